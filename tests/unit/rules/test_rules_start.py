"""What a start of the window loads for the rules: no YAML, no Jinja2, and RE2 only for a check."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from datetime import date
from app.rules.checking import Checker
from app.rules.compiled import open_rules, rules_part
from app.rules.model import RuleSet
from app.rules.texts import Facts, Looked, Text
checker = Checker(open_rules(rules_part(RuleSet())))
assert "re2" not in sys.modules
checker.check(Looked((Text("x"),), Facts(date(2026, 11, 24)), "foreign"))
heavy = {"jinja2", "yaml", "app.rules.reading"} & set(sys.modules)
assert not heavy, heavy
"""


def test_a_check_needs_no_reader() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-c", PROGRAM, str(ROOT)],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
