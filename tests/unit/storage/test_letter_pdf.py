"""A letter as a PDF: what assistive technology finds in it, what it says, and how it is written."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pikepdf
import pytest
import typst

from app.document import HtmlStyle, ItemList, Paragraph, Run
from app.document.model import ItemMark
from app.errors import AppError
from app.letters.model import LARGE_PRINT, Letter
from app.letters.setting import letter_of
from app.storage import letter_pdf
from app.storage.letter_pdf import letter_pages, save_letter, write_letter
from app.storage.letter_pdf import letter_pdf as pdf_of
from app.storage.paths import resources
from tests.unit.letters.tagged_pdf import Tag, faults, opened, structure
from tests.unit.letters.written import CY, EN, SEPARATOR, block, items, runs, written

HOSTILE = (
    '#import "@preview/cetz:0.3.0": *',
    '#read("/etc/passwd") #sys.inputs #panic() $x^2$ <b>bold</b> &amp; <label> @ref',
    "]) } \\ \\n \\u{41} `raw` *not bold* _nor this_ = no heading",
    "- no list",
    "+ no list / term: none // no comment /* nor this */ ~ -- --- ... 'x' \"y\"",
    'https://no.link #link("x")[y] #linebreak() %s {0} {{ x }}',
)
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None and os.environ.get("CI") != "true",
    reason="pdftotext isn't installed (poppler-utils)",
)


def in_both_languages(size: int | None = None) -> Letter:
    link = Run("www.gov.uk/cael-pasbort", link="https://www.gov.uk/cael-pasbort")
    welsh = (
        block("Annwyl Siân", language=CY),
        block("Mae angen:", items("llun", "dogfen"), language=CY),
        block(Paragraph((Run("Ewch i "), link, Run("."))), language=CY),
    )
    english = (
        block("Dear Siân"),
        block("We need:", items("a photo", "a document")),
        block(Paragraph((Run("Look at "), Run("this", link="mailto:a@example.org"), Run(".")))),
    )
    subject = ((CY, runs("Eich cais")), (EN, runs("Your application")))
    return letter_of("Letter", subject, (*welsh, SEPARATOR, *english), HtmlStyle(), size=size)


def shape(tag: Tag) -> str:
    """The structure in short."""
    inside = " ".join(shape(child) for child in tag.children if child.kind != "Span")
    return f"{tag.kind}({inside})" if inside else tag.kind


def text_of(pdf: bytes) -> list[str]:
    """The words on the pages, line by line, without the numbers of pages."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    lines = re.sub(r"(?m)^\d+ / \d+$|\f", "", done.stdout.decode()).splitlines()
    return [line for line in lines if line]


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(text_of(pdf)).split())


def test_the_structure_is_that_of_the_letter() -> None:
    pdf = pdf_of(in_both_languages())
    assert faults(pdf) == []
    item = "LI(Lbl LBody)"
    once = f"H1 P P L({item} {item}) P(Link)"
    whole = structure(pdf)
    assert shape(whole.children[0]) == f"Document({once} {once})"
    half = len(whole.children[0].children) // 2
    assert whole.language == "cy-GB"
    for index, child in enumerate(whole.children[0].children):
        wanted = "cy-GB" if index < half else "en-GB"
        assert {each.language for each in child.all()} == {wanted}
    file = opened(pdf)
    notes = [note for page in file.pages for note in page.get("/Annots", [])]
    assert [str(note.A.URI) for note in notes] == [
        "https://www.gov.uk/cael-pasbort",
        "mailto:a@example.org",
    ]


def test_lists_within_lists_are_lists() -> None:
    marks = (ItemMark(ordered=True, number=3), ItemMark(2), ItemMark(ordered=True))
    part = ItemList((runs("a"), runs("b"), runs("c")), marks=marks)
    tags = structure(pdf_of(written(block(part))))
    assert [each.kind for each in tags.all()].count("L") == 2
    assert [each.kind for each in tags.all()].count("LI") == 3


def test_nothing_is_told_beside_the_letter() -> None:
    named = ((EN, (Run("About "), Run("Ann Example", source="name"))),)
    pdf = pdf_of(letter_of("Letter", named, (block("Hello"),), HtmlStyle()))
    file = opened(pdf)
    assert set(file.docinfo.keys()) == {"/Title", "/Creator"}
    assert str(file.docinfo.Title) == "Letter"
    assert str(file.docinfo.Creator).startswith("Typst ")
    metadata = bytes(file.Root.Metadata.read_bytes()).decode()
    told = set(re.findall(r"<(\w+:\w+)[ >]", metadata)) - {"x:xmpmeta"}
    assert told == {
        *("rdf:RDF", "rdf:Description", "rdf:Alt", "rdf:Bag", "rdf:li"),
        *("dc:title", "dc:language", "dc:format", "xmp:CreatorTool", "xmpTPg:NPages"),
        *("pdfuaid:part", "pdf:PDFVersion"),
        *("xmpMM:InstanceID", "xmpMM:DocumentID", "xmpMM:RenditionClass"),
    }
    for name in ("Ann", str(Path.home()), str(resources()), os.environ.get("USER", "root")):
        assert name not in metadata
        assert name not in str(file.docinfo)
    assert "/EmbeddedFiles" not in file.Root.get("/Names", {})


def test_the_same_letter_is_the_same_bytes() -> None:
    first = pdf_of(in_both_languages())
    assert pdf_of(in_both_languages()) == first


def test_what_nobody_could_read_is_found() -> None:
    """The reader of structure sees what it is there to see."""
    letter = written(block("Hello"))
    template = resources() / "letters" / "letter.typ"
    fonts = typst.Fonts(False, False, [resources() / "fonts"])
    untagged = typst.compile(
        template, font_paths=fonts, pdf_tags=False, sys_inputs={"letter": letter.data.decode()}
    )
    assert isinstance(untagged, bytes)
    assert "not tagged" in faults(untagged)
    assert "not declared as PDF/UA-1" in faults(untagged)
    assert [each.kind for each in structure(untagged).all()] == ["Root"]
    for key, fault in (
        ("/Author", "property /Author"),
        ("/CreationDate", "property /CreationDate"),
    ):
        with opened(pdf_of(letter)) as file:
            file.docinfo[key] = "Ann"
            assert fault in faults(_saved(file))
    with opened(pdf_of(letter)) as file:
        font = next(iter(file.pages[0].Resources.Font.values()))
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]
        assert any("not embedded" in each for each in faults(_saved(file)))


def _saved(file: pikepdf.Pdf) -> bytes:
    import io  # noqa: PLC0415  # of this alone

    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


@needs_poppler
def test_the_text_is_that_of_the_message() -> None:
    for size in (None, 14, *LARGE_PRINT):
        assert words_of(pdf_of(in_both_languages(size))) == (
            "Eich cais Annwyl Siân Mae angen: • llun • dogfen Ewch i www.gov.uk/cael-pasbort. "
            "Your application Dear Siân We need: • a photo • a document Look at this (a@example.org)."
        )


@needs_poppler
def test_hostile_text_comes_out_as_it_was_typed() -> None:
    blocks = [block(each) for each in HOSTILE]
    pdf = pdf_of(written(*blocks, block(items(*HOSTILE))))
    said = words_of(pdf)
    for each in HOSTILE:
        assert said.count(" ".join(each.split())) == 2, each
    assert faults(pdf) == []
    kinds = [each.kind for each in structure(pdf).all()]
    assert (kinds.count("H1"), kinds.count("P"), kinds.count("L")) == (1, len(HOSTILE), 1)
    assert "Link" not in kinds


@needs_poppler
def test_words_that_run_the_other_way_are_kept() -> None:
    pdf = pdf_of(written(block("Dear שרה לוי and Игорь, hello (Ελένη).")))
    said = words_of(pdf).translate(dict.fromkeys(range(8234, 8239)))
    assert faults(pdf) == []
    assert "Игорь, hello (Ελένη)." in said
    assert sorted(said.replace("Your application ", "")) == sorted(
        "Dear שרה לוי and Игорь, hello (Ελένη)."
    )


@needs_poppler
def test_a_letter_of_sixty_pages() -> None:
    paragraph = "A sentence that is long enough to be one of many on a page of this letter. " * 6
    pdf = pdf_of(written(*(block(f"{number}. {paragraph}") for number in range(420)), size=14))
    pages = len(opened(pdf).pages)
    assert pages >= 60
    assert faults(pdf) == []
    said = words_of(pdf)
    assert all(f" {number}. A sentence" in said for number in range(420))
    assert said.count("A sentence") == 420 * 6


def test_a_character_without_a_glyph_makes_neither_pdf_nor_picture(tmp_path: Path) -> None:
    letter = written(block("Dear 王"))
    for make in (pdf_of, lambda each: letter_pages(each, 50)):
        with pytest.raises(AppError, match="letter-glyphs"):
            make(letter)
    with pytest.raises(AppError, match="letter-glyphs"):
        save_letter(letter, tmp_path / "letter.pdf")
    assert list(tmp_path.iterdir()) == []


def test_pages_are_pictures() -> None:
    pages = letter_pages(in_both_languages(), 50)
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)


@needs_poppler
def test_an_address_stands_in_the_window_of_the_envelope() -> None:
    """In millimetres from the top and the left edge; what comes next is below the window."""
    lines = ("Ann Example", "1 High Street", "A village", "Near a town", "Countyshire", "AB1 2CD")
    for count, size in ((3, None), (6, None), (6, 24)):
        blocks = (block("\n".join(lines[-count:]), slot="to"), block("Dear customer"))
        pdf = pdf_of(written(*blocks, size=size, window="to"))
        done = subprocess.run(
            ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
        )
        found = re.findall(
            r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)',
            done.stdout.decode(),
        )
        inside = set(" ".join(lines[-count:]).split())
        for *edges, word in found:
            left, top, right, bottom = (float(each) / 72 * 25.4 for each in edges)
            if word in inside:
                assert left >= 20, word
                assert right <= 100, word
                assert top >= 54, word
                assert bottom <= 81, word
            else:
                assert top > 90, word


def test_it_is_written_whole_and_to_the_place_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    save_letter(in_both_languages(), path)
    assert faults(path.read_bytes()) == []
    assert list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_place_that_takes_no_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_only = tmp_path / "read-only.pdf"
    read_only.write_bytes(b"old")
    read_only.chmod(0o444)
    for path, code, said in (
        (tmp_path / "nowhere" / "letter.pdf", "no-folder", "nowhere"),
        (read_only, "cannot-write", "Permission denied"),
        (tmp_path, "cannot-write", "Is a directory"),
        (Path(os.devnull), "cannot-write", "Invalid argument"),
        (read_only / "letter.pdf", "cannot-write", "Not a directory"),
        (tmp_path / ("x" * 300), "cannot-write", "too long"),
        (tmp_path / "nul\0.pdf", "cannot-write", "ValueError"),
    ):
        with pytest.raises(AppError, match=code) as told:
            write_letter(b"new", path)
        assert said in str(told.value.params)
    assert read_only.read_bytes() == b"old"

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AppError, match="cannot-write") as told:
        write_letter(b"new", tmp_path / "letter.pdf")
    assert "No space left" in str(told.value.params)
    assert list(tmp_path.iterdir()) == [read_only]
    assert not (tmp_path / "nowhere").exists()


def test_only_the_fonts_of_the_app_are_looked_at() -> None:
    assert letter_pdf._shipped_fonts().families() == ["Liberation Sans"]
    assert (
        (resources() / "fonts" / "LICENSE.txt").read_text(encoding="utf-8").count("SIL OPEN FONT")
    )
