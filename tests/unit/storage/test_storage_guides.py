"""The guides as pages: whole, with links that lead somewhere, and nothing from a network."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Language
from app.storage import paths
from app.storage.guides import (
    GUIDES,
    PICTURES,
    write_guides,
    write_officers_guide,
    write_statement,
)


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def folder() -> Path:
    return write_guides().parent


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_a_page(folder: Path, name: str) -> None:
    html = (folder / f"{name}.html").read_text(encoding="utf-8")
    page, source = Page(html), (paths.docs() / f"{name}.md").read_text(encoding="utf-8")
    tags = [tag for tag, _ in page.tags]
    headings = re.findall("^#{1,3} ", source, re.MULTILINE)
    assert len([tag for tag in tags if re.fullmatch("h[1-3]", tag)]) >= len(
        [each for each in headings if each == "## "]
    )
    assert source.partition("\n")[0].removeprefix("# ") in page.text
    for block in re.findall("^```yaml[^\n]*\n(.*?)^```$", source, re.MULTILINE | re.DOTALL):
        assert block in unescape(page.text)
    assert not {"script", "img", "link", "iframe"} & set(tags)
    for tag, attributes in page.tags:
        target = attributes.get("href") or ""
        if tag == "a" and not target.startswith(("http://", "https://", "mailto:", "#")):
            assert (folder / target.partition("#")[0]).is_file(), target


def test_the_first_guide_is_for_authors(folder: Path) -> None:
    assert write_guides() == folder / "authoring.html"
    assert "<table>" in (folder / "authoring.html").read_text(encoding="utf-8")


def test_a_guide_that_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "docs", lambda: tmp_path)
    with pytest.raises(AppError) as caught:
        write_guides()
    assert caught.value.code == "cannot-read"


@pytest.mark.parametrize("language", Language)
def test_the_officers_guide_is_one_page_with_its_pictures(language: Language) -> None:
    written = write_officers_guide(language)
    page = Page(written.read_text(encoding="utf-8"))
    assert dict(page.tags)["html"] == {"lang": language}
    pictures = [attributes for tag, attributes in page.tags if tag == "img"]
    assert len(pictures) == len(PICTURES)
    for each in pictures:
        assert (written.parent / (each["src"] or "")).read_bytes().startswith(b"\x89PNG")
        assert each["alt"]
    # L987, and that the Welsh is nobody's yet.
    assert "L987" in page.text
    assert "Written communications" in page.text
    assert not {"script", "link", "iframe"} & {tag for tag, _ in page.tags}


def test_both_officers_guides_say_the_same() -> None:
    def shape(language: Language) -> list[str]:
        page = Page(write_officers_guide(language).read_text(encoding="utf-8"))
        return [tag for tag, _ in page.tags if tag in {"h1", "h2", "li", "p", "img", "code"}]

    assert shape(Language.EN) == shape(Language.CY)


def test_the_accessibility_statement_is_a_page_that_says_what_it_must() -> None:
    page = Page(write_statement().read_text(encoding="utf-8"))
    for words in (
        "partially compliant",
        "What isn't met",
        "What wasn't tested",
        "NVDA, JAWS",
        "Dragon",
        "How to report a problem",
        "contact of your organisation, to be filled in",
        "prepared on 27 November 2026",
        "before each release",
        "EN 301 549",
    ):
        assert words in page.text, words
    # Nobody's address is made up.
    assert "@" not in page.text
    assert "mailto:" not in str(page.tags)
