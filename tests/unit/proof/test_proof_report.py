"""The report on a pack: whole, accessible, and of text alone whatever the pack says."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from app.language import Language
from app.proof.material import Material
from app.proof.proving import prover_of, report_of
from app.proof.report_page import report_page
from app.proof.reporting import make_report
from app.storage.report_pages import page_of_report
from tests.unit.small_pack import small_files

VOID = {"meta", "br"}


class Page(HTMLParser):
    """A page, taken apart; it must be well nested."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag not in VOID:
            around = self.open[-1][1] if self.open else ""
            self.open.append((tag, given.get("lang", around)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open:
            self.texts.append((self.open[-1][1], " ".join(data.split())))

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of each element of a kind."""
        return [attributes for each, attributes in self.tags if each == tag]

    def said(self, language: str) -> str:
        """All text in a language."""
        return "\n".join(text for each, text in self.texts if each == language)


def page_of(files: dict[str, bytes], language: Language = Language.EN) -> str:
    """The report on a pack."""
    prover = prover_of(files, (), None)
    report = report_of(map(prover.run, prover.jobs()), strict=False)
    whole = make_report(prover.material, report.slips, prover.problems)
    return report_page(whole, page_of_report(), language)


@pytest.fixture(scope="module")
def html() -> str:
    """The report on the small pack."""
    return page_of(small_files())


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    """The same, taken apart."""
    return Page(html)


def test_every_template_stands_in_it_in_both_languages(page: Page) -> None:
    index = Material(small_files()).index
    for head in index.heads.values():
        assert head.title.en in page.said("en")
        assert head.title.cy in page.said("cy")
    assert len(page.of("article")) == len(index.heads)


def test_paragraphs_stand_side_by_side(page: Page) -> None:
    english, welsh = page.said("en"), page.said("cy")
    for one, other in (
        ("We need a new photo, because:", "Mae angen llun newydd arnom, oherwydd:"),
        ("the photo is not in focus", "nid yw’r llun mewn ffocws"),
        ("There is one thing to mend.", "Mae un peth i’w gywiro."),
        ("It is blurred", "Mae’n aneglur"),
    ):
        assert one in english
        assert other in welsh
        assert other not in english


def test_conditions_are_in_words(html: str) -> None:
    index = Material(small_files()).index
    applied = index.questions["applied"]
    online = next(each for each in applied.choices if each.id == "online")
    assert escape(f"‘{applied.ask.en}’ is ‘{online.label.en}’") in html
    assert "applied ==" not in html


def test_samples_are_whole_messages(page: Page) -> None:
    assert "Sample 1:" in page.said("en").split("\n")
    assert "Annwyl gwsmer" in page.said("cy")
    assert "Dear customer" in page.said("en")


# --- accessible


def test_language_is_told_of_every_text(page: Page) -> None:
    assert page.of("html")[0]["lang"] == "en"
    assert {language for language, _ in page.texts} == {"en", "cy"}


def test_headings_go_down_step_by_step(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_tables_have_captions_and_scopes(page: Page) -> None:
    assert len(page.of("table")) == len(page.of("caption")) > 0
    assert {each.get("scope") for each in page.of("th")} == {"col", "row", "rowgroup"}


def test_landmarks_and_a_way_to_skip(page: Page) -> None:
    for tag in ("header", "nav", "main"):
        assert len(page.of(tag)) == 1
    assert page.of("a")[0] == {"class": "skip", "href": "#templates"}


def test_ids_are_unique_and_every_link_leads_somewhere(page: Page) -> None:
    ids = Counter(each["id"] for _, each in page.tags if "id" in each)
    assert max(ids.values()) == 1
    for _, attributes in page.tags:
        for key in ("href", "aria-labelledby"):
            assert attributes.get(key, "#templates").removeprefix("#") in ids


def test_colours_have_contrast(html: str) -> None:
    def brightness(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(one: str, other: str) -> float:
        dark, light = sorted(map(brightness, (one, other)))
        return (light + 0.05) / (dark + 0.05)

    style = html[html.index("<style>") : html.index("</style>")]
    backgrounds = set(re.findall(r"background: #(\w{6})", style)) - {"ffdd00"}
    colours = set(re.findall(r"[ {]color: #(\w{6})", style))
    assert len(colours) > 2
    for colour in colours:
        assert all(contrast(colour, each) >= 4.5 for each in backgrounds), colour
    assert contrast("0b0c0c", "ffdd00") >= 4.5


def test_one_file_and_no_script(html: str, page: Page) -> None:
    assert not re.search(r"url\(|@import", html)
    assert {"script", "img", "iframe", "object", "link", "form"}.isdisjoint(
        tag for tag, _ in page.tags
    )
    assert "@media print" in html


# --- hostile wording


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '\\"><img src=x onerror=alert(1)>',
        "</td></table><h1>x</h1>",
        "&lt;b&gt; &amp; {{{{ x }}",
        "<!-- ",
        "</style><style>*{display:none}",
    ],
)
def test_hostile_wording_stays_text(words: str) -> None:
    files = small_files()
    text = files["templates/photos/new-photo.yaml"].decode()
    for said in (
        "en: It is blurred",
        "en: Ask for a new photo",
        "en: What is wrong with the photo?",
    ):
        assert said in text
        text = text.replace(said, f'en: "{words}"', 1)
    if "{{" in words:
        text = text.replace("{{{{ x }}", "{x}")
    page = Page(page_of({**files, "templates/photos/new-photo.yaml": text.encode()}))
    assert page.of("h1") == [{}]
    assert not page.of("script")
    assert not page.of("img")
    assert len(page.of("style")) == 1
    assert all(not name.startswith("on") for _, each in page.tags for name in each)
    said = words.replace("\\", "").replace("{{{{ x }}", "{x}")
    assert " ".join(said.split()) in page.said("en")


# --- what is to be mended


def test_what_was_found_stands_with_its_template() -> None:
    files = small_files()
    text = files["templates/photos/new-photo.yaml"].decode()
    dead = text.replace(
        "when: applied == 'online'", "when: applied == 'online' and applied == 'paper'"
    )
    assert dead != text
    for language, words in ((Language.EN, "This can never be true"), (Language.CY, "Rhaid newid")):
        html = page_of({**files, "templates/photos/new-photo.yaml": dead.encode()}, language)
        article = html[html.index('<h2 id="t-photos/new-photo"') :].partition("</article>")[0]
        assert words in article
        assert "templates/photos/new-photo.yaml:" in article


def test_a_file_that_was_set_aside_is_told() -> None:
    html = page_of({**small_files(), "templates/broken.yaml": b"title: [\n"})
    assert "Files that were set aside" in html
    assert "templates/broken.yaml:" in html


def test_the_page_speaks_welsh_too() -> None:
    page = Page(page_of(small_files(), Language.CY))
    assert page.of("html")[0]["lang"] == "cy"
    assert "Paragraffau" in page.said("cy")
    assert "Paragraphs" not in page.said("en")
