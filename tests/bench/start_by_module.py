"""Where a start's time goes, by module: `python -m tests.bench.start_by_module PACK [--write]`.

From what Python tells of its imports, the least of some starts: milliseconds of each module itself, beyond those of the
bare window.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time

from tests.bench.a_start import BEGUN
from tests.bench.running import PROJECT
from tests.bench.table import PAGE

BETWEEN = "<!-- by module -->\n", "<!-- end of by module -->\n"
STARTS = 5
MOST = 12
_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s*(\S+)")
_SIGHT = """
import sys
from pathlib import Path
from app.ui.style.quick_imports import import_quickly
import_quickly()
from app.ui.application import Start, make_app
from app.ui.style.theme import Theme
app = make_app()
start = Start(Theme(app), Path(sys.argv[1]))
start.show()
"""


def imports(*arguments: str) -> dict[str, float]:
    """Milliseconds that each module took to import, in the quickest of some starts."""
    least: dict[str, float] = {}
    for _ in range(STARTS):
        env = {**os.environ, BEGUN: str(time.monotonic())}
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(
            [sys.executable, "-X", "importtime", *arguments],
            cwd=PROJECT, env=env, capture_output=True, text=True, check=True,
        )  # fmt: skip
        for micro, name in _LINE.findall(done.stderr):
            least[name] = min(least.get(name, float("inf")), int(micro) / 1000)
    return least


def table(pack: str) -> str:
    """The modules that take longest, and the sum of all others."""
    bare = imports("-m", "tests.bench.a_start", "bare")
    ours = {name: ms for name, ms in imports("-c", _SIGHT, pack).items() if name not in bare}
    ranked = sorted(ours.items(), key=lambda each: -each[1])
    lines = ["| module | ms of its own |", "|---|---|"]
    lines += [f"| `{name}` | {ms:.1f} |" for name, ms in ranked[:MOST]]
    rest = sum(ms for _, ms in ranked[MOST:])
    lines.append(f"| {len(ranked) - MOST} others | {rest:.1f} |")
    lines.append(f"| all beyond the bare window | {sum(ours.values()):.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write where that is wanted."""
    told = table(sys.argv[1])
    print(told)  # noqa: T201  # a benchmark is read
    if "--write" in sys.argv:
        before, rest = PAGE.read_text("utf-8").split(BETWEEN[0])
        after = rest.split(BETWEEN[1])[1]
        PAGE.write_text(f"{before}{BETWEEN[0]}\n{told}\n\n{BETWEEN[1]}{after}", "utf-8")


if __name__ == "__main__":
    main()
