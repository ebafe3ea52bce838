"""Only what changed is compiled, and what comes of it is what compiling everything would give."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from multiprocessing import Pipe
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from app.compose.pack_wording import OwnWording
from app.compose.wording_finding import WordingFinding
from app.deflated import deflated
from app.errors import AppError
from app.packs.container import Container, write_container
from app.rules.compiled import RULES
from app.storage import pack_compiling, template_compiling, workers
from app.storage.compiled_folder import cached_file, compile_folder
from app.storage.files import read_beginning
from app.storage.pack_folder import PackFolder
from app.storage.pack_parts import FRESHNESS, KEPT, WORDING
from app.storage.packs import load
from app.templates import pieces
from app.templates.compiled import INDEX, part_name, read_index_part
from app.templates.compiled_search import SEARCH
from app.templates.model import Template
from app.templates.pieces import Pieces
from app.templates.stored_words import WORDS
from app.templates.template_files import TemplateFile, read_template_file
from tests.unit.small_pack import small_files, write_folder

T = TypeVar("T")
PHOTO, MISSING = "templates/photos/new-photo.yaml", "templates/documents/missing.yaml"
NOTE = "templates/notes/enquiry.yaml"
RULE = """\
rules:
  - id: no-photo
    kind: existence
    severity: advise
    message: {en: Not so., cy: Nid felly.}
    reason: {en: So., cy: Felly.}
    words: [photo, post]
"""
ALL = {"enquiries/answer", "enquiries/identity-not-confirmed", "documents/missing", "no-reply/withdrawn",
       "notes/enquiry", "photos/new-photo"}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    written = write_folder(tmp_path / "small", small_files())
    (written / "rules").mkdir()
    (written / "rules/photo.yaml").write_text(RULE, encoding="utf-8")
    return written


class Work:
    """What was done since it was last asked: `read`, `parse` and `check` with the template's name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._done: Counter[str] = Counter()
        read_bytes, parse = read_beginning, read_template_file
        check = OwnWording.of_template

        def note_read(path: Path, most: int) -> bytes:
            self._done[f"read {path.stem}"] += 1
            return read_bytes(path, most)

        def note_parse(data: bytes, path: str, *others: object) -> TemplateFile:
            self._done[f"parse {Path(path).stem}"] += 1
            return parse(data, path, *others)  # type: ignore[arg-type]

        def note_check(
            own: OwnWording, template: Template, data: bytes
        ) -> tuple[WordingFinding, ...]:
            self._done[f"check {template.head.id.rpartition('/')[2]}"] += 1
            return check(own, template, data)

        monkeypatch.setattr(template_compiling, "read_beginning", note_read)
        monkeypatch.setattr(template_compiling, "read_template_file", note_parse)
        monkeypatch.setattr(OwnWording, "of_template", note_check)

    def done(self) -> dict[str, int]:
        """Return it, and begin anew."""
        done, self._done = dict(self._done), Counter()
        return done


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    """An edit of one file."""

    def act(folder: Path) -> None:
        file = folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, path
        file.write_text(text.replace(old, new), encoding="utf-8")

    return act


def touch(folder: Path) -> None:
    os.utime(folder / PHOTO, ns=(1, 1))


def whole(*templates: str) -> dict[str, int]:
    return {f"{what} {name}": 1 for name in templates for what in ("read", "parse", "check")}


EDITS: dict[str, tuple[Callable[[Path], None], dict[str, int]]] = {
    "nothing": (lambda _folder: None, {}),
    "a template": (replace(PHOTO, "in focus", "sharp"), whole("new-photo")),
    "its time alone": (touch, {"read new-photo": 1}),
    "a shared phrase": (
        replace("phrases/send-documents.yaml", "by post", "in the post"), whole("missing")
    ),
    "a shared question": (
        replace("questions/applied.yaml", "On paper", "By paper"), whole("new-photo")
    ),
    "what Fast Track adds": (
        replace("phrases/fast-track.yaml", "as soon as", "when"), whole("new-photo", "missing")
    ),
    "a channel": (
        replace("channels/note.yaml", "{en: Note,", "{en: A note,"), whole("enquiry")
    ),
    "the rules": (
        replace("rules/photo.yaml", "post]", "letter]"),
        {
            f"{what} {name.rpartition('/')[2]}": 1 for name in ALL for what in ("read", "check")
        },
    ),
    "the office": (replace("office.yaml", "Dear customer", "Dear all"), {}),
    "the terms": (replace("terms.yaml", "GOV.UK", "gov.uk"), {}),
    "a folder's title": (replace("templates/photos/_folder.yaml", "Photos", "Pictures"), {}),
    "the pack's version": (replace("pack.yaml", '"1.0"', '"1.1"'), {}),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "expected"), EDITS.values(), ids=EDITS)
def test_only_what_changed_is_read_parsed_and_checked_again(
    folder: Path, work: Work, edit: Callable[[Path], None], expected: dict[str, int]
) -> None:
    load(folder)
    work.done()
    edit(folder)
    after = load(folder)
    assert work.done() == expected
    assert load(folder).freshness == after.freshness
    assert work.done() == {}
    assert_as_if_everything_were_compiled(folder)


@pytest.mark.parametrize(("edit", "expected"), EDITS.values(), ids=EDITS)
def test_another_process_knows_it_too(
    folder: Path, work: Work, edit: Callable[[Path], None], expected: dict[str, int]
) -> None:
    load(folder)
    work.done()
    edit(folder)
    pack_compiling._last.clear()
    load(folder)
    assert work.done() == expected
    assert_as_if_everything_were_compiled(folder)


def assert_as_if_everything_were_compiled(folder: Path) -> None:
    """Each part of the file in the cache is what compiling everything gives."""
    kept = Container(cached_file(folder).read_bytes())
    pack_compiling._last.clear()
    anew = Container(compile_folder(folder))
    index = read_index_part(anew.part(INDEX))
    assert kept.part(INDEX) == anew.part(INDEX)
    shared = (FRESHNESS, WORDING, RULES, SEARCH, WORDS)
    for part in (*shared, *(part_name(name) for name in index.heads)):
        assert kept.part(part) == anew.part(part), part


def remove(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).unlink()


def rename(path: str, other: str) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        (folder / path).rename(folder / other)

    return act


def write(path: str, text: str) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        (folder / path).write_text(text, encoding="utf-8")

    return act


FAST_TRACK = "type: radio\nask: {en: A, cy: A}\nchoices: [{id: a, label: {en: A, cy: A}}]\n"
TURNS: dict[str, list[Callable[[Path], None]]] = {
    "broken and mended": [
        replace(PHOTO, "type: checkboxes", "type: boxes"),
        replace(PHOTO, "type: boxes", "type: checkboxes"),
    ],
    "a question that goes and comes": [
        rename("questions/applied.yaml", "questions/other.yaml"),
        rename("questions/other.yaml", "questions/applied.yaml"),
    ],
    "a phrase that breaks": [
        replace("phrases/send-documents.yaml", "slot: where-to-send", "slot: nowhere"),
        replace("phrases/send-documents.yaml", "slot: nowhere", "slot: where-to-send"),
    ],
    "a choice that templates ask for": [
        replace("questions/applied.yaml", "id: online", "id: on_line"),
        replace("questions/applied.yaml", "id: on_line", "id: online"),
    ],
    "a companion that goes": [
        rename(NOTE, "templates/notes/other.yaml"),
        rename("templates/notes/other.yaml", NOTE),
    ],
    "a companion that asks more": [
        replace(NOTE, "phrases:", "  - {id: more, type: text, ask: {en: A, cy: A}}\nphrases:"),
        replace(NOTE, "  - {id: more, type: text, ask: {en: A, cy: A}}\n", ""),
    ],
    "an own id that becomes a shared one": [
        write("questions/whose.yaml", FAST_TRACK),
        remove("questions/whose.yaml"),
    ],
    "a channel's slot": [
        replace("channels/plain.yaml", "how-to-reply, ", ""),
        replace("channels/plain.yaml", "[request, detail, ", "[request, detail, how-to-reply, "),
    ],
    "what disclosure asks": [
        replace("pack.yaml", "== 'three'", "== 'fewer'"),
        replace("pack.yaml", "questions: [identity_match]", "questions: [identity_mtach]"),
        replace("pack.yaml", "questions: [identity_mtach]", "questions: [identity_match]"),
    ],
    "approved": [replace("pack.yaml", "status: sample", "status: approved")],
    "a moved template": [
        rename(PHOTO, "templates/photos/photo-two.yaml"),
        replace("templates/photos/photo-two.yaml", "[photos/photo]", "[photos/new-photo]"),
    ],
    "a file that may hold nothing": [write(PHOTO, ""), write("templates/new.yaml", "title: [")],
    "ill-named files": [write("templates/Bad Name.yaml", "x"), write("questions/applied.yml", "x")],
    "a rule that breaks": [
        replace("rules/photo.yaml", "severity: advise", "severity: advice"),
        replace("rules/photo.yaml", "severity: advice", "severity: must"),
    ],
    "a reviewed phrase": [
        write("reviews.yaml", "reviews:\n  - {phrase: photos/new-photo:online, fingerprint: 0123456789abcdef,"
              " by: me, on: 2026-01-01}\n"),
        remove("reviews.yaml"),
    ],
    "no rules any more": [remove("rules/photo.yaml")],
}  # fmt: skip


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS)
def test_whatever_happens_to_the_files(folder: Path, turns: list[Callable[[Path], None]]) -> None:
    load(folder)
    for turn in turns:
        turn(folder)
        load(folder)
        assert_as_if_everything_were_compiled(folder)


def test_edits_one_after_the_other(folder: Path) -> None:
    """A session of an owner: each save is compiled by itself, and at its end nothing is stale."""
    edits = [turn for turns in TURNS.values() if len(turns) == 2 for turn in turns]
    chosen = random.Random(5)  # noqa: S311  # no secret: the same edits each time
    for _ in range(25):
        try:
            chosen.choice(edits)(folder)
        except (AssertionError, OSError):
            continue
        load(folder)
    assert_as_if_everything_were_compiled(folder)


def test_a_damaged_part_is_made_again(folder: Path) -> None:
    load(folder)
    cached = cached_file(folder)
    data = bytearray(cached.read_bytes())
    data[-3] ^= 1
    cached.write_bytes(bytes(data))
    replace(PHOTO, "in focus", "sharp")(folder)
    pack = load(folder).pack
    for name in ALL:
        assert pack.template(name).head.id == name
    assert_as_if_everything_were_compiled(folder)


def test_words_that_are_damaged_inside_are_made_again(folder: Path) -> None:
    """The file is whole, and says what can't be read: that shows when a changed template's words are asked for."""
    load(folder)
    cached = cached_file(folder)
    container = Container(cached.read_bytes())
    stored = msgspec.msgpack.decode(container.part(WORDS), type=Pieces)
    garbled = Pieces(stored.count, stored.size, tuple(deflated(b"\xc1") for _ in stored.packed))
    parts = {name: container.part(name) for name in container._parts}
    cached.write_bytes(write_container(parts | {WORDS: msgspec.msgpack.encode(garbled)}))
    replace(PHOTO, "in focus", "sharp")(folder)
    assert load(folder).search.find("sharp")
    assert_as_if_everything_were_compiled(folder)


MANY = 3 * 32
"""Templates: so many pieces of heads and of words that one change concerns few of them."""


def test_what_stays_is_neither_listed_nor_read_nor_packed_again(
    folder: Path, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(MANY):
        text = (
            f"title: {{en: Number {number:03}, cy: Rhif {number:03}}}\nchannels: [note]\n"
            f"phrases:\n  - {{id: a, slot: note, en: One{number:03}, cy: Un{number:03}}}\n"
        )
        (folder / f"templates/documents/m{number:03}.yaml").write_text(text, encoding="utf-8")
    before = load(folder)
    work.done()
    done: Counter[str] = Counter()
    for where, name in ((pieces, "deflated"), (PackFolder, "_walk")):
        monkeypatch.setattr(where, name, counting(getattr(where, name), name, done))
    replace("templates/documents/m050.yaml", "One050", "One050 photo")(folder)
    load(folder, before=before)
    assert work.done() == {"read m050": 1, "parse m050": 1, "check m050": 1}
    # The piece with its head, that with its words, the ids, and the places of the word that it has now.
    assert dict(done) == {"_walk": 1, "deflated": 4}
    assert_as_if_everything_were_compiled(folder)


def counting(act: Callable[..., T], name: str, done: Counter[str]) -> Callable[..., T]:
    def count(*given: object) -> T:
        done[name] += 1
        return act(*given)

    return count


def test_what_other_code_made_is_made_again(
    folder: Path, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Container(compile_folder(folder))
    work.done()
    monkeypatch.setattr("app.storage.compiled_folder.reader_files", lambda: ())
    compile_folder(folder, before=before)
    assert set(work.done()) == set(whole(*(name.rpartition("/")[2] for name in ALL)))


def test_a_file_that_can_t_be_read_is_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path, most: int) -> bytes:
        if path == folder / PHOTO:
            raise AppError("cannot-read", str(path), reason="Permission denied")
        return read_beginning(path, most)

    load(folder)
    replace(PHOTO, "in focus", "sharp")(folder)
    monkeypatch.setattr(template_compiling, "read_beginning", denied)
    assert [each.code for each in load(folder).pack.problems] == ["cannot-read-file"]
    monkeypatch.setattr(template_compiling, "read_beginning", read_beginning)
    replace(MISSING, "Whose documents?", "Whose?")(folder)
    assert load(folder).pack.problems == ()
    assert_as_if_everything_were_compiled(folder)


def test_progress_is_told(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    load(folder, progress=lambda done, every: told.append((done, every)))
    assert told == [(done, 6) for done in range(1, 7)]
    replace(PHOTO, "in focus", "sharp")(folder)
    told.clear()
    load(folder, progress=lambda done, every: told.append((done, every)))
    assert told == [(1, 1)]


# --- wording that is held against the rules only when somebody asks


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six templates are many."""
    monkeypatch.setattr(pack_compiling, "FEW", 3)


def names(*templates: str, what: str = "check") -> dict[str, int]:
    return {f"{what} {name.rpartition('/')[2]}": 1 for name in templates}


@pytest.mark.usefixtures("large")
def test_nobody_s_start_waits_for_what_is_the_owner_s_matter(folder: Path, work: Work) -> None:
    loaded = load(folder, whole=True)
    assert not loaded.is_checked
    assert not any(each.startswith("check") for each in work.done())
    found = loaded.wording
    assert loaded.is_checked
    assert work.done() == names(*ALL) | names(*ALL, what="read")
    assert found
    assert load(folder, whole=True).wording == found
    assert work.done() == {}
    assert_as_if_everything_were_compiled(folder)


@pytest.mark.usefixtures("large")
def test_once_asked_for_it_follows_each_save(folder: Path, work: Work) -> None:
    found = load(folder).wording
    work.done()
    replace(PHOTO, "in focus", "in the post")(folder)
    after = load(folder)
    assert after.is_checked
    assert work.done() == whole("new-photo")
    assert len(after.wording) == len(found) + 1
    replace("rules/photo.yaml", "post]", "letter]")(folder)
    later = load(folder)
    assert not later.is_checked
    assert work.done() == {}
    assert later.wording != after.wording
    assert work.done() == names(*ALL) | names(*ALL, what="read")
    assert_as_if_everything_were_compiled(folder)


@pytest.mark.usefixtures("large")
def test_a_folder_that_changed_before_its_wording_was_asked_for(folder: Path) -> None:
    loaded = load(folder)
    replace(PHOTO, "Ask for a new photo", "Ask for another photo")(folder)
    with pytest.raises(AppError) as raised:
        _ = loaded.wording
    assert raised.value.code == "not-compiled"
    assert load(folder).wording


# --- in several processes


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few templates are enough for processes."""
    monkeypatch.setattr(workers, "MANY", 2)
    monkeypatch.setattr(workers, "CHUNK", 2)
    monkeypatch.setattr(workers, "processors", lambda: 2)


@pytest.mark.usefixtures("many")
def test_several_processes_make_the_same(folder: Path) -> None:
    (folder / "templates/broken.yaml").write_text("title: [", encoding="utf-8")
    together = Container(compile_folder(folder))
    pack_compiling._last.clear()
    with pytest.MonkeyPatch.context() as alone:
        alone.setattr(workers, "processors", lambda: 1)
        one = Container(compile_folder(folder))
    for part in (INDEX, WORDING, KEPT, *(part_name(name) for name in ALL)):
        assert together.part(part) == one.part(part), part


@pytest.mark.usefixtures("many")
def test_processes_that_can_t_be_started_or_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = Container(compile_folder(folder)).part(INDEX)

    def refused(_compiler: object) -> object:
        raise OSError("no more processes")

    monkeypatch.setattr(workers, "_start", refused)
    pack_compiling._last.clear()
    assert Container(compile_folder(folder)).part(INDEX) == expected

    class Gone:
        """A process that ended at once: what it was given comes back."""

        def terminate(self) -> None: ...
        def join(self) -> None: ...

    def ended(_compiler: object) -> object:
        ours, theirs = Pipe()
        theirs.close()
        return ours, Gone()

    monkeypatch.setattr(workers, "_start", ended)
    pack_compiling._last.clear()
    assert Container(compile_folder(folder)).part(INDEX) == expected
