"""A kind of rule is one file, named in `model.py`: whatever uses rules asks it and knows none by name."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import app
from app.rules.model import KINDS
from app.rules.rule import BaseRule

APP = Path(app.__file__).parent
NEW_KIND = '''
"""`ending`: texts that end with a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from app.rules.analysed_text import Seen
from app.rules.hits import Finder, Hit, TextFinder
from app.rules.own_keys import Own
from app.rules.rule import BaseRule
from app.rules.speller import Speller
from app.rules.texts import Facts
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.scalar_kinds import Wording
from app.source.shapes import Field


class EndingRule(BaseRule, frozen=True, kw_only=True, tag="ending"):
    """Finds a text that ends with a word."""

    FIELDS: ClassVar[tuple[Field, ...]] = (Field("word", Wording(), "The word.", required=True),)

    word: str = ""

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        return {"word": record.text("word")}

    def finder(self, speller: Speller | None) -> Finder:
        return EndingFinder(self.word)


class EndingFinder(TextFinder):
    def __init__(self, word: str) -> None:
        self._word = word

    def find(self, seen: Seen, facts: Facts) -> Iterator[Hit]:
        if seen.folded.endswith(self._word):
            yield Hit(len(seen.plain) - len(self._word), len(seen.plain))
'''
PROGRAM = '''
import sys
sys.path.insert(0, sys.argv[1])
from datetime import date
from app.rules.checking import Checker
from app.rules.compiled import open_rules, rules_part
from app.rules.reading import read_rules
from app.rules.texts import Facts, Looked, Text
from app.source.problems import Problems
rule = b"""
rules:
  - id: no-end
    kind: ending
    severity: advise
    message: {en: "Not {found}.", cy: "Nid {found}."}
    reason: {en: So., cy: Felly.}
    word: end
    examples: [{bad: This is the end}, {good: The end is here}]
"""
problems = Problems()
rules = read_rules({"rules/a.yaml": rule}, problems)
assert not problems.all(), problems.all()
checker = Checker(open_rules(rules_part(rules)))
found = checker.check(Looked((Text("To the End"),), Facts(date(2026, 11, 24)), "foreign"))
print([(each.rule, each.start, each.wording.en) for each in found])
'''


def test_a_new_kind_is_one_file_and_its_name_in_the_model(tmp_path: Path) -> None:
    shutil.copytree(APP, tmp_path / "app", ignore=shutil.ignore_patterns("ui", "__pycache__"))
    rules = tmp_path / "app" / "rules"
    (rules / "kinds" / "ending.py").write_text(NEW_KIND)
    model = (rules / "model.py").read_text()
    named = model.replace(
        "from app.rules.kinds.existence",
        "from app.rules.kinds.ending import EndingRule\nfrom app.rules.kinds.existence",
        1,
    ).replace("    | OrderRule", "    | OrderRule\n    | EndingRule", 1)
    (rules / "model.py").write_text(named)
    done = subprocess.run(
        [sys.executable, "-I", "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[('no-end', 7, 'Not End.')]"


@pytest.mark.parametrize(
    "module", sorted(file.stem for file in (APP / "rules").glob("*.py") if file.stem != "model")
)
def test_only_the_model_names_a_kind(module: str) -> None:
    tree = ast.parse((APP / "rules" / f"{module}.py").read_text())
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert [name for name in imported if name.startswith("app.rules.kinds")] == []


def test_each_file_of_a_kind_is_in_the_model() -> None:
    files = {file.stem for file in (APP / "rules" / "kinds").glob("*.py")} - {"__init__"}
    assert {kind.__module__.rpartition(".")[2] for kind in KINDS.values()} == files
    assert {name.replace("-", "_") for name in KINDS} == files


@pytest.mark.parametrize("name", sorted(KINDS))
def test_each_kind_declares_how_it_reads_and_finds(name: str) -> None:
    kind = KINDS[name]
    for method in ("read_own", "finder"):
        assert method in vars(kind)
    assert kind.FIELDS
    assert not {field.name for field in kind.FIELDS} & set(BaseRule.__struct_fields__)
