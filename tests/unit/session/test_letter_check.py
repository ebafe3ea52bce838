"""What a Word document holds besides a letter is listed, with what to do in Word."""

from __future__ import annotations

import pytest

from app.formatting.reading import read_document
from app.formatting.rich import RichDocument, SourceKind
from app.formatting.word.docx_reading import read_docx
from app.language import Language
from app.language.prose import letters_cy, letters_en
from app.language.prose.letters import leftover_words, reading_words
from app.session.letter_check import is_letter_file, leftovers
from tests.unit.formatting.small_docx import p, r, small_docx, zipped

TYPES = "http://schemas.openxmlformats.org"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ann Other</dc:creator>'
    "<dc:title>Letter to B Smith</dc:title>"
    "<cp:lastModifiedBy>Sam Jones</cp:lastModifiedBy><cp:revision>4</cp:revision><dc:subject> </dc:subject>"
    "</cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Word</Application><Pages>2</Pages><Company>Example Ltd</Company></Properties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property name="Case"><vt:lpwstr>PEX 1234567890</vt:lpwstr></property></Properties>'
)
BODY = (
    p("Dear Mr Brown")
    + p("Please write to ", "<w:ins>" + r("b.smith@example.org") + "</w:ins>")
    + p("<w:del><w:r><w:delText>about Carol</w:delText></w:r></w:del>", "today.")
    + p(r("bold now", "<w:rPrChange><w:rPr/></w:rPrChange>"), r("for Dave", "<w:vanish/>"))
    + p("Your address is 1 Example Street, Newport NP20 1XA.")
)


def docx(*, properties: bool = True) -> bytes:
    """A letter in which something of every kind is left."""
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    whole = small_docx(
        BODY, comments=f"<w:comment>{p('Is it Eve?')}</w:comment>", header=p("Case of Frank")
    )
    if not properties:
        return whole
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    parts = (
        ("core", f"{TYPES}/package/2006/relationships/metadata/core-properties", CORE),
        ("app", f"{TYPES}/officeDocument/2006/relationships/extended-properties", APP),
        ("custom", f"{TYPES}/officeDocument/2006/relationships/custom-properties", CUSTOM),
    )
    references = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="docProps/{name}.xml"/>'
        for name, kind, _ in parts
    )
    files |= {f"docProps/{name}.xml": xml for name, _, xml in parts}
    files["_rels/.rels"] = files["_rels/.rels"].replace(
        "</Relationships>", f"{references}</Relationships>"
    )
    return zipped(files)


def found(data: bytes) -> dict[str, tuple[str, ...]]:
    """The words of each kind, and their count before them."""
    return {
        each.kind: (str(each.count), *each.words, *(f"{n}={v}" for n, v in each.properties))
        for each in leftovers(read_docx(data), lambda _: True)
    }


def test_each_kind_is_listed_with_its_words() -> None:
    assert found(docx()) == {
        "tracked": ("3", "b.smith@example.org", "about Carol"),
        "comments": ("1", "Is it Eve?"),
        "hidden": ("1", "for Dave"),
        "headers": ("1", "Case of Frank"),
        "properties": (
            "5",
            *("creator=Ann Other", "lastModifiedBy=Sam Jones", "title=Letter to B Smith"),
            *("Company=Example Ltd", "custom=Case: PEX 1234567890"),
        ),
        "names": ("1", "Mr Brown"),
        "details": ("2", "b.smith@example.org", "NP20 1XA"),
    }


def test_a_clean_letter_has_nothing_but_what_is_to_be_read() -> None:
    assert found(small_docx(p("We wrote to you."))) == {}
    assert "properties" not in found(docx(properties=False))


def test_only_a_word_document_is_a_letter() -> None:
    assert is_letter_file(read_docx(docx()))
    assert not is_letter_file(read_document("Hello", SourceKind.TEXT))
    assert not is_letter_file(None)
    assert RichDocument(()).traces == ()


@pytest.mark.parametrize("language", Language)
def test_everything_is_said_in_both_languages(language: Language) -> None:
    for each in leftovers(read_docx(docx()), lambda _: True):
        said = leftover_words(each.kind, each.count, each.words, each.properties, language)
        assert str(each.count) in said
        assert all(word in said for word in each.words)
        assert "{" not in said
    read_it, in_word = reading_words(language)
    assert "PDF" in in_word
    assert read_it


def test_both_languages_have_all_words_and_long_ones_are_cut() -> None:
    assert set(letters_en.LEFTOVERS) == set(letters_cy.LEFTOVERS)
    assert set(letters_en.PROPERTIES) == set(letters_cy.PROPERTIES)
    assert reading_words(Language.EN)[0] == (
        "The app can’t know whose details are in the visible text: read it"
    )
    many = leftover_words("names", 30, ("x" * 500, *map(str, range(29))), (), Language.EN)
    assert "x" * 121 not in many
    assert "; …)" in many
