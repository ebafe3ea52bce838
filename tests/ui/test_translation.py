"""The translation itself: whole, up to date with the sources, true to what it translates, and known to Qt."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from app.errors import AppError
from app.language import Language
from app.storage import paths
from app.storage.translations import FILES, load_words
from app.ui.state.translation import first_language, use_language
from tests.ui.speaking import mnemonic

ROOT = Path(__file__).parents[2]
OWN, QTS = (ROOT / "translations" / name for name in FILES)


def messages(file: Path) -> list[tuple[str, str, Tree.Element]]:
    root = Tree.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314  our own file
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.skipif(shutil.which("make") is None, reason="the command is one of the Makefile's")
def test_the_translation_is_up_to_date_with_the_sources(tmp_path: Path) -> None:
    copy = tmp_path / OWN.name
    shutil.copy(OWN, copy)
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    command = ["make", "words", "SETUP=true", f"LUPDATE={lupdate}", f"WORDS={copy}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    before, now = ({each[:2] for each in messages(file)} for file in (OWN, copy))
    assert len(now) > 200
    assert (now - before, before - now) == (set(), set()), "`make words` brings it up to date"
    assert copy.read_text(encoding="utf-8") == OWN.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [OWN, QTS], ids=lambda file: file.name)
def test_every_text_is_translated_once_with_the_same_values(file: Path) -> None:
    found = messages(file)
    assert [key for key, times in Counter(each[:2] for each in found).items() if times > 1] == []
    for context, source, message in found:
        # A string that lupdate can't tell the context of would never be found at run time.
        assert context, source
        element = message.find("translation")
        assert element is not None
        words = element.text or ""
        assert words.strip(), source
        assert "type" not in element.attrib, source
        values = [sorted(re.findall(r"\{\d\}|%\d", text)) for text in (source, words)]
        assert values[0] == values[1], source
        assert bool(mnemonic(source)) == bool(mnemonic(words)), source
        assert source.endswith("…") == words.endswith("…") or file == QTS, source
        assert "'" not in words, words
        assert mnemonic(words) or "&" not in words, words


def test_what_is_said_to_be_qts_own_is() -> None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    others = []
    for language in ("de", "fr", "pl", "ca", "uk", "tr"):
        translator = QTranslator()
        assert translator.load(f"qtbase_{language}.qm", folder)
        others.append(translator)
    for context, source, _ in messages(QTS):
        assert any(each.translate(context, source) for each in others), (context, source)


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["cy-GB", "en-GB"], Language.CY),
        (["cy_GB.UTF-8"], Language.CY),
        (["en-GB", "cy"], Language.EN),
        (["de-DE", "cy"], Language.CY),
        (["C"], Language.EN),
        ([], Language.EN),
    ],
)
def test_the_first_language_that_the_window_has(names: list[str], language: Language) -> None:
    assert first_language(names) is language


def test_a_damaged_file_is_told_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    with pytest.raises(AppError) as missing:
        use_language(Language.CY)
    assert missing.value.code == "cannot-read"
    for name in FILES:
        (tmp_path / name).write_text("<TS><context><name>x</name>", encoding="utf-8")
    with pytest.raises(AppError) as damaged:
        load_words()
    assert damaged.value.code == "translation-file"
    assert QLocale().language() != QLocale.Language.Welsh


@pytest.mark.parametrize(
    "message",
    [
        "<message><source>b</source></message>",
        "<message><source>b</source><translation></translation></message>",
        '<message><source>b</source><translation type="unfinished">ail</translation></message>',
        '<message><source>b</source><translation type="vanished">ail</translation></message>',
        "<message numerus='yes'><source>b</source>"
        "<translation><numerusform>ail</numerusform></translation></message>",
    ],
)
def test_only_what_is_translated_counts(
    message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    one = "<message><source>{}</source><translation>{}</translation></message>"
    for name in FILES:
        text = (
            f"<TS><context><name>x</name>{one.format('a', 'un')}{message}{one.format('c', 'tri')}"
        )
        (tmp_path / name).write_text(f"{text}</context></TS>", encoding="utf-8")
    assert load_words() == {("x", "a"): "un", ("x", "c"): "tri"}
