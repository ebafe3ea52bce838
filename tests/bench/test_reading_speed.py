"""How long the longest of what is read from elsewhere takes, and how much memory: at most 2 s and 200 MB each."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_SECONDS, MOST_MB = 2, 200
_READ = """
import json, resource, sys, time
from app.errors import AppError
from app.formatting.reading import read_document
from app.formatting.rich import SourceKind
from tests.bench.long_sources import SOURCES
kind, data = SOURCES[sys.argv[1]]()
start = time.process_time()
try:
    said = len(read_document(data, SourceKind(kind)).blocks)
except AppError as error:
    said = error.code
seconds = time.process_time() - start
print(json.dumps([said, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


@pytest.mark.parametrize(
    "source",
    [
        *("paragraphs", "looks", "items", "unclosed", "words", "headers", "lines", "quotes"),
        *("sheets", "document", "attachment", "rich text", "nested"),
    ],
)
def test_the_longest(source: str) -> None:
    command = [sys.executable, "-c", _READ, source]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said, seconds, megabytes = json.loads(done.stdout)
    print(f"\n{source}: {said} in {seconds:.2f} s, {megabytes:.0f} MB")  # noqa: T201  # a benchmark is read
    assert seconds < MOST_SECONDS
    assert megabytes < MOST_MB
