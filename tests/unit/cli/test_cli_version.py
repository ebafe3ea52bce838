"""`--version`, as people give it in a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import __version__
from app.__main__ import main
from app.storage import paths
from app.storage.packs import load


def test_it_names_app_pack_and_guidance(capsys: pytest.CaptureFixture[str]) -> None:
    info = load(paths.shipped_pack()).pack.info
    assert info.guidance
    assert main(["--version"]) == 0
    first, pack, guidance = capsys.readouterr().out.splitlines()
    assert first == f"comms-builder {__version__}"
    assert pack == f"pack: {info.title.en}, version {info.version} ({info.status})"
    told = (info.guidance.title, info.guidance.version, info.guidance.date)
    assert guidance == "guidance: {}, version {}, {}".format(*told)


def test_a_pack_that_is_gone_leaves_the_app_s_own_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["--pack", str(tmp_path / "gone"), "--version"]) == 2
    said = capsys.readouterr()
    assert said.out == f"comms-builder {__version__}\n"
    assert said.err.count("\n") == 1
    assert "gone" in said.err
