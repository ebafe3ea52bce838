"""Whatever becomes of the cache, at whatever moment: what comes out is what the folder's files say."""

from __future__ import annotations

import itertools
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from app.errors import AppError
from app.packs.container import MAGIC, Container, write_container
from app.rules.compiled import RULES
from app.storage import pack_compiling
from app.storage.compiled_folder import cached_file, compile_folder
from app.storage.pack_parts import FRESHNESS, KEPT, WORDING
from app.storage.packs import LoadedPack, load, load_ready
from app.templates.compiled import INDEX, part_name
from app.templates.compiled_search import SEARCH
from app.templates.stored_words import WORDS
from tests.unit.small_pack import small_files, write_folder

TEMPLATE = "templates/photos/new-photo.yaml"
PARTS = (FRESHNESS, RULES, INDEX, SEARCH, WORDS, WORDING, KEPT, part_name("photos/new-photo"))
RULE = """\
rules:
  - id: no-photo
    kind: existence
    severity: advise
    message: {en: Not so., cy: Nid felly.}
    reason: {en: So., cy: Felly.}
    words: [photo]
"""
FILES = small_files() | {"rules/photo.yaml": RULE.encode()}

Damage = Callable[[Path], None]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of the file systems of Linux")


FEW, MANY = "few", "many"


@pytest.fixture(params=[FEW, MANY], ids=lambda size: f"{size} templates")
def folder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A pack; where it has many templates its wording is held against the rules only when somebody asks."""
    monkeypatch.setattr(pack_compiling, "FEW", 300 if request.param == FEW else 3)
    return write_folder(tmp_path / "small", FILES)


def everything(loaded: LoadedPack) -> dict[str, object]:
    """All that can be asked of a pack."""
    pack = loaded.pack
    asked: dict[str, object] = {each: pack.template(each) for each in pack.index.heads}
    found = loaded.search.find("photo")
    rest = {"index": pack.index, "rules": repr(loaded.rules), "found": found}
    return asked | rest | {"wording": loaded.wording}


def of_the_files(folder: Path) -> dict[str, object]:
    """All of a pack, compiled as if there had never been a cache."""
    pack_compiling._last.clear()
    file = folder.parent / "alone.pack"
    file.write_bytes(compile_folder(folder))
    return everything(load(file))


# --- what may become of it


def altered(how: Callable[[bytes], bytes]) -> Damage:
    """Other bytes in the same file: whoever has it open meets them too."""

    def alter(file: Path) -> None:
        file.write_bytes(how(file.read_bytes()))

    return alter


def flipped(data: bytes, offset: int) -> bytes:
    return data[:offset] + bytes([data[offset] ^ 0x55]) + data[offset + 1 :]


def part_altered(name: str) -> Damage:
    def alter(data: bytes) -> bytes:
        container = Container(data)
        if name not in container:  # held against its rules only when somebody asks
            return data
        stored = container.packed(name).data
        return flipped(data, data.index(stored) + len(stored) // 2)

    return altered(alter)


def part_replaced(name: str, by: bytes | None) -> Damage:
    """A file that is whole, and says something else inside."""

    def alter(data: bytes) -> bytes:
        container = Container(data)
        parts = {each: container.part(each) for each in container._parts if each != name}
        return write_container(parts if by is None else parts | {name: by})

    return altered(alter)


def folder_there(file: Path) -> None:
    file.unlink()
    file.mkdir()


def link_to(target: str) -> Damage:
    def link(file: Path) -> None:
        file.unlink()
        file.symlink_to(target)

    return link


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def replaced(file: Path) -> None:
    """By another file of its name, as another program's start does."""
    other = file.with_name("other")
    other.write_bytes(LATER + b"of a later version")
    other.replace(file)


def whole_folder_gone(file: Path) -> None:
    shutil.rmtree(file.parent)


def file_for_a_folder(file: Path) -> None:
    shutil.rmtree(file.parent)
    file.parent.write_text("mine")


LATER = MAGIC[:-1] + bytes([MAGIC[-1] + 1])
NONE = random.Random(7).randbytes(20_000)  # noqa: S311  no secret
DAMAGES: dict[str, Damage] = {
    "empty": altered(lambda _: b""),
    "anything": altered(lambda _: NONE),
    "anything in this form": altered(lambda _: MAGIC + NONE),
    "longer": altered(lambda data: data + b"more"),
    "older form": altered(lambda data: data[:7] + b"\1" + data[8:]),
    "newer form": altered(lambda data: LATER + data[8:]),
    "length of the table": altered(lambda data: data[:40] + (2**63).to_bytes(8) + data[48:]),
    "cut in the head": altered(lambda data: data[:30]),
    "cut in the table": altered(lambda data: data[:90]),
    "cut in a part": altered(lambda data: data[: len(data) // 2]),
    "cut by one": altered(lambda data: data[:-1]),
    "zeros at the end": altered(lambda data: data[:-3000] + bytes(3000)),
    "gone": Path.unlink,
    "replaced": replaced,
    "a folder": folder_there,
    "a link to nothing": link_to("nowhere"),
    "a link to itself": link_to("round"),
    "a device": link_to("/dev/zero"),
    "a pipe": pipe,
    "folder gone": whole_folder_gone,
    "a file for its folder": file_for_a_folder,
    **{f"altered {name}": part_altered(name) for name in PARTS},
    **{f"missing {name}": part_replaced(name, None) for name in PARTS},
    **{f"emptied {name}": part_replaced(name, b"") for name in PARTS},
    **{f"other {name}": part_replaced(name, b"\x93\x01\xa1a\xc0") for name in PARTS},
    **{f"nothing in {name}": part_replaced(name, b"\x80") for name in PARTS},
    **{f"deep {name}": part_replaced(name, b"\x91" * 100_000) for name in PARTS},
}


def cleared(folder: Path) -> Path:
    """The place of the cached file, with nothing there."""
    file = cached_file(folder)
    if file.parent.is_file():
        file.parent.unlink()
    if file.is_dir():
        file.rmdir()
    file.unlink(missing_ok=True)
    return file


# --- when


def test_before_a_start(folder: Path) -> None:
    expected = everything(load(folder))
    sound = cached_file(folder).read_bytes()
    for name, damage in DAMAGES.items():
        file = cleared(folder)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(sound)
        damage(file)
        for _ in range(2):
            assert everything(load(folder)) == expected, name
    assert expected == of_the_files(folder)


def test_under_an_open_pack(folder: Path) -> None:
    load(folder)
    first = cached_file(folder).read_bytes()
    expected = everything(load(folder))
    checked = cached_file(folder).read_bytes()
    for (name, damage), sound in itertools.product(DAMAGES.items(), {first, checked}):
        file = cleared(folder)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(sound)
        opened = load_ready(folder)
        assert opened is not None
        damage(file)
        assert everything(opened) == expected, name


@pytest.mark.parametrize("seed", range(2))
def test_any_byte_and_any_cut_at_any_moment(folder: Path, seed: int) -> None:
    expected = everything(load(folder))
    file = cached_file(folder)
    sound = file.read_bytes()
    chosen = random.Random(seed)  # noqa: S311  no secret
    for _ in range(40):
        at = chosen.randrange(len(sound))
        damaged = flipped(sound, at) if chosen.random() < 0.6 else sound[:at]
        file.write_bytes(sound)
        opened = load(folder) if chosen.random() < 0.5 else None
        file.write_bytes(damaged)
        assert everything(opened or load(folder)) == expected, (at, len(damaged), opened)


EDITS = (
    (TEMPLATE, b"photo", b"foto"),
    ("rules/photo.yaml", b"words: [photo", b"words: [the, photo"),
    ("office.yaml", b"Dear customer", b"Dear applicant"),
)
_IDS = dict(zip(("template", "rules", "office"), EDITS, strict=True))
_EACH_ONCE = ((FEW, "template"), (MANY, "rules"), (FEW, "office"))
by_size_and_edit = pytest.mark.parametrize(
    ("folder", "edit"),
    [
        pytest.param(
            size,
            _IDS[edit],
            id=f"{edit}-{size} templates",
            marks=() if (size, edit) in _EACH_ONCE else pytest.mark.slow,
        )
        for size, edit in itertools.product((FEW, MANY), _IDS)
    ],
    indirect=["folder"],
)
"""Each edit, and each size; all of them together are slow."""


@by_size_and_edit
def test_and_the_folder_changed_too(folder: Path, edit: tuple[str, bytes, bytes]) -> None:
    """Nothing that stood there before comes out, whether it follows an open pack or not."""
    path, old, new = edit
    before = everything(load(folder))
    sound = cached_file(folder).read_bytes()
    open_before = load(folder)
    _ = open_before.rules, open_before.search
    content = (folder / path).read_bytes()
    assert old in content
    (folder / path).write_bytes(content.replace(old, new))
    expected = of_the_files(folder)
    assert expected != before
    for number, (name, damage) in enumerate(DAMAGES.items()):
        file = cleared(folder)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(sound)
        damage(file)
        after = load(folder, before=open_before if number % 2 else None)
        assert everything(after) == expected, name


def asked_one_by_one(loaded: LoadedPack) -> Iterator[tuple[str, object]]:
    """What can still be had of a pack; what can't is refused, and nothing else happens."""
    asks: dict[str, Callable[[], object]] = {
        each: partial(loaded.pack.template, each) for each in loaded.pack.index.heads
    }
    asks |= {"rules": lambda: repr(loaded.rules), "wording": lambda: loaded.wording}
    for name, ask in asks.items():
        with suppress(AppError):
            yield name, ask()


@by_size_and_edit
def test_an_open_pack_of_a_folder_that_changed(
    folder: Path, edit: tuple[str, bytes, bytes]
) -> None:
    """It gives what was opened or refuses it, and never mixes it with what is there now."""
    path, old, new = edit
    before = everything(load(folder))
    sound = cached_file(folder).read_bytes()
    content = (folder / path).read_bytes()
    for name, damage in DAMAGES.items():
        (folder / path).write_bytes(content)
        file = cleared(folder)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(sound)
        loaded = load(folder)
        opened = load_ready(folder) or loaded
        damage(cached_file(folder))
        (folder / path).write_bytes(content.replace(old, new))
        for _ in range(2):
            for asked, found in asked_one_by_one(opened):
                assert found == before[asked], (name, asked)
