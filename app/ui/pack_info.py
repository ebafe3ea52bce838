"""*About this pack*: what the pack says of itself, and how its Welsh and its files stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.language import Language
from app.language.dates import format_date
from app.templates.pack import Guidance, Pack, WelshCount

TEMPLATES = "templates/"


def pack_lines(pack: Pack, path: Path, interface: Language) -> list[tuple[str, str]]:
    """The lines of the window, each with its name."""
    translate = QCoreApplication.translate
    info = pack.info
    sample = translate(
        "pack", "Sample: written from published guidance, not for use with customers"
    )
    lines = [
        (translate("pack", "Pack"), info.title.get(interface)),
        (translate("pack", "Version"), info.version),
        (
            translate("pack", "Status"),
            sample if info.status == "sample" else translate("pack", "Approved"),
        ),
    ]
    if info.guidance is not None:
        lines.append((translate("pack", "Guidance"), _guidance_words(info.guidance, interface)))
    lines.append((translate("pack", "Templates"), str(len(pack.index.heads))))
    if pack.problems:
        lines.append((translate("pack", "Set aside"), _set_aside_words(pack)))
    lines.append((translate("pack", "Welsh"), _welsh_words(pack.index.welsh)))
    lines.append((translate("pack", "Where"), str(path)))
    return lines


def _guidance_words(guidance: Guidance, interface: Language) -> str:
    try:
        day = format_date(date.fromisoformat(guidance.date), interface)
    except ValueError:
        day = guidance.date
    words = QCoreApplication.translate("pack", "{0}, version {1}, {2}")
    return words.format(guidance.title, guidance.version, day)


def _set_aside_words(pack: Pack) -> str:
    translate = QCoreApplication.translate
    files = {problem.place.file for problem in pack.problems}
    templates = sum(file.startswith(TEMPLATES) for file in files)
    others = len(files) - templates
    words = translate("pack", "Templates: {0}").format(templates)
    return translate("pack", "{0}. Other files: {1}").format(words, others) if others else words


def _welsh_words(welsh: WelshCount) -> str:
    """Counts stand at the end of their line: Welsh has no one plural for all of them."""
    translate = QCoreApplication.translate
    lines = [
        translate("pack", "Texts reviewed by a translator: {0}").format(welsh.reviewed),
        translate("pack", "Not reviewed: {0}").format(welsh.unreviewed),
    ]
    if welsh.awaiting:
        lines.append(translate("pack", "Not written yet: {0}").format(welsh.awaiting))
    return "\n".join(lines)
