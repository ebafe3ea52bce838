"""*About this wording*: what the pack says of itself, and how its Welsh and its files stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.compose.wording_finding import WordingFinding
from app.language import Language
from app.language.dates import format_date
from app.language.prose import severity_words
from app.storage.packs import LoadedPack
from app.templates.pack import Guidance, Pack, WelshCount
from app.ui.state.finding_words import wording_of

TEMPLATES = "templates/"
MOST_LISTED = 200
"""Places of wording in one list; the others follow when these are mended."""


def pack_lines(loaded: LoadedPack, interface: Language) -> list[tuple[str, str]]:
    """The lines of the window, each with its name."""
    translate = QCoreApplication.translate
    pack = loaded.pack
    info = pack.info
    sample = translate(
        "pack", "Sample: written from published guidance, not for use with customers"
    )
    lines = [
        (translate("pack", "Wording"), info.title.get(interface)),
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
    if loaded.rules.rules:
        words = (
            _wording_words(loaded.wording)
            if loaded.is_checked
            else translate("pack", "Not checked yet")
        )
        lines.append((translate("pack", "House style"), words))
    lines.append((translate("pack", "Where"), str(loaded.path)))
    return lines


def wording_lines(found: Sequence[WordingFinding], interface: Language) -> list[tuple[str, str]]:
    """Where the pack's own wording breaks its rules, for whoever writes it."""
    translate = QCoreApplication.translate
    lines = [("", _describe(each, interface)) for each in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        words = translate("pack", "More places: {0}. They are listed here when these are mended.")
        lines.append(("", words.format(len(found) - MOST_LISTED)))
    return lines or [("", translate("pack", "Nothing in the wording itself to look at."))]


def _describe(found: WordingFinding, interface: Language) -> str:
    """File, line and column, how strict the rule is, and what it says."""
    severity = severity_words(found.finding.severity, interface)
    return f"{found.place}: {severity}: {wording_of(found.finding, interface)}"


def _wording_words(found: Sequence[WordingFinding]) -> str:
    translate = QCoreApplication.translate
    if not found:
        return translate("pack", "Nothing in the wording itself to look at.")
    words = translate("pack", "Places in the wording to look at: {0}")
    return words.format(len(found))


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
