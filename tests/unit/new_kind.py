"""A kind of question that the app doesn't have, added to a copy of it as an engineer would: in four tables."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

APP = Path(__file__).parents[2] / "app"

# By file: the lines after which something stands that is said of each kind, and what is said of this one.
EDITS: dict[str, dict[str, str]] = {
    "expressions/value_kinds.py": {
        "NameKind = Literal[\n": '"shade",\n',
        "    get_args(NameKind),\n    {\n": """\
        "shade": ValueKind(
            asked=True,
            prints=True,
            compares_as="shade",
            constant="text",
            ordered=False,
            counts=False,
            parameter="shade",
            forms=False,
            begins_fixed=True,
        ),
""",
    },
    "templates/question_kinds.py": {
        "QuestionType = Literal[\n": '"shade",\n',
        "    get_args(QuestionType),\n    {\n": """\
        "shade": QuestionKind(
            value="shade",
            chooses="",
            keys=("max",),
            languages="neutral",
            most_characters=9,
            pence=False,
            least_limit=1,
        ),
""",
    },
    "compose/answer_kinds.py": {
        "    QUESTION_KINDS,\n    {\n": """\
        "shade": AnswerKind(
            read=lambda _question, raw, _today: Reading(str(raw).lower(), _same(str(raw).lower())),
            check=check_length,
            prints=lambda reading, language, _channel: f"{reading.text.get(language)} ({language})",
            clean=None,
            personal=True,
            identifies=False,
            known_as="reference",
            free=False,
        ),
""",
    },
    "ui/form/question_widgets.py": {
        "    QUESTION_KINDS,\n    {\n": '"shade": _typed(Typing(LineEditor, width=90)),\n',
    },
}


def edited_app(folder: Path, files: Iterable[str] = EDITS) -> Path:
    """Copy the app into a folder, with these of its files edited, and return the folder."""
    shutil.copytree(APP, folder / "app")
    for name in files:
        file = folder / "app" / name
        text = file.read_text(encoding="utf-8")
        for after, said in EDITS[name].items():
            assert text.count(after) == 1, f"{after!r} stands {text.count(after)} times in {name}"
            text = text.replace(after, after + said)
        file.write_text(text, encoding="utf-8")
    return folder


def run_edited(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Run a program with an edited app; the tests' own packages are at hand, too."""
    root = APP.parent
    start = f"import sys; sys.path[:0] = [{str(folder)!r}, {str(root)!r}, {str(root / 'tests/unit')!r}]\n"
    return subprocess.run(
        [sys.executable, "-I", "-c", start + source],
        cwd=folder,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
