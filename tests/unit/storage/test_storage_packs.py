"""Packs from folders and compiled files: compiled once, made again when anything changes, never stopped by a cache."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import app
from app.errors import AppError
from app.storage import compiled_folder, pack_folder, pack_freshness, paths
from app.storage.compiled_folder import cached_file, compile_folder, read_files
from app.storage.files import write_bytes
from app.storage.pack_folder import PackFolder
from app.storage.packs import load
from app.templates.pack import Pack
from tests.unit.small_pack import small_files, write_folder

NEW_PHOTO = "templates/photos/new-photo.yaml"
LINUX = pytest.mark.skipif(sys.platform == "win32", reason="no such time there")
ROOT_USER = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "small", small_files())


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Each folder that is compiled, in order."""
    done: list[Path] = []

    def compile_and_note(folder: Path, *rest: Any, **more: Any) -> bytes:  # noqa: ANN401  whatever compiling is told
        done.append(folder)
        return compile_folder(folder, *rest, **more)

    monkeypatch.setattr(compiled_folder, "compile_folder", compile_and_note)
    return done


RULE = """\
rules:
  - id: no-photo
    kind: existence
    severity: advise
    message: {en: Not so., cy: Nid felly.}
    reason: {en: So., cy: Felly.}
    words: [photo]
"""


def caught(action: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as raised:
        action()
    return raised.value


def contents(pack: Pack) -> dict[str, object]:
    """Everything of a pack, its templates opened."""
    return {"": pack.index} | {each: pack.template(each) for each in pack.index.heads}


def test_compiled_once_and_reused(folder: Path, compiled: list[Path]) -> None:
    first, second = load(folder).pack, load(folder).pack
    assert compiled == [folder]
    assert contents(first) == contents(second)
    assert len(contents(first)) == 7


def test_a_compiled_file_is_a_pack(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.pack"
    file.write_bytes(compile_folder(folder))
    assert contents(load(file).pack) == contents(load(folder).pack)


def test_a_file_that_another_version_compiled_is_none(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value left out there may have meant something else."""
    file = tmp_path / "small.pack"
    for version in ("0.0.9", "99.0", ""):
        with monkeypatch.context() as other:
            other.setattr(pack_freshness, "__version__", version)
            file.write_bytes(compile_folder(folder))
        with pytest.raises(AppError, match="not-compiled"):
            load(file)


def test_what_breaks_the_packs_own_rules_rides_in_its_file(
    folder: Path, compiled: list[Path], tmp_path: Path
) -> None:
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "photo.yaml").write_text(RULE, encoding="utf-8")
    found = load(folder).wording
    places = [each.place for each in found if each.finding.rule == "no-photo"]
    assert NEW_PHOTO in {place.file for place in places}
    for place in places:
        line = (folder / place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]
        assert line[place.column - 1 :].startswith("photo")
    assert load(folder).wording == found
    assert compiled == [folder]
    file = tmp_path / "small.pack"
    file.write_bytes(compile_folder(folder))
    assert load(file).wording == found


def change(folder: Path) -> None:
    path = folder / NEW_PHOTO
    path.write_bytes(path.read_bytes() + b"# longer\n")


def change_nothing_but_the_time(folder: Path) -> None:
    os.utime(folder / NEW_PHOTO, ns=(1, 1))


def change_back_in_time(folder: Path) -> None:
    """As whoever unpacks files does that were given one time: as long as before, and of the same time."""
    path = folder / NEW_PHOTO
    status, text = path.stat(), path.read_bytes()
    path.write_bytes(text.replace(b"new", b"old"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size


def change_rights(folder: Path) -> None:
    """What was set aside because it couldn't be read is read when it can be."""
    (folder / NEW_PHOTO).chmod(0o600)


def add(folder: Path) -> None:
    shutil.copy(folder / NEW_PHOTO, folder / "templates/photos/another.yaml")


def remove(folder: Path) -> None:
    (folder / "templates/notes/enquiry.yaml").unlink()


def rename(folder: Path) -> None:
    (folder / NEW_PHOTO).rename(folder / "templates/photos/other-photo.yaml")


@pytest.mark.parametrize(
    "act",
    [
        change,
        change_nothing_but_the_time,
        pytest.param(change_back_in_time, marks=LINUX),
        pytest.param(change_rights, marks=LINUX),
        add,
        remove,
        rename,
    ],
    ids=lambda act: act.__name__,
)
def test_made_again_when_a_file_changes(
    folder: Path, compiled: list[Path], act: Callable[[Path], None]
) -> None:
    load(folder)
    act(folder)
    load(folder)
    load(folder)
    assert compiled == [folder, folder]


@pytest.mark.parametrize(
    "name", ["rules/kinds/pattern.py", "rules/date_places.py", "language/prose/rule_problems_cy.py"]
)
def test_made_again_when_the_form_changes(
    folder: Path, compiled: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Kinds of rules and prose are of the form as the model is."""
    load(folder)
    source = Path(app.__file__).parent / name
    files = pack_freshness.form_files()
    assert source in files
    changed = tmp_path / source.name
    changed.write_text("# changed")
    after = tuple(changed if file == source else file for file in files)
    monkeypatch.setattr(pack_freshness, "form_files", lambda: after)
    load(folder)
    assert len(compiled) == 2


def test_made_again_when_a_dictionary_was_missing_and_is_there_again(
    folder: Path, compiled: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the examples of rules of spelling would count as wrong for ever."""
    rule = """\
rules:
  - id: spelling
    kind: spelling
    severity: advise
    message: {en: Spelling., cy: Sillafu.}
    reason: {en: Why., cy: Pam.}
    examples:
      - {bad: Hen basport., language: cy}
      - {good: Hen basbort., language: cy}
"""
    shutil.copytree(paths.resources() / "dictionaries", tmp_path / "shipped" / "dictionaries")
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "spelling.yaml").write_text(rule, "utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "shipped")
    welsh = tmp_path / "shipped" / "dictionaries" / "cy"
    welsh.rename(tmp_path / "cy")
    (problem,) = load(folder).pack.problems
    assert problem.place.file == "rules/spelling.yaml"
    (tmp_path / "cy").rename(welsh)
    assert load(folder).pack.problems == ()
    assert len(compiled) == 2


def test_everything_that_the_form_names_is_there() -> None:
    package = Path(app.__file__).parent
    assert not [name for name in pack_freshness.FORM if not (package / name).exists()]


def test_other_files_don_t_count(folder: Path, compiled: list[Path]) -> None:
    load(folder)
    (folder / "notes.txt").write_text("mine")
    (folder / ".hidden.yaml").write_text("a: b")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.yaml").write_text("a: b")
    assert load(folder).pack.problems == ()
    assert compiled == [folder]


def flip(offset: int) -> Callable[[bytes], bytes]:
    """Alter one byte, counted from the end where it is negative."""

    def alter(data: bytes) -> bytes:
        altered = bytearray(data)
        altered[offset] ^= 1
        return bytes(altered)

    alter.__name__ = f"flip_{offset}"
    return alter


def empty(_: bytes) -> bytes:
    return b""


def cut(data: bytes) -> bytes:
    return data[:-10]


def cut_in_the_table(data: bytes) -> bytes:
    return data[:60]


def older(data: bytes) -> bytes:
    return data[:7] + b"\x00" + data[8:]


DAMAGE = [empty, cut, cut_in_the_table, older, *map(flip, (0, 10, 45, 60, 900, 2000, -700, -1))]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_cache_is_made_again(
    folder: Path, compiled: list[Path], damage: Callable[[bytes], bytes]
) -> None:
    sound = contents(load(folder).pack)
    cached = cached_file(folder)
    cached.write_bytes(damage(cached.read_bytes()))
    assert contents(load(folder).pack) == sound
    assert compiled == [folder, folder]
    # Mended for the next time too.
    assert contents(load(folder).pack) == sound
    assert compiled == [folder, folder]


def test_a_part_damaged_and_the_folder_changed_since(folder: Path) -> None:
    load(folder)
    cached = cached_file(folder)
    cached.write_bytes(flip(-1)(cached.read_bytes()))
    pack = load(folder).pack
    shutil.rmtree(folder / "templates" / "photos")
    # What was opened can't be mixed with what is there now.
    assert caught(lambda: contents(pack)).code == "not-compiled"


def test_a_damaged_compiled_file_is_told(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.pack"
    data = compile_folder(folder)
    file.write_bytes(data[:50])
    error = caught(lambda: load(file).pack)
    assert (error.code, error.where) == ("not-compiled", str(file))
    file.write_bytes(flip(-1)(data))
    pack = load(file).pack
    error = caught(lambda: contents(pack))
    assert error.code == "not-compiled"


def test_without_a_cache_it_works_all_the_same(
    folder: Path, own_home: Path, compiled: list[Path]
) -> None:
    (own_home / "cache").write_text("a file where the folder should be")
    assert len(contents(load(folder).pack)) == 7
    load(folder)
    assert compiled == [folder, folder]
    assert not list(own_home.rglob("*.pack*"))


def test_a_full_disk(folder: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert len(contents(load(folder).pack)) == 7
    assert [each for each in own_home.rglob("*") if each.is_file()] == []


def test_two_folders_of_one_name_have_a_cache_each(folder: Path, tmp_path: Path) -> None:
    other = write_folder(tmp_path / "other" / folder.name, small_files())
    assert cached_file(folder) != cached_file(other)
    long_name = tmp_path / ("n" * 250)
    write_folder(long_name, small_files())
    load(long_name)
    assert cached_file(long_name).is_file()


def test_what_is_no_pack(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    error = caught(lambda: load(nowhere).pack)
    assert (error.code, error.where) == ("no-pack", str(nowhere))
    nowhere.mkdir()
    error = caught(lambda: load(nowhere).pack)
    assert (error.code, error.where) == ("no-pack-file", str(nowhere))
    (nowhere / "pack.yaml").write_text("format: 2\nid: x\n")
    error = caught(lambda: load(nowhere).pack)
    assert (error.code, error.where) == ("bad-pack-file", str(nowhere))
    assert error.params["problems"]
    (tmp_path / "text.pack").write_text("not compiled")
    error = caught(lambda: load(tmp_path / "text.pack").pack)
    assert (error.code, error.where) == ("not-compiled", str(tmp_path / "text.pack"))


def test_no_good_template(tmp_path: Path) -> None:
    files = {path: data for path, data in small_files().items() if not path.startswith("templ")}
    files["templates/broken.yaml"] = b"title: {en: A, cy: B}\n"
    folder = write_folder(tmp_path / "small", files)
    error = caught(lambda: load(folder).pack)
    assert (error.code, error.where) == ("no-good-template", str(folder))
    problems = error.params["problems"]
    assert isinstance(problems, tuple)
    assert "templates/broken.yaml:1:1" in [str(each.place) for each in problems]


@pytest.mark.skipif(ROOT_USER or os.name == "nt", reason="may read everything")
@pytest.mark.parametrize("locked", ["templates/photos", NEW_PHOTO, "channels/note.yaml"])
def test_what_may_not_be_read_is_set_aside(folder: Path, locked: str) -> None:
    path = folder / locked
    mode = path.stat().st_mode
    path.chmod(0)
    try:
        pack = load(folder).pack
    finally:
        path.chmod(mode)
    assert (locked, "cannot-read-file") in [(str(each.place), each.code) for each in pack.problems]
    assert "documents/missing" in pack.index.heads


DENIED = PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_folder_that_may_not_be_read_at_the_edge(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def denied(path: Path) -> Iterator[os.DirEntry[str]]:
        if path == refused:
            raise DENIED
        return real(path)

    monkeypatch.setattr(os, "scandir", denied)
    refused = folder / "templates" / "photos"
    pack = load(folder).pack
    assert [str(each.place) for each in pack.problems] == ["templates/photos"]
    assert dict(pack.problems[0].params)["reason"] == os.strerror(errno.EACCES)
    refused = folder
    error = caught(lambda: load(folder))
    assert (error.code, error.where) == ("cannot-read", str(folder))


def test_a_file_that_may_not_be_read_at_the_edge(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def denied(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path) == folder / NEW_PHOTO:
            raise DENIED
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", denied)
    pack = load(folder).pack
    assert [(str(each.place), each.code) for each in pack.problems] == [
        (NEW_PHOTO, "cannot-read-file")
    ]
    assert len(pack.index.heads) == 5


def test_a_path_that_may_not_be_looked_at(tmp_path: Path) -> None:
    assert caught(lambda: load(tmp_path / ("n" * 5000)).pack).code == "cannot-read"


def test_one_file_that_is_too_large_is_set_aside(folder: Path) -> None:
    (folder / NEW_PHOTO).write_bytes(b"#" * (pack_folder.MAX_FILE_BYTES + 10))
    pack = load(folder).pack
    assert [(str(each.place), each.code) for each in pack.problems] == [(NEW_PHOTO, "too-large")]
    assert len(pack.index.heads) == 5


def test_too_much(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_folder, "MAX_FILES", 5)
    error = caught(lambda: load(folder).pack)
    assert (error.code, error.params["most"]) == ("too-many-files", 5)
    monkeypatch.setattr(pack_folder, "MAX_FILES", 50)
    monkeypatch.setattr(pack_folder, "MAX_PACK_BYTES", 5000)
    error = caught(lambda: load(folder).pack)
    assert (error.code, error.params["most"]) == ("too-large", 5000)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_a_private_file(path: Path) -> None:
    private = path.parents[2] / "private.yaml"
    private.write_text("title: {en: A secret, cy: Cyfrinach}", encoding="utf-8")
    path.symlink_to(private)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("gone.yaml")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_a_folder(path: Path) -> None:
    path.symlink_to(path.parents[2])


def socket_file(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
@pytest.mark.parametrize("path", ["templates/odd.yaml", "rules/odd.yaml", "questions/applied.yaml"])
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (pipe, "no-plain-file"),
        (socket_file, "no-plain-file"),
        (link_to_a_private_file, "link-not-followed"),
        (link_to_nothing, "link-not-followed"),
        (link_to_itself, "link-not-followed"),
        (link_to_a_folder, "link-not-followed"),
    ],
)
def test_what_is_no_plain_file_sets_only_itself_aside(
    folder: Path,
    make: Callable[[Path], None],
    code: str,
    path: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    (folder / path).parent.mkdir(exist_ok=True)
    (folder / path).unlink(missing_ok=True)
    make(folder / path)
    pack = load(folder).pack
    assert [each.code for each in pack.problems if str(each.place) == path] == [code]
    assert "documents/missing" in pack.index.heads
    assert load(folder).pack.problems == pack.problems


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
def test_a_pack_file_that_is_a_link_is_no_pack(folder: Path) -> None:
    (folder / "pack.yaml").rename(folder / "other.txt")
    (folder / "pack.yaml").symlink_to("other.txt")
    error = caught(lambda: load(folder))
    assert error.code == "bad-pack-file"
    problems = error.params["problems"]
    assert isinstance(problems, tuple)
    assert [each.code for each in problems] == ["link-not-followed"]


@pytest.mark.skipif(os.name != "posix" or os.uname().sysname != "Linux", reason="names of Linux")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/pa\xffck"))
    write_folder(folder, small_files())
    Path(os.fsdecode(os.fsencode(folder) + b"/templates/a\xff.yaml")).write_bytes(b"a: b")
    pack = load(folder).pack
    assert "bad-file-name" in [each.code for each in pack.problems]
    assert load(folder).pack.problems == pack.problems


def test_links_are_not_followed_round(folder: Path) -> None:
    (folder / "templates" / "again").symlink_to(folder)
    listed = PackFolder(folder)
    assert read_files(listed) == small_files()
    assert [str(each.place) for each in listed.aside] == ["templates/again"]


def test_hidden_caches_are_kept_apart_from_the_pack(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    load(folder)
    assert sorted(folder.rglob("*")) == before


def test_writing_into_the_pack_is_seen(folder: Path, compiled: list[Path]) -> None:
    load(folder)
    write_bytes(folder / "reviews.yaml", b"reviews: []\n")
    load(folder)
    assert compiled == [folder, folder]


@pytest.mark.parametrize("inside", ["", "templates", "templates/photos", "channels", "pack.yaml"])
@pytest.mark.parametrize("when", ["listed", "read"])
def test_what_vanishes_while_the_pack_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, inside: str, when: str
) -> None:
    """A drive that goes, or another program that moves a folder: an expected failure, or files that are set aside."""

    def vanish() -> None:
        gone = folder / inside
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink(missing_ok=True)

    if when == "listed":
        listed = PackFolder._walk

        def walk_and_vanish(self: PackFolder) -> None:
            listed(self)
            vanish()

        monkeypatch.setattr(PackFolder, "_walk", walk_and_vanish)
    else:
        read = PackFolder.read

        def read_and_vanish(self: PackFolder, name: str) -> bytes | None:
            data = read(self, name)
            vanish()
            return data

        monkeypatch.setattr(PackFolder, "read", read_and_vanish)
    told: object
    try:
        told = load(folder).pack.problems
    except AppError as error:
        told = error.code
    if isinstance(told, str):
        assert told in {
            "no-pack",
            "cannot-read",
            "no-pack-file",
            "bad-pack-file",
            "no-good-template",
        }
    else:
        # What was read before it went may be the whole of it.
        assert inside not in ("", "pack.yaml")
