"""The page of what was measured: its places for table and chart, and the chart itself."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from tests.bench.chart import LINES, chart
from tests.bench.table import BETWEEN, CHART, PAGE, medians, size_rows

MEASURED = ("usable", "whole", "memory", "searched", "key", "key99", "list", "saved", "compile")
NUMBERS = dict.fromkeys((*MEASURED, "search_ours"), 4.0) | {"bare_painted": 2.0, "bare_memory": 1.0}


def test_the_page_has_its_places() -> None:
    page = PAGE.read_text("utf-8")
    assert all(page.count(mark) == 1 for mark in BETWEEN)
    assert "| must reach |" in page.split(BETWEEN[0])[1].split(BETWEEN[1])[0]
    assert f"images/{CHART.name}" in page


def test_the_chart_draws_each_cost_over_the_sizes() -> None:
    times_as_many = {
        count: {name: each * factor for name, each in NUMBERS.items()}
        for count, factor in ((100, 1), (1_000, 2), (10_000, 40))
    }
    drawn = ElementTree.fromstring(chart(times_as_many))  # noqa: S314  # made here
    lines = [
        each.get("points", "").split() for each in drawn.iter() if each.tag.endswith("polyline")
    ]
    assert [len(each) for each in lines] == [3] * len(LINES)
    heights = [float(point.split(",")[1]) for point in lines[0]]
    assert heights == sorted(heights, reverse=True)
    assert Path(CHART).read_text("utf-8").startswith("<svg")


def test_ratios_are_of_one_run() -> None:
    rows = {what: told for what, told, *_ in size_rows(100, NUMBERS)}
    assert rows["start to usable, 100 templates"] == "2.00 × (4 ms)"
    assert rows["memory, 100"].startswith("3 MB over it")
    assert medians([{"a": 1.0}, {"a": 5.0}, {"a": 2.0}]) == {"a": 2.0}
