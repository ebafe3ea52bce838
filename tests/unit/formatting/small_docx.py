"""Word documents for tests, written part by part."""

from __future__ import annotations

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMESPACES = (
    f'{_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_ROOTS = {
    **{
        "styles": "styles",
        "numbering": "numbering",
        "comments": "comments",
        "footnotes": "footnotes",
    },
    **{"endnotes": "endnotes", "header": "hdr", "footer": "ftr"},
}


def small_docx(body: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A document: the XML within its body, addresses by id, and the XML within other parts by kind."""
    references = "".join(
        f'<Relationship Id="{identity}" Type="{_TYPE}hyperlink" Target="{address}" TargetMode="External"/>'
        for identity, address in (links or {}).items()
    )
    files = {}
    for kind, xml in parts.items():
        root = f"w:{_ROOTS[kind]}" if kind in _ROOTS else "a:theme"
        files[f"word/{kind}1.xml"] = f"<{root} {_NAMESPACES}>{xml}</{root}>"
        references += f'<Relationship Id="p{kind}" Type="{_TYPE}{kind}" Target="{kind}1.xml"/>'
    files |= {
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{references}</Relationships>",
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{_TYPE}officeDocument" '
        'Target="word/document.xml"/></Relationships>',
    }
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """An archive of some files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 26, 0, 0, 0)), text)
    return data.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; what isn't XML becomes a run."""
    inner = "".join(each if each.startswith("<") else r(each) for each in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'
