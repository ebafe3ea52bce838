"""New templates: sound as they are made, whatever the channel; copies; and nothing is ever overwritten."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Bilingual, Language
from app.language.prose import error_words, new_template_cy, new_template_en
from app.source.problem_words import describe
from app.source.problems import Problems
from app.source.reading import read_yaml
from app.source.tree import Mapping
from app.storage import paths
from app.storage.new_templates import write_new_template
from app.storage.packs import LoadedPack, load
from app.templates.new_template import MOST_NAME, MOST_TITLE, NewTemplate, name_of, text_of_copy
from tests.unit.docs.examples import slips_in

TITLE = Bilingual("Ask for a letter", "Gofyn am lythyr")
PHOTO = "templates/photos/new-photo.yaml"


@pytest.fixture(scope="module")
def shipped(shipped_loaded: LoadedPack) -> LoadedPack:
    return shipped_loaded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped pack without its rules: it is read anew in no time."""
    ignore = shutil.ignore_patterns("rules")
    return Path(shutil.copytree(paths.shipped_pack(), tmp_path / "mine", ignore=ignore))


def new(name: str = "letter", **others: str) -> NewTemplate:
    settings = {"folder": "photos", "channel": "dap-message", "reply": "expected"} | others
    title = TITLE if name == "letter" else Bilingual(f"{TITLE.en}: {name}", f"{TITLE.cy}: {name}")
    return NewTemplate(title, name=name, **settings)


def refused(folder: Path, pack: LoadedPack, wanted: NewTemplate) -> AppError:
    before = sorted(folder.rglob("*"))
    with pytest.raises(AppError) as caught:
        write_new_template(folder, pack.pack, wanted, Language.EN)
    assert sorted(folder.rglob("*")) == before
    for language in Language:
        assert error_words(caught.value, language)
    return caught.value


@pytest.mark.parametrize("interface", Language)
def test_every_new_template_is_sound(
    shipped: LoadedPack, folder: Path, interface: Language
) -> None:
    """In each channel, with a reply and without; by the reader, by the pack's own rules, and by its proof."""
    shutil.copytree(paths.shipped_pack() / "rules", folder / "rules")
    made: list[str] = []
    for channel in shipped.pack.index.channels.values():
        for reply in ("expected", "none") if channel.sent else ("",):
            name = f"made-{len(made)}"
            wanted = new(name, folder="made", channel=channel.id, reply=reply)
            write_new_template(folder, shipped.pack, wanted, interface)
            made.append(wanted.id)
    after = load(folder, whole=True)
    assert [describe(each, Language.EN) for each in after.pack.problems] == []
    assert set(made) <= set(after.pack.index.heads)
    files = {f"templates/{each}.yaml" for each in made}
    assert [each for each in after.wording if each.place.file in files] == []
    written = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*.yaml")
        if file.parent.name != "rules"
    }
    assert slips_in(written, "templates/made/") == []


def test_its_notes_are_in_the_owners_language(shipped: LoadedPack, folder: Path) -> None:
    for interface, notes in (
        (Language.EN, new_template_en.NOTES),
        (Language.CY, new_template_cy.NOTES),
    ):
        file = write_new_template(folder, shipped.pack, new(f"in-{interface}"), interface)
        lines = file.read_text(encoding="utf-8").splitlines()
        assert f"# {notes['save']}" in lines
        assert f"    # {notes['when']}" in lines
        assert f"# {notes['phrases'].format(slots='request, detail, how-to-reply')}" in lines
    assert new_template_en.NOTES.keys() == new_template_cy.NOTES.keys()


def test_every_template_can_be_copied(shipped: LoadedPack, folder: Path) -> None:
    heads = list(shipped.pack.index.heads.values())
    for number, head in enumerate(heads):
        wanted = new(f"copy-{number}", like=head.id)
        write_new_template(folder, shipped.pack, wanted, Language.EN)
    after = load(folder).pack
    assert [describe(each, Language.EN) for each in after.problems] == []
    for number, head in enumerate(heads):
        copy = after.head(f"photos/copy-{number}")
        assert copy.title == new(f"copy-{number}").title
        assert (copy.channels, copy.reply, copy.companion) == (
            head.channels,
            head.reply,
            head.companion,
        )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_copy_leaves_what_is_the_others_alone(end: str) -> None:
    lines = [
        "# How it began",
        "title:",
        "  en: Old",
        "  cy: Hen",
        "",
        "# Its number",
        'code: "915"',
        "formerly:",
        "  - photos/older",
        "# Where it goes",
        "channels: [dap-message]",
        "",
    ]
    copy = text_of_copy(end.join(lines).encode("utf-8-sig"), new(like="photos/old"))
    assert copy.split(end) == [
        "# How it began",
        "title: Ask for a letter | Gofyn am lythyr",
        "",
        "# Its number",
        "# Where it goes",
        "channels: [dap-message]",
        "",
    ]


@pytest.mark.parametrize(
    "text", ["title: {en: [", "- a list", "{title: {en: A, cy: B}}", "channels: [a]", ""]
)
def test_what_cannot_be_read_is_not_copied(shipped: LoadedPack, folder: Path, text: str) -> None:
    (folder / PHOTO).write_text(text)
    assert refused(folder, shipped, new(like="photos/new-photo")).code == "new-copy-unread"


@pytest.mark.parametrize(
    "title",
    [
        Bilingual("Form #2: “why”", "Ffurflen #2: 'pam'"),
        Bilingual("- a dash", "* seren"),
        Bilingual("a: b", "{ c }"),
        Bilingual("true", "12"),
        Bilingual('Say "no" \\ yes', "Dweud | na".replace(" | ", "|")),
        Bilingual("Letter", "awaiting translation"),
    ],
)
def test_a_title_may_hold_what_yaml_takes_for_signs(
    shipped: LoadedPack, folder: Path, title: Bilingual[str]
) -> None:
    wanted = NewTemplate(title, "photos", "letter", "dap-message", "expected")
    file = write_new_template(folder, shipped.pack, wanted, Language.EN)
    pack = load(folder).pack
    assert [describe(each, Language.EN) for each in pack.problems] == []
    head = pack.head("photos/letter")
    assert head.title.en == title.en
    assert head.title.cy in {title.cy, title.en}
    problems = Problems()
    assert isinstance(read_yaml(file.read_bytes(), "a", problems), Mapping)


@pytest.mark.parametrize(
    ("title", "code", "language"),
    [
        (Bilingual("", "Teitl"), "new-title-empty-en", Language.EN),
        (Bilingual("Awaiting translation", "Teitl"), "new-title-empty-en", Language.EN),
        (Bilingual("Title", ""), "new-title-empty-cy", Language.CY),
        (Bilingual("A | B", "Teitl"), "new-title-sign", Language.EN),
        (Bilingual("Title", "Te\u202eitl"), "new-title-sign", Language.CY),
        (Bilingual("Title", "x" * (MOST_TITLE + 1)), "new-title-long", Language.CY),
    ],
)
def test_titles_that_cannot_be(
    shipped: LoadedPack, folder: Path, title: Bilingual[str], code: str, language: Language
) -> None:
    error = refused(folder, shipped, NewTemplate(title, "photos", "letter", "dap-message"))
    assert (error.code, error.params["language"]) == (code, language)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("New Letter", "new-letter"),
        ("llythyr-tŷ", "llythyr-ty"),
        ("", "ask-for-a-letter"),
        ("../pack", "pack"),
        ("a/b", "a-b"),
        ("_folder", "folder"),
        ("letter.yaml", "letter-yaml"),
        ("con", "con-letter"),
        ("com1", "com1-letter"),
        ("x" * (MOST_NAME + 1), "x" * MOST_NAME),
        ("你", "ask-for-a-letter"),
    ],
)
def test_names_that_no_file_can_have(
    shipped: LoadedPack, folder: Path, name: str, near: str
) -> None:
    error = refused(folder, shipped, new(name))
    assert (error.code, error.params["near"]) == ("new-name", near)


def test_nothing_is_overwritten(shipped: LoadedPack, folder: Path) -> None:
    assert refused(folder, shipped, new("new-photo")).code == "new-name-taken"
    (folder / "templates/photos/letter.yaml").write_text("half saved: [")
    assert refused(folder, shipped, new()).code == "new-name-taken"
    (folder / "templates/photos/other.yml").write_text("a: b")
    assert refused(folder, shipped, new("other")).code == "new-name-taken"
    assert (folder / "templates/photos/letter.yaml").read_text() == "half saved: ["


def test_a_former_name_is_taken_too(folder: Path) -> None:
    text = (folder / PHOTO).read_text(encoding="utf-8")
    (folder / PHOTO).write_text(f"formerly: [photos/letter]\n{text}", encoding="utf-8")
    assert refused(folder, load(folder), new()).code == "new-name-taken"


def test_no_two_titles_are_alike(shipped: LoadedPack, folder: Path) -> None:
    photo = shipped.pack.head("photos/new-photo").title
    for title, language in (
        (Bilingual(photo.en.upper(), "Teitl"), Language.EN),
        (Bilingual("A title", photo.cy), Language.CY),
    ):
        error = refused(folder, shipped, NewTemplate(title, "photos", "mine", "dap-message"))
        assert (error.code, error.params["language"]) == ("new-title-taken", language)


def test_a_compiled_pack_and_one_that_is_gone(shipped: LoadedPack, tmp_path: Path) -> None:
    compiled = tmp_path / "small.pack"
    compiled.write_bytes(b"x")
    for path, code in ((compiled, "compiled-no-text"), (tmp_path / "gone", "no-pack")):
        with pytest.raises(AppError) as caught:
            write_new_template(path, shipped.pack, new(), Language.EN)
        assert caught.value.code == code


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="anyone may write here")
def test_a_folder_that_may_not_be_written_to(shipped: LoadedPack, folder: Path) -> None:
    photos = folder / "templates/photos"
    photos.chmod(0o500)
    try:
        assert refused(folder, shipped, new()).code == "cannot-write"
    finally:
        photos.chmod(0o700)


def test_a_file_in_the_place_of_the_folder(shipped: LoadedPack, folder: Path) -> None:
    (folder / "templates/drafts").write_text("no folder")
    assert refused(folder, shipped, new(folder="drafts")).code == "cannot-write"


def test_a_full_disk_leaves_nothing(
    shipped: LoadedPack, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def __init__(self, path: Path) -> None:
            path.touch()

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, _data: bytes) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "open", lambda path, _mode: Full(path))
    error = refused(folder, shipped, new())
    assert (error.code, error.params["reason"]) == ("cannot-write", os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ask for a new photo", "ask-for-a-new-photo"),
        ("  The customer’s  ‘own’ form ", "the-customers-own-form"),
        ("£94.50 – Siân", "94-50-sian"),
        ("???", ""),
        ("long " * 40, "long-" * 11 + "long"),
    ],
)
def test_names_by_title(title: str, name: str) -> None:
    assert name_of(title) == name
