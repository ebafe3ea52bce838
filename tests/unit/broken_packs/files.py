"""Files: their names and folders, what is no text, what is empty, and formats."""

from __future__ import annotations

from tests.unit.broken_packs.fault import MISSING, PHOTO, Fault, Faults

PACK = """\
id: small
title: {en: A pack to break, cy: Pecyn i’w dorri}
version: "1.0"
status: sample
guidance: {title: How we write, version: "31.0", date: 2025-07-15}
"""


def new(path: str, text: str, says: str, at: str = "") -> Fault:
    """A file that wasn't there, or is written anew."""
    return Fault(path, "", text, says, at or path)


FAULTS: Faults = {
    "an empty template": new("templates/empty.yaml", "", "nothing in this file"),
    "a template of comments": new("templates/empty.yaml", "# later\n", "nothing in this file"),
    "an empty shared phrase": new("phrases/empty.yaml", "\n\n", "nothing in this file"),
    "an empty channel": new("channels/empty.yaml", "", "nothing in this file"),
    "a sentence": new(
        "templates/text.yaml", "Please send us your passport\n", "group", "templates/text.yaml:1:1"
    ),
    "a list": new("templates/list.yaml", "- a\n- b\n", "group", "templates/list.yaml:1:1"),
    "JSON that isn't closed": new(
        "templates/data.yaml", '{"title": "A"\n', "never closed", "templates/data.yaml:1:1"
    ),
    "a template by another ending": new(
        "templates/photos/other.yml",
        "title: A | B\n",
        "Nothing reads this file / templates/photos/other.yaml",
    ),
    "a template in a folder of the pack's own": new(
        "photos/other.yaml", "title: A | B\n", "Nothing reads this file / templates"
    ),
    "a folder that is misspelt": new(
        "phrase/other.yaml", "slot: detail\n", "Nothing reads this file / phrases/other.yaml"
    ),
    "a folder with a capital": new(
        "Templates/other.yaml", "title: A | B\n", "Nothing reads this file / templates/other.yaml"
    ),
    "a file of the pack that is misspelt": new(
        "offices.yaml", "greeting: A | B\n", "Nothing reads this file / office.yaml"
    ),
    "a file below a folder that has none": new(
        "phrases/more/other.yaml", "slot: detail\n", "Nothing reads this file"
    ),
    "a template with a blank in its name": new(
        "templates/new photo.yaml", "title: A | B\n", "“new photo” can’t be the name / new-photo"
    ),
    "a template with a capital in its name": new(
        "templates/New-photo.yaml", "title: A | B\n", "“New-photo” can’t be the name / new-photo"
    ),
    "a folder of templates with a capital": new(
        "templates/Photos/x.yaml", "title: A | B\n", "“Photos” can’t be the name / photos"
    ),
    "a question with a hyphen in its name": new(
        "questions/how-often.yaml", "type: date\n", "“how-often” can’t be the name / how_often"
    ),
    "a question that conditions know": new(
        "questions/first.yaml",
        "type: date\nask: A | B\n",
        "“first” means something else",
        "questions/first.yaml:1:1",
    ),
    "another format": new(
        "pack.yaml", f"format: 1\n{PACK}", "format 1 / docs/packs.md", "This pack"
    ),
    "no format": new("pack.yaml", PACK, "format 1 / docs/packs.md", "This pack"),
    "a format to come": new("pack.yaml", f"format: 3\n{PACK}", "format 3 / newer", "This pack"),
}

BYTES: dict[str, tuple[str, bytes, str]] = {
    "Latin-1": (MISSING, "title: caf\u00e9\n".encode("latin-1"), "UTF-8 / Save as"),
    "UTF-16": (PHOTO, "title: a\n".encode("utf-16"), "UTF-8 / Save as"),
    "UTF-16 without a mark": (PHOTO, "title: a\n".encode("utf-16-le"), "UTF-8 / Save as"),
    "a picture": (PHOTO, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "isn’t a text file"),
    "a document of a word processor": (
        PHOTO,
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0",
        "isn’t a text file",
    ),
    "nothing but zeros": (PHOTO, b"\0" * 100, "isn’t a text file"),
    "one wrong byte": (PHOTO, b"title: a\nreply: \xff\n", "UTF-8 / Save as"),
    "an old double-byte text": (PHOTO, b"title: \x83e\x83X\x83g\n", "UTF-8 / Save as"),
}
"""Files that are no text in UTF-8: path, content, and what must be told."""
