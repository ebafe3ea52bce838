"""What packs of many templates cost: made from nothing, listed, searched, and read again after one file was saved."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from app.storage.packs import freshness, load
from tests.bench.many_templates import make_pack

PROJECT = Path(__file__).parents[2]
SAVED = "templates/photos/new-photo.yaml"
WORDS = "title: Ask for a new photo"
SAVES = 3


def run(*arguments: str) -> tuple[float, float]:
    """Run the command line; give the seconds that it took, and those of all processors."""
    command = [sys.executable, "-m", "app", *arguments]
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return time.perf_counter() - start, used


def save(pack: Path) -> list[float]:
    """Save a template some times, as a window that follows sees it; give the seconds of each time."""
    file = pack / SAVED
    text = file.read_text("utf-8")
    assert WORDS in text
    loaded, times = load(pack, whole=True), []
    for number in range(SAVES):
        file.write_text(text.replace(WORDS, f"{WORDS} ({number})"), "utf-8", newline="\n")
        start = time.perf_counter()
        assert freshness(pack) != loaded.freshness
        loaded = load(pack, whole=True, before=loaded)
        times.append(time.perf_counter() - start)
    file.write_text(text, "utf-8", newline="\n")
    return times


def test_many_templates(tmp_path: Path, own_home: Path) -> None:
    """Each ten times the templates cost at most some ten times as much; one saved file costs a small part of all."""
    print("\ntemplates  compile (of all processors)  list  search  save (first, others)  compiled")  # noqa: T201  # a benchmark is read
    rows: dict[int, tuple[float, float]] = {}
    for count in (100, 1_000, 10_000):
        pack = tmp_path / str(count)
        made = len(make_pack(pack, count))
        at = ("--pack", str(pack))
        compiling, used = run("list", *at)
        listing, searching = run("list", *at)[0], run("list", "--search", "photo", *at)[0]
        first, *others = save(pack)
        size = sum(file.stat().st_size for file in own_home.rglob(f"{count}-*.pack")) / 1e6
        rows[count] = used, max(others)
        print(  # noqa: T201
            f"{made:9}  {compiling:5.2f} s ({used:5.2f} s)          {listing:.2f}  {searching:.2f}"
            f"    {first:.2f}, {max(others):.2f} s          {size:6.1f} MB"
        )
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"most memory of a process that compiled: {most:.0f} MB; {os.cpu_count()} processors")  # noqa: T201
    assert rows[10_000][0] < 15 * rows[1_000][0]
    assert rows[1_000][1] < rows[1_000][0] / 4
    assert rows[10_000][1] < rows[10_000][0] / 8
    assert most < 600
