"""A file of the pack that was set aside: exit code 2 where it counts, one line where it doesn't."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Ran, Run
from tests.unit.small_pack import small_files

NEW_PHOTO = ("photos/new-photo", "--answer", "fast_track=no", "--answer", "applied=online")
BROKEN = {
    "another template": ("templates/documents/missing.yaml", "type: radio", "type: radoi"),
    "a channel": ("channels/rich.yaml", "flavour: rich", "flavour: rihc"),
    "the rules": ("rules/words.yaml", "kind: existence", "kind: existense"),
    "the office": ("office.yaml", "Dear customer", "Dear {{ customer }}"),
    "the terms": ("terms.yaml", "status: seen", "status: sen"),
    "the reviews": ("reviews.yaml", "reviews: []", "reviews: none"),
    "what discloses": ("pack.yaml", "otherwise: enquiries", "otherwise: enquirise"),
    "what Fast Track adds": ("pack.yaml", "phrase: fast-track", "phrase: fast-trak"),
}
RULES = """\
rules:
  - id: please
    kind: existence
    severity: advise
    message: {en: "‘{found}’ is found.", cy: "Mae ‘{found}’ yno."}
    reason: {en: A reason., cy: Rheswm.}
    words: [kindly]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small pack as a folder, with a rule and no reviews yet."""
    files = small_files() | {"rules/words.yaml": RULES.encode(), "reviews.yaml": b"reviews: []\n"}
    for name, data in files.items():
        file = tmp_path / "small" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return tmp_path / "small"


def bend(folder: Path, what: str) -> str:
    """Break a file of the pack; return its path inside."""
    path, old, new = BROKEN[what]
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def expect(ran: Ran, path: str, *, used: bool, otherwise: int = 0) -> None:
    """What is used is told in full with exit code 2; what isn't, in one line."""
    if used:
        assert ran.code == 2, ran
        assert ran.err.startswith(f"{path}:"), ran
    else:
        assert ran.code == otherwise, ran
        assert "Something else is wrong in a file of this pack" in ran.err
        assert path not in ran.err


def test_a_sound_pack(run: Run, folder: Path) -> None:
    pack = ("--pack", str(folder))
    for command in (("list",), ("lint", "--wording"), ("show", "photos/new-photo")):
        ran = run(*command, *pack)
        assert (ran.code, ran.err) == (0, ""), command
    assert "Something" not in run("compose", *NEW_PHOTO, *pack).err


@pytest.mark.parametrize("what", BROKEN)
def test_list_and_lint_of_wording(run: Run, folder: Path, what: str) -> None:
    path = bend(folder, what)
    for command in (("list",), ("list", "--format", "json"), ("lint", "--wording")):
        ran = run(*command, "--pack", str(folder))
        expect(ran, path, used=True)
        # What is sound of it is listed all the same.
        assert "photos/" in ran.out or command[0] != "list" or what == "what Fast Track adds"


@pytest.mark.parametrize("what", BROKEN)
def test_show(run: Run, folder: Path, what: str) -> None:
    path = bend(folder, what)
    asked = "photos/new-photo" if what != "what Fast Track adds" else "no-reply/withdrawn"
    ran = run("show", asked, "--pack", str(folder))
    expect(ran, path, used=False)
    assert ran.out.startswith(asked)


@pytest.mark.parametrize("what", BROKEN)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_compose(run: Run, folder: Path, what: str, language: str) -> None:
    asked = NEW_PHOTO if what != "what Fast Track adds" else ("no-reply/withdrawn",)
    sound = run("compose", *asked, "--language", language, "--pack", str(folder))
    path = bend(folder, what)
    used = what in ("the rules", "the office") or (what == "the reviews" and language == "cy")
    ran = run("compose", *asked, "--language", language, "--pack", str(folder))
    expect(ran, path, used=used, otherwise=sound.code)
    assert ran.out


def test_what_a_disclosing_template_falls_back_on(run: Run, folder: Path) -> None:
    path = bend(folder, "what discloses")
    disclosing = [
        each["id"]
        for each in run("list", "--format", "json", "--pack", str(folder)).json
        if each["id"].startswith("enquiries/") and each["id"] != "enquiries/identity-not-confirmed"
    ]
    assert disclosing
    expect(run("show", disclosing[0], "--pack", str(folder)), path, used=True)


def test_two_others(run: Run, folder: Path) -> None:
    bend(folder, "another template")
    bend(folder, "the terms")
    ran = run("show", "photos/new-photo", "--pack", str(folder))
    assert (ran.code, len(ran.err.splitlines())) == (0, 1)
    assert "in 2 files of this pack" in ran.err


def test_what_is_set_aside_itself(run: Run, folder: Path) -> None:
    path = bend(folder, "another template")
    for command in ("show", "compose"):
        ran = run(command, "documents/missing", "--pack", str(folder))
        assert (ran.code, ran.out) == (2, "")
        assert f"{path}:" in ran.err


def test_a_schema_of_a_pack_has_its_ids(run: Run, folder: Path) -> None:
    ran = run("schema", "template", "--pack", str(folder))
    assert (ran.code, ran.err) == (0, "")
    channels = ran.json["properties"]["channels"]["items"]
    assert channels == {"enum": ["note", "plain", "rich"]}
    assert "enum" not in run("schema", "template").json["properties"]["channels"]["items"]
    path = bend(folder, "a channel")
    ran = run("schema", "template", "--pack", str(folder))
    expect(ran, path, used=True)
    assert "rich" in ran.json["properties"]["channels"]["items"]["enum"]
