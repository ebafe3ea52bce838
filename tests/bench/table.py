"""All that the design is measured by, in one table: `python -m tests.bench.table [--sizes 100,1000] [--write]`.

Each number stands beside what it is compared with, measured in the same run; `--write` puts table and chart in `docs`.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.a_start import BEGUN
from tests.bench.chart import chart
from tests.bench.killing import killing
from tests.bench.many_templates import make_pack
from tests.bench.pressing import pressing
from tests.bench.rates import rates
from tests.bench.running import PROJECT, Numbers, Row, child, numbers_of, say

PAGE = PROJECT / "docs/performance.md"
CHART = PROJECT / "docs/images/performance.svg"
BETWEEN = "<!-- measured -->\n", "<!-- end of what was measured -->\n"
STARTS = 5


def a_start(home: Path, *arguments: str) -> Numbers:
    """One start of the bare window or of the app."""
    return numbers_of(
        child("tests.bench.a_start", *arguments, home=home, **{BEGUN: str(time.monotonic())})
    )


def medians(runs: list[Numbers]) -> Numbers:
    """The median of each number."""
    return {name: statistics.median(each[name] for each in runs) for name in runs[0]}


def of_a_size(count: int, folder: Path, home: Path) -> Numbers:
    """Everything that depends on how many templates there are."""
    pack = folder / str(count)
    make_pack(pack, count)
    begin = time.perf_counter()
    child("app", "list", "--pack", str(pack), home=home)
    numbers = {"compile": time.perf_counter() - begin}
    listing = [lists(pack, home) for _ in range(3)]
    numbers |= medians(listing)
    bare, app = [], []
    for _ in range(STARTS):
        bare.append(a_start(home, "bare"))
        app.append(a_start(home, "app", str(pack)))
    numbers |= {f"bare_{name}": value for name, value in medians(bare).items()}
    numbers |= {
        f"search_{name}": value
        for name, value in numbers_of(child("tests.bench.searches", str(pack), home=home)).items()
    }
    # Last: it changes the pack.
    numbers |= numbers_of(child("tests.bench.in_the_window", "saved", str(pack), home=home))
    return numbers | medians(app)


def lists(pack: Path, home: Path) -> Numbers:
    """How long `list` takes."""
    begin = time.perf_counter()
    child("app", "list", "--pack", str(pack), home=home)
    return {"list": time.perf_counter() - begin}


def size_rows(count: int, n: Numbers) -> list[Row]:
    """The lines of one size."""
    over = n["memory"] - n["bare_memory"]
    ratio = n["usable"] / n["bare_painted"]
    return [
        (
            f"start to usable, {count:,} templates",
            f"{ratio:.2f} × ({n['usable']:.0f} ms)",
            "2 ×, aim 1.5 ×",
            f"the bare window, {n['bare_painted']:.0f} ms",
        ),
        (
            f"the whole window, {count:,}",
            f"{n['whole'] / n['bare_painted']:.2f} × ({n['whole']:.0f} ms)",
            "–",
            "the same",
        ),
        (
            f"key in the search to painted list, {count:,}",
            f"median {n['key']:.1f} ms, slowest {n['key99']:.1f} ms",
            "10 ms",
            "–",
        ),
        (
            f"memory, {count:,}",
            f"{over:.0f} MB over it; {n['searched'] - n['bare_memory']:.0f} after searching",
            "80 MB",
            f"the bare window, {n['bare_memory']:.0f} MB",
        ),
        (
            f"compile, {count:,}",
            f"{n['compile']:.1f} s",
            {1_000: "4 s", 10_000: "30 s"}.get(count, "–"),
            "–",
        ),
        (
            f"a template saved to its message in an open window, {count:,}",
            f"{n['saved']:.2f} s",
            {1_000: "1 s", 10_000: "3 s"}.get(count, "–"),
            "–",
        ),
        (f"`list`, {count:,}", f"{n['list']:.2f} s", "–", "–"),
        (
            f"search without the window, {count:,}",
            f"{n['search_ours']:.2f} ms",
            "–",
            f"rapidfuzz over titles {n['search_theirs']:.2f} ms"
            if "search_theirs" in n
            else "rapidfuzz isn’t installed here",
        ),
    ]


# --- composing, checking, searching, beside other programs


def best(run: Callable[[], object]) -> float:
    """Milliseconds of the fastest of many runs."""
    from tests.bench.test_compose_speed import best_ms

    return best_ms(run)


def composing() -> list[Row]:
    """A message of two templates, beside raw Jinja2 and notifications-utils."""
    from app.compose.composing import compose
    from app.language import MessageLanguage
    from tests.bench.test_compose_speed import ANSWERS, DOCUMENTS, PHOTO, rendered
    from tests.unit.drafting import CONTEXT, draft_of
    from tests.unit.shipped_pack.filling import shipped

    pack = shipped()
    draft = draft_of(pack, [PHOTO, DOCUMENTS, f"{DOCUMENTS}#2"], ANSWERS, MessageLanguage.EN)
    plain = compose(pack, draft, CONTEXT).plain

    def whole() -> object:
        message = compose(pack, draft, CONTEXT)
        return message.plain, message.html, message.subject

    beside = [f"raw Jinja2 {best(rendered(plain)):.3f} ms", notifications(plain)]
    lines = plain.count("\n") + 1
    return [
        (
            f"compose {lines} lines",
            f"{best(whole):.2f} ms",
            "0.3 ms for 30 lines",
            "; ".join(beside),
        )
    ]


def notifications(text: str) -> str:
    """notifications-utils, where somebody has installed it."""
    if importlib.util.find_spec("notifications_utils") is None:
        return "notifications-utils isn’t installed here"
    template: Any = importlib.import_module("notifications_utils.template")
    made = template.HTMLEmailTemplate({"content": text, "subject": "x", "template_type": "email"})
    return f"notifications-utils {best(lambda: str(made)):.2f} ms"


def harper(text: str) -> tuple[str, str]:
    """What harper.js needs for a text, cold and after one change, where node and it are there."""
    folder = Path(os.environ.get("COMMS_BUILDER_HARPER", PROJECT / ".cache/bench/node_modules"))
    node = shutil.which("node")
    if node is None or not (folder / "harper.js").is_dir():
        return "harper.js isn’t installed here", "–"
    command = [node, str(PROJECT / "tests/bench/harper.mjs"), str(folder)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    took: Numbers = json.loads(done.stdout)
    return f"harper.js {took['cold']:.1f} ms", f"harper.js {took['changed']:.1f} ms"


def checking() -> list[Row]:
    """A message of 44 lines against the shipped rules, beside proselint and harper."""
    from app.rules.checking import Checker
    from app.storage.spelling import Spelling
    from tests.bench.test_rules_speed import looked, paragraphs, proselint_on, rules

    texts = paragraphs()
    checker = Checker(rules(), Spelling())
    everything = looked(texts)
    numbers = iter(range(1_000_000))

    def cold() -> object:
        checker.forget()
        return checker.check(everything)

    def after_a_change() -> object:
        return checker.check(looked([*texts[:-1], f"{texts[-1]} {next(numbers)}"]))

    lint = proselint_on("\n\n".join(texts))
    theirs = f"proselint {best(lint):.1f} ms" if lint else "proselint isn’t installed here"
    harper_cold, harper_changed = harper("\n".join(texts))
    return [
        (
            f"check {len(texts)} lines, cold",
            f"{best(cold):.2f} ms",
            "2 ms",
            f"{theirs}; {harper_cold}",
        ),
        ("the same after one change", f"{best(after_a_change):.2f} ms", "0.4 ms", harper_changed),
    ]


def checking_a_pack() -> list[Row]:
    """How many messages a proof composes and looks at in a second of one processor, and how long the whole takes."""
    from app.storage import paths

    structurally, with_rules = rates()
    with tempfile.TemporaryDirectory() as home:
        begun = time.perf_counter()
        done = child("app", "check", str(paths.shipped_pack()), home=Path(home))
        whole = time.perf_counter() - begun
    composed = re.search(r"Composed: ([\d,]+) messages", done.stdout)
    messages = composed[1] if composed else "?"
    return [
        ("messages a second in `check`, structurally", f"{structurally:,.0f}", "20,000", "–"),
        ("the same, held against the rules", f"{with_rules:,.0f}", "5,000", "–"),
        ("`check` of the shipped pack", f"{whole:.0f} s, {messages} messages", "60 s", "–"),
    ]


# --- telling


def told(rows: list[Row]) -> str:
    """The table, and what machine it was measured on."""
    lines = ["| what | measured | must reach | beside, in the same run |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    load = (
        ", ".join(f"{each:.1f}" for each in os.getloadavg()) if hasattr(os, "getloadavg") else "?"
    )
    machine = (
        f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"
    )
    day = time.strftime("%d %B %Y").lstrip("0")
    return "\n".join(
        [
            *lines,
            "",
            f"Measured on {day}: {machine}; load over the last 1, 5 and 15 minutes: {load}.",
        ]
    )


def main() -> None:
    """Measure, print, and write where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sizes = [int(each) for each in options.sizes.split(",")]
    measured: dict[int, Numbers] = {}
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = folder / "home"
        home.mkdir()
        for count in sizes:
            say(f"{count:,} templates")
            measured[count] = of_a_size(count, folder, home)
            rows += size_rows(count, measured[count])
            shutil.rmtree(folder / str(count))
    for part in (composing, checking, checking_a_pack, killing, pressing):
        say(part.__name__)
        rows += part()
    table = told(rows)
    print(table)  # noqa: T201  # a benchmark is read
    if options.write:
        CHART.write_text(chart(measured), "utf-8")
        before, rest = PAGE.read_text("utf-8").split(BETWEEN[0])
        after = rest.split(BETWEEN[1])[1]
        PAGE.write_text(f"{before}{BETWEEN[0]}\n{table}\n\n{BETWEEN[1]}{after}", "utf-8")


if __name__ == "__main__":
    main()
