"""A chart of cost against size, as a small SVG: one line for each cost, as a multiple of what it is at the smallest."""

from __future__ import annotations

import math
from collections.abc import Mapping

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 360, 60, 20, 190, 40
LINES = {
    "usable": ("start to usable", "#1d70b8", ""),
    "whole": ("the whole window", "#00703c", "6 3"),
    "memory": ("memory", "#d4351c", "2 3"),
    "key": ("key to list", "#4c2c92", "8 3 2 3"),
    "list": ("list", "#505a5f", "1 4"),
    "compile": ("compile", "#0b0c0c", "12 4"),
}
"""What is drawn: its words, its colour and its dashes, so that it is told without colours too."""


def chart(measured: Mapping[int, Mapping[str, float]]) -> str:
    """Draw it; both axes are logarithmic.

    Args:
        measured: for each number of templates, what each cost was.
    """
    sizes = sorted(measured)
    first = measured[sizes[0]]
    drawn = {
        name: [measured[n][name] / first[name] for n in sizes] for name in LINES if first.get(name)
    }
    most = max(10.0, *(max(each) for each in drawn.values()))
    high = HEIGHT - TOP - BOTTOM

    def x(size: int) -> float:
        span = math.log10(sizes[-1] / sizes[0]) or 1
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log10(size / sizes[0]) / span

    def y(times: float) -> float:
        return TOP + high - high * math.log10(max(times, 0.5) / 0.5) / math.log10(most / 0.5)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="12" role="img"><title>Cost against the number of templates</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for size in sizes:
        parts.append(f'<path d="M{x(size):.0f} {TOP}V{TOP + high}" stroke="#b1b4b6"/>')
        parts.append(
            f'<text x="{x(size):.0f}" y="{HEIGHT - 20}" text-anchor="middle">{size:,}</text>'
        )
    for times in (each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500) if each <= most):
        parts.append(f'<path d="M{LEFT} {y(times):.0f}H{WIDTH - RIGHT}" stroke="#e5e6e7"/>')
        parts.append(
            f'<text x="{LEFT - 8}" y="{y(times) + 4:.0f}" text-anchor="end">× {times}</text>'
        )
    for row, (name, values) in enumerate(drawn.items()):
        words, colour, dashes = LINES[name]
        points = " ".join(f"{x(n):.1f},{y(v):.1f}" for n, v in zip(sizes, values, strict=True))
        look = f'fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
        at = TOP + 10 + 22 * row
        parts.append(f'<polyline points="{points}" {look}/>')
        parts.append(f'<path d="M{WIDTH - RIGHT + 14} {at}h30" {look}/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 50}" y="{at + 4}">{words}</text>')
    foot = "templates; each cost as a multiple of what it is at the smallest"
    parts.append(f'<text x="{LEFT}" y="{HEIGHT - 4}">{foot}</text></svg>')
    return "\n".join(parts) + "\n"
