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
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.a_start import BEGUN, QUERIES
from tests.bench.chart import chart
from tests.bench.many_templates import make_pack

PROJECT = Path(__file__).parents[2]
PAGE = PROJECT / "docs/performance.md"
CHART = PROJECT / "docs/images/performance.svg"
BETWEEN = "<!-- measured -->\n", "<!-- end of what was measured -->\n"
STARTS = 5

Row = tuple[str, str, str, str]
"""What, how much, what it must reach, and beside what."""
Numbers = dict[str, float]


def child(*command: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a part of the measuring in a process of its own."""
    env = {**os.environ, "LC_ALL": "C.UTF-8", "COMMS_BUILDER_HOME": str(home), **more}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As it is installed: what Python makes of its sources is kept, whatever is set here.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=PROJECT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    # 1 says that what was composed or checked isn't without findings.
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr}")
    return done


def a_start(home: Path, *arguments: str) -> Numbers:
    """One start of the bare window or of the app."""
    done = child("tests.bench.a_start", *arguments, home=home, **{BEGUN: str(time.monotonic())})
    told: Numbers = json.loads(done.stdout.strip().splitlines()[-1])
    return told


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
    numbers["saved"] = after_a_save(pack, home)
    bare, app = [], []
    for _ in range(STARTS):
        bare.append(a_start(home, "bare"))
        app.append(a_start(home, "app", str(pack)))
    numbers |= {f"bare_{name}": value for name, value in medians(bare).items()}
    return numbers | medians(app)


def lists(pack: Path, home: Path) -> Numbers:
    """How long `list` takes."""
    begin = time.perf_counter()
    child("app", "list", "--pack", str(pack), home=home)
    return {"list": time.perf_counter() - begin}


def after_a_save(pack: Path, home: Path) -> float:
    """Seconds from saving one template to its message, composed by a process of its own."""
    file = pack / "templates/photos/new-photo.yaml"
    file.write_text(f"{file.read_text('utf-8')}\n# Saved again.\n", "utf-8")
    begin = time.perf_counter()
    child("app", "compose", "photos/new-photo", "--pack", str(pack), home=home)
    return time.perf_counter() - begin


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
            f"a template saved to its message, {count:,}",
            f"{n['saved']:.2f} s, with the start of its process",
            {1_000: "1 s", 10_000: "3 s"}.get(count, "–"),
            "–",
        ),
        (f"`list`, {count:,}", f"{n['list']:.2f} s", "–", "–"),
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
    from app.proof.composed import ChosenTemplate, compose_sample, slips_in
    from app.proof.material import Material
    from app.proof.proving import prover_of
    from app.proof.samples import Samples
    from app.storage import paths
    from app.storage.compiled_folder import read_files
    from app.storage.pack_folder import PackFolder
    from tests.bench.test_compose_speed import PHOTO

    material: Material = prover_of(read_files(PackFolder(paths.shipped_pack())), (), None).material
    samples = Samples(material.template(PHOTO), "dap-message").all()
    begun = time.process_time()
    for sample in samples:
        chosen = (ChosenTemplate(PHOTO, sample.own),)
        made = compose_sample(
            material.pack, "dap-message", chosen, sample.shared, sample.part_of_day
        )
        list(slips_in(made, PHOTO))
    rate = 2 * len(samples) / (time.process_time() - begun)
    with tempfile.TemporaryDirectory() as home:
        begun = time.perf_counter()
        done = child("app", "check", str(paths.shipped_pack()), home=Path(home))
        whole = time.perf_counter() - begun
    composed = re.search(r"Composed: ([\d,]+) messages", done.stdout)
    messages = composed[1] if composed else "?"
    return [
        ("messages a second in `check`, structurally", f"{rate:,.0f}", "20,000", "–"),
        ("`check` of the shipped pack", f"{whole:.0f} s, {messages} messages", "60 s", "–"),
    ]


def searching() -> list[Row]:
    """Every query of the search in the shipped pack, beside rapidfuzz over its titles."""
    from app.templates.search import TemplateSearch
    from tests.unit.shipped_pack.filling import shipped

    index = shipped().index
    search = TemplateSearch(index)
    ours = statistics.mean(best(partial(search.find, query)) for query in QUERIES)
    if importlib.util.find_spec("rapidfuzz") is None:
        return [
            ("search in the shipped pack", f"{ours:.2f} ms", "–", "rapidfuzz isn’t installed here")
        ]
    process: Any = importlib.import_module("rapidfuzz.process")
    titles = [words for head in index.heads.values() for words in (head.title.en, head.title.cy)]
    theirs = statistics.mean(
        best(partial(process.extract, query, titles, limit=100)) for query in QUERIES
    )
    return [
        (
            "search in the shipped pack",
            f"{ours:.2f} ms",
            "–",
            f"rapidfuzz over titles {theirs:.2f} ms",
        )
    ]


def pressing() -> list[Row]:
    """From a key to the painted preview, under a real X server where there is one."""
    from tests.desktop.x_session import XSession

    test = "tests/bench/test_key_to_paint.py"
    runs = {"COMMS_BUILDER_BENCH_RUNS": "10"}
    command = [sys.executable, "-m", "pytest", "-q", "-s", test, "-k", "test_key_to_paint"]
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("Xvfb") is None:
            env = {**os.environ, **runs}
            done = subprocess.run(
                command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False
            )
            where = "without a screen"
        else:
            session = XSession(Path(folder), 1920, 1080)
            try:
                process = session.start(
                    command, name="pressing", extra={"QT_QPA_PLATFORM": "xcb", **runs}
                )
                process.wait()
                said, where = session.log("pressing"), "a real X server"
            finally:
                session.close()
            done = subprocess.CompletedProcess(command, 0, said, "")
    found = re.findall(r"key to paint, (.*?), \d+ presses: (.*)", done.stdout)
    return [
        (f"key to preview, {what} ({where})", told, "99 % in 16.7 ms, in 9 runs of 10", "one frame")
        for what, told in found
    ]


def killing() -> list[Row]:
    """The app killed at any moment, thirty times: `make soak` does it a thousand times."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/ui/test_killed.py", "-m", "not slow"]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, check=False)
    told = "none damaged, none lost more" if done.returncode == 0 else "failed: run make soak"
    return [("killed at 30 moments", told, "0 drafts damaged, at most 2 s of work lost", "–")]


# --- telling


def say(what: str) -> None:
    """What is measured now, for whoever waits."""
    print(f"measuring: {what}", file=sys.stderr, flush=True)  # noqa: T201


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
    for part in (composing, checking, checking_a_pack, searching, killing, pressing):
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
