"""Some files of a large pack are broken, each in another way: all others work, and each of these is named."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.many_templates import make_pack
from tests.unit.cli.conftest import Run

Break = Callable[[Path], None]
FIRST = 60
"""Of the templates that are broken: those before and after it aren't."""


def written(how: Callable[[bytes], bytes]) -> Break:
    def write(file: Path) -> None:
        file.write_bytes(how(file.read_bytes()))

    return write


def link(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere.yaml")


# How a file is broken, and what is said after its name: a place wherever there is one, and what is wrong.
BROKEN: dict[str, tuple[Break, str]] = {
    "syntax": (written(lambda data: data + b"\n  - [unclosed\n"), "5: “[” is opened here"),
    "unknown key": (written(lambda data: data + b"\ncolour: red\n"), "1: “colour” isn’t known"),
    "wrong type": (
        written(lambda data: data.replace(b"channels: ", b"channels: {a: 1} # ", 1)),
        "11: Expected a list",
    ),
    "Jinja": (
        written(lambda data: data + b'\nsubject: {en: "{{ 5 + }}", cy: x}\n'),
        "subject",
    ),
    "encoding": (written(lambda data: b"# \xff\n" + data), "1:3: The file isn’t saved as UTF-8"),
    "empty": (written(lambda _: b""), " There is nothing in this file."),
    "link": (link, " This is a link to another place"),
    "huge": (written(lambda data: data + b"# x\n" * 700_000), " The file is too large."),
    "ring": (written(lambda data: b"a: &a [*a]\n" + data), "1:4: “&a” gives a part"),
    "another format": (written(lambda _: b"PK\x03\x04\x00\x00"), " This isn’t a text file"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_all_others_work_and_each_broken_one_is_named(run: Run, tmp_path: Path) -> None:
    ids = make_pack(tmp_path / "pack", 200)
    broken = dict(zip(ids[FIRST:], BROKEN, strict=False))
    for template, kind in broken.items():
        BROKEN[kind][0](tmp_path / "pack" / "templates" / f"{template}.yaml")
    pack = ("--pack", str(tmp_path / "pack"))
    ran = run("list", "--format", "json", *pack)
    assert ran.code == 2
    # One that is broken may be the companion of others, and no others are missing.
    assert {each["id"] for each in ran.json} == set(ids) - set(broken)
    for template, kind in broken.items():
        lines = [each for each in ran.err.splitlines() if each.startswith(f"templates/{template}.")]
        assert any(BROKEN[kind][1] in each for each in lines), (kind, lines)
    named = {each.split(".yaml")[0] for each in ran.err.splitlines()}
    assert named == {f"templates/{each}" for each in broken}
    sound = next(each for each in reversed(ids) if each not in broken)
    assert run("show", sound, *pack).out.startswith(sound)
    for template in broken:
        ran = run("compose", template, *pack)
        assert (ran.code, ran.out) == (2, "")
        assert f"templates/{template}.yaml" in ran.err
