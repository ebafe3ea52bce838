"""Faults to be put into a window or a source, each taken out again: the checker has to see every one of them."""

from __future__ import annotations

from tests.ui.accessibility import (
    seeds_of_choices,
    seeds_of_looks,
    seeds_of_marks,
    seeds_of_order,
    seeds_of_telling,
    seeds_of_windows,
    seeds_of_words,
)
from tests.ui.accessibility.seed import Seed

SEEDS: tuple[Seed, ...] = (
    *seeds_of_words.SEEDS,
    *seeds_of_telling.SEEDS,
    *seeds_of_order.SEEDS,
    *seeds_of_looks.SEEDS,
    *seeds_of_marks.SEEDS,
    *seeds_of_choices.SEEDS,
    *seeds_of_windows.SEEDS,
)
"""All that are put into a window."""

IN_SOURCE = {
    "QLabel {{ font: 12px; }}": "size in source",
    "QLabel {{ font: bold 12px Arial; }}": "size in source",
    "QLabel {{ font-size: 12pt; }}": "size in source",
    "font.setPixelSize(12)": "size in source",
    'pen = QPen(QColor("yellow"))': "colour in source",
    "painter.setPen(Qt.GlobalColor.red)": "colour in source",
    "QLabel {{ color: darkred; }}": "colour in source",
    "QLabel {{ border: 1px solid rgb(1, 2, 3); }}": "colour in source",
    'ring = "#ffdd00"': "colour in source",
    "QColor(255, 0, 0)": "colour in source",
}
"""Lines of source that nobody may write."""
