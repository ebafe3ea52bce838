"""The command line under whatever shell, streams and user: no traceback, and never the exit code of a finding."""

from __future__ import annotations

import getpass
import io
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import platformdirs
import pytest

from app.cli import main as commands
from app.cli.texts import as_utf8, path_of
from app.language.visible import visible
from app.storage import paths
from tests.unit.cli.conftest import Run
from tests.unit.small_pack import small_files, write_folder

ROOT = Path(__file__).parents[3]
BYTE = "\udcff"
"""As Python gives an argument that is the byte FF."""
PHOTO = ("compose", "photos/new-photo")
ANSWERED = (
    "--answer",
    "fast_track=no",
    "--answer",
    "applied=online",
    "--answer",
    "problems=blurred",
)
posix = pytest.mark.skipif(os.name == "nt", reason="shells and streams of POSIX")


def shell(line: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which `cb` is the command line."""
    return subprocess.run(
        ["bash", "-c", f'cb() {{ "{sys.executable}" -m app "$@"; }}; {line}'],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", BYTE),
        ("list", "--search", BYTE),
        ("list", "--pack", f"/nowhere/{BYTE}"),
        (BYTE,),
        (f"--{BYTE}",),
        ("compose", BYTE),
        (*PHOTO, "--channel", BYTE),
        (*PHOTO, "--confirm", BYTE),
        (*PHOTO, "--now", BYTE),
        (*PHOTO, "--answer", f"applied={BYTE}"),
        (*PHOTO, "--answer", f"{BYTE}=online"),
        (*PHOTO, "--answers", f"/nowhere/{BYTE}"),
        (*PHOTO, "--officer", f"surname={BYTE}"),
        (*PHOTO, "--language", BYTE),
        ("schema", BYTE),
        ("lint", "--channel", "dap-message", f"/nowhere/{BYTE}"),
        ("lint", "--channel", BYTE, "-"),
        ("lint", "--channel", "dap-message", "--subject", BYTE, "-"),
        ("lint", "--channel", "dap-message", "--today", BYTE, "-"),
        ("review", BYTE, "--by", "S"),
        ("review", "photos/new-photo:size", "--by", BYTE),
        ("review", "a\0b", "--pack", "a\0b"),
    ],
    ids=repr,
)
def test_bytes_that_are_no_text_are_told_in_a_line(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.err.count("\n") == 1, ran.err
    assert "Traceback" not in ran.err
    assert BYTE not in ran.err


def test_a_shell_without_a_language_gives_the_same_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert as_utf8(["--answer", "a=ŵ", BYTE]) == ["--answer", "a=ŵ", BYTE]
    given = "ŵ".encode().decode("ascii", "surrogateescape")
    assert as_utf8([given]) == ["ŵ"]

    def fsencode(name: str) -> bytes:
        return name.encode("ascii", "surrogateescape")

    monkeypatch.setattr(os, "fsencode", fsencode)
    monkeypatch.setattr(os, "fsdecode", lambda data: data.decode("ascii", "surrogateescape"))
    assert str(path_of("tŷ.yaml")).encode("ascii", "surrogateescape") == "tŷ.yaml".encode()


@posix
def test_welsh_letters_in_a_posix_shell(tmp_path: Path) -> None:
    (tmp_path / "tŷ.yaml").write_text("applied: tŷ", encoding="utf-8")
    plain = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ran = shell(f"cb compose photos/new-photo --answers {tmp_path}/tŷ.yaml", **plain)
    assert ran.returncode == 2
    assert "tŷ.yaml:1:1: ‘tŷ’ isn’t a choice" in ran.stderr


@posix
@pytest.mark.parametrize(
    "command", ["schema folder", "--help", "compose --help", "--version", "list"]
)
@pytest.mark.parametrize(
    ("out", "reason"), [("/dev/full", "No space left"), ("&-", "Bad file descriptor")]
)
def test_output_that_takes_nothing_is_told(command: str, out: str, reason: str) -> None:
    if command in {"--version", "list"} and out == "&-":
        pytest.skip("the same as the others")
    ran = shell(f"cb {command} >{out}")
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert reason in ran.stderr


@posix
def test_errors_that_nobody_takes_change_no_exit_code() -> None:
    ran = shell(
        "cb schema nothing 2>/dev/full; echo $?; cb schema nothing 2>&-; echo $?; cb --bad 2>&-; echo $?"
    )
    assert (ran.stdout, ran.stderr) == ("2\n2\n2\n", "")


@posix
def test_an_input_that_is_closed_is_told() -> None:
    ran = shell("cb lint --channel dap-message - <&-")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "standard input: This can’t be read" in ran.stderr


@posix
def test_a_reader_that_goes_away_is_no_finding() -> None:
    ran = shell("set -o pipefail; cb schema template | true; echo ${PIPESTATUS[0]}")
    assert ran.stderr == ""
    assert ran.stdout in {"141\n", "0\n"}  # it may have been done before


BEGUN = """
import sys

class Tells:
    @staticmethod
    def find_spec(name, *_):
        if name == "app.process":
            # Only now does Ctrl+C come to the program: before it is Python's own.
            print("begun", flush=True)

sys.meta_path.insert(0, Tells)
from app.__main__ import main
sys.argv[1:] = ["lint", "--channel", "dap-message", "-"]
sys.exit(main())
"""


@posix
@pytest.mark.parametrize("wait", [0.001, 0.05, 0.15, 0.3])
def test_ctrl_c_ends_it_in_silence(wait: float) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", BEGUN],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"begun\n"
    with suppress(subprocess.TimeoutExpired):
        program.wait(wait)  # while it imports, reads the pack, or waits for its input
    program.send_signal(signal.SIGINT)
    # Its input stays open until then: at its end the work would be done.
    assert program.wait(timeout=60) == 130
    assert program.communicate() == (b"", b"")


HALF_IMPORTED = """
import os
import signal
import sys

class Stops:
    @staticmethod
    def find_spec(name, *_):
        if name == "app.cli.main":
            # As Python's own `types` does while it is imported.
            exec("async def left(): pass\\nleft = left()", {})
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Stops)
from app.__main__ import main
sys.argv[1:] = ["list"]
sys.exit(main())
"""


def test_ctrl_c_within_an_import_ends_it_in_silence() -> None:
    program = subprocess.run(
        [sys.executable, "-c", HALF_IMPORTED],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (program.returncode, program.stdout, program.stderr) == (130, b"", b"")


IN_A_DESTRUCTOR = """
import sys
from app import __main__

class Goes:
    def __del__(self):
        raise KeyboardInterrupt

def work(arguments):
    Goes()
    sys.stdin.read()

__main__._run = work
sys.exit(__main__.main())
"""


@posix
def test_ctrl_c_that_comes_to_a_destructor_comes_again() -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", IN_A_DESTRUCTOR],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.wait(timeout=60) == 130
    assert program.communicate()[1] == b""


def test_a_user_whom_the_system_does_not_know(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def unknown(*_: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 54321")

    folder = write_folder(tmp_path / "small", small_files())
    monkeypatch.delenv(paths.HOME_VARIABLE)
    for name in ("user_cache_path", "user_config_path"):
        monkeypatch.setattr(platformdirs, name, unknown)
    monkeypatch.setattr(getpass, "getuser", nobody)
    assert run("list", "--pack", str(folder)).code == 0
    ran = run("list")
    assert ran.code == 0
    assert "no home folder" in ran.err
    ran = run("review", "photos/new-photo:online", "--pack", str(folder))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "--by NAME" in ran.err


@pytest.mark.parametrize(
    "name",
    ["", " ", "a\x7fb", "a\x85b", "a\ufffeb", "a\u2028b", "a\nb", "a\u202eb", "\ufeffa", "n" * 101],
    ids=ascii,
)
def test_a_reviewer_whose_name_could_not_be_read_again(run: Run, tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path / "small", small_files())
    ran = run("review", "photos/new-photo:online", "--pack", str(folder), "--by", name)
    assert ran.code == 2
    assert "can’t be recorded as a name" in ran.err
    assert not (folder / "reviews.yaml").exists()


def test_names_that_are_recorded_are_read_again(run: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "small", small_files())
    for name in ("Siân O’Brien-Ŵyn", 'A "quoted" \\ # name: x', "李四", "'", "- a"):
        ran = run("review", "photos/new-photo:online", "--pack", str(folder), "--by", name)
        assert ran.code == 0, ran.err
    assert run("review", "photos/new-photo", "--pack", str(folder), "--by", "S").code == 0
    assert run("list", "--pack", str(folder)).err == ""


def test_answers_come_by_standard_input_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def give(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))

    give(b"fast_track: no\napplied: online\nproblems: [blurred]\n")
    ran = run(*PHOTO, "--answers", "-", "--format", "json")
    assert ran.json["subject"] == run(*PHOTO, *ANSWERED, "--format", "json").json["subject"]
    assert not any(each["rule"] == "gap" for each in ran.json["findings"])
    give(b"applied: never\n")
    assert run(*PHOTO, "--answers", "-").err.startswith("standard input:1:1: ")
    give(b"a" * 1_000_001)
    assert "standard input: This is too large" in run(*PHOTO, "--answers", "-").err
    assert "seen by others" in run("compose", "--help").out


def test_a_name_of_a_file_is_one_line_of_letters(run: Run, tmp_path: Path) -> None:
    assert visible("tŷ 李\u202e\n\x1b[31m\udcff") == "tŷ 李\\u202e\\n\\x1b[31m\\xff"
    folder = write_folder(tmp_path / "small", small_files())
    (folder / "templates" / "a\n\u202eb.yaml").write_text("title: x\n", encoding="utf-8")
    ran = run("list", "--pack", str(folder))
    assert "templates/a\\n\\u202eb.yaml: " in ran.err
    text = tmp_path / "a\nb.txt"
    text.write_text("Utilise e.g. this.", encoding="utf-8")
    ran = run("lint", "--channel", "dap-message", str(text))
    assert all(line.startswith(f"{tmp_path}/a\\nb.txt:1:") for line in ran.out.splitlines())


def test_a_bug_is_a_line_without_its_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_options: object) -> int:
        raise KeyError("Ms Secret")

    monkeypatch.setitem(commands._COMMANDS, "schema", broken)
    ran = run("schema", "folder")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("test_cli_anywhere.py:")
    assert "KeyError" in ran.err
    assert "Secret" not in ran.err
