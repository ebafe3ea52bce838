"""Writes docs/settings.md from the table of settings: `python -m tests.unit.docs.settings_page`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from app.language import Language
from app.language.prose.settings import (
    choice_words,
    section_about,
    section_words,
    setting_about,
    setting_words,
)
from app.storage import officer, organisation, personal_words, settings, snippets
from app.storage.settings_table import (
    TABLE,
    Action,
    FontName,
    Kept,
    Number,
    OneOf,
    OwnList,
    Setting,
    Switch,
    TypedLine,
)
from tests.unit.docs.examples import ROOT

FILE = ROOT / "docs/settings.md"
EN, CY = Language.EN, Language.CY
HEAD = """\
# Settings

Everything that can be set, as *Edit → Settings* (Ctrl+,) shows it. This page is made from its table
(`app/storage/settings_table.py`) by `python -m tests.unit.docs.settings_page`; change the table, not the page.
Files are in the folder for settings ([privacy.md](privacy.md) says where); the organisation's entries are those of
`organisation.toml`. What the organisation has set is shown locked, and officers can't change it.
"""
FILES: dict[Kept, str] = {
    "settings": settings.FILE_NAME,
    "officer": officer.FILE_NAME,
    "words": personal_words.FILE_NAME,
    "snippets": snippets.FILE_NAME,
    "organisation": organisation.FILE_NAME,
}
VALUES = {
    Switch: "on, off",
    FontName: "the fonts of the computer",
    OwnList: "a list; things are taken out here",
    Action: "buttons that do it",
}


def settings_page() -> str:
    """The page as it should be."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield HEAD
    for section, rows in groupby(TABLE, key=lambda each: each.section):
        yield f"## {section_words(section, EN)} ({section_words(section, CY)})\n"
        if section_about(section, EN):
            yield f"{section_about(section, EN)}\n"
        yield "| setting | Welsh | what it does | values | usual | kept in | the organisation's entry |"
        yield "|---|---|---|---|---|---|---|"
        for each in rows:
            cells = (
                setting_words(each.id, EN),
                setting_words(each.id, CY),
                setting_about(each.id, EN),
                _values(each),
                _usual(each),
                _kept(each),
                f"`{each.entry}`" if each.entry else "",
            )
            yield f"| {' | '.join(cells)} |"
        yield ""


def _values(setting: Setting) -> str:
    kind = setting.kind
    if isinstance(kind, OneOf):
        return ", ".join(choice_words(setting.id, each, EN) for each in kind.values)
    if isinstance(kind, Number):
        return f"{kind.least} to {kind.most}"
    if isinstance(kind, TypedLine):
        return f"a line of up to {kind.most} letters"
    return VALUES[type(kind)]


def _usual(setting: Setting) -> str:
    kind, usual = setting.kind, setting.usual
    if isinstance(kind, OneOf):
        return choice_words(setting.id, usual, EN) if usual in kind.values else "asked at first"
    if isinstance(kind, Switch):
        return "on" if usual else "off"
    if isinstance(kind, FontName):
        return "that of the system"
    return str(usual) if isinstance(kind, Number) else ""


def _kept(setting: Setting) -> str:
    if setting.kept not in FILES:
        return "the wording"
    names = f" ({', '.join(f'`{each}`' for each in setting.kept_as)})"
    return f"`{FILES[setting.kept]}`{'' if setting.kept in {'words', 'organisation'} else names}"


if __name__ == "__main__":
    FILE.write_text(settings_page(), encoding="utf-8")
