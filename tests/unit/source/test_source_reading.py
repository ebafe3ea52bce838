"""What is read from good files, and the exact place and code of each mistake in bad ones."""

from __future__ import annotations

import pytest
import yaml

from app.source import reading
from app.source.problems import Place
from app.source.tree import Mapping
from tests.unit.source.reading_help import as_data, list_problems, param, read


def test_scalars_keep_their_source_text() -> None:
    node, problems = read("a: no\nb: 012\nc: 2026-01-01\nd: 1:30\ne: ~\nf: .nan\ng: 0x10\nh: 1e9\n")
    assert not problems
    assert as_data(node) == {
        "a": "no", "b": "012", "c": "2026-01-01", "d": "1:30",
        "e": "~", "f": ".nan", "g": "0x10", "h": "1e9",
    }  # fmt: skip


def test_places_and_forms() -> None:
    node, _ = read("a:\n  - {b: c}\n  - [d, 'e']\n")
    assert isinstance(node, Mapping)
    assert (node.place, node.flow) == (Place("f.yaml", 1, 1), False)
    entry = node.get("a")
    assert entry is not None
    assert entry.value.place == Place("f.yaml", 2, 3)
    assert node.get("b") is None


def test_notepad_mark_is_no_column_and_all_line_ends_count() -> None:
    assert list_problems(b"\xef\xbb\xbfa: b: c\n") == ["1:5 colon-in-text"]
    assert list_problems("a: 1\r\nb: 2\rc: 3\nc: 4") == ["4:1 duplicate-key"]


def test_columns_count_code_points() -> None:
    assert list_problems("ŵ: 😀 a: b\n") == ["1:7 colon-in-text"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"a: b\ncy: \xc3\xb4 Nant\x92s\n", "2:11 not-utf8"),
        (b"\xff\xfea\x00:\x00", "1:1 not-utf8"),
        (b"", "0:0 empty-file"),
        ("# only a comment\n", "0:0 empty-file"),
        ("---\n", "0:0 empty-file"),
        (b"a: " + b"x" * 1_000_000, "0:0 too-large"),
        ("- " * 21 + "x", "1:41 too-deep"),
        ("[" * 21, "1:21 too-deep"),
        ("a: b\n---\nc: d\n", "2:1 several-documents"),
        ("a: &name b\n", "1:4 anchor"),
        ("a: *name\n", "1:4 alias"),
        ("a: !!python/object b\n", "1:4 tag"),
        ("a: ! b\n", "1:4 tag"),
        ("a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"),
        ("? [a]\n: b\n", "1:3 key-not-text"),
        ("? {a: b}\n: c\n", "1:3 key-not-text"),
        ("a: x\x07y\n", "1:5 control-character"),
        ("a: x\u2028y\n", "1:5 control-character"),
        ("a: x\x00", "1:5 control-character"),
        ('a: "x\\0"\n', "1:6 control-character"),
        ("a:\n\tb: c\n", "2:1 tab-indent"),
        ("a: |\n\tb\n", "2:1 tab-indent"),
        ("a: 'b\nc: d\n", "1:4 unclosed-quote"),
        ("a: 'b\nc: it's\n", "1:4 unclosed-quote"),
        ('a: "b" c\n', "1:8 text-after-quote"),
        ("a: [b\nc: d\n", "1:4 unclosed-bracket"),
        ("a: {b: 1\nc: d\n", "1:4 unclosed-bracket"),
        ("{\n", "1:1 unclosed-bracket"),
        ("a: [", "1:4 unclosed-bracket"),
        ("a: [b,\n", "1:4 unclosed-bracket"),
        ("a:\n  - {b: [c], d: [\n\n", "2:17 unclosed-bracket"),
        ("a: b\n}\n", "2:1 stray-bracket"),
        ("a: ]\n", "1:4 stray-bracket"),
        ("a: [b]]\n", "1:7 stray-bracket"),
        ("a: [b,,c]\n", "1:7 nothing-before-comma"),
        ("a: b\n c: d\n", "2:2 wrong-indent"),
        ("a:\n  b: c\n d: e\n", "3:2 wrong-indent"),
        ("- a\nb: c\n", "2:1 wrong-indent"),
        (" a: b\nc: d\n", "2:1 wrong-indent"),
        ("a: b\ntitle\nc: d\n", "2:1 no-colon"),
        ("title\nc: d\n", "1:1 no-colon"),
        ("a: b\ntitle:x\nc: d\n", "2:6 no-space-after-colon"),
        ("title:x\nc: d\n", "1:6 no-space-after-colon"),
        ("a: {en:x}\n", "1:5 no-space-after-colon"),
        ("a: - b\n", "1:4 dash-in-line"),
        ("a: | b\n", "1:4 nothing-before-bar"),
        ("a: > b\n", "1:6 text-after-bar"),
        ('a: "C:\\Users"\n', "1:9 bad-escape"),
        ("%x\n", "1:3 not-yaml"),
    ],
)
def test_mistakes(text: str | bytes, expected: str) -> None:
    assert list_problems(text) == [expected]


def test_duplicate_key_names_the_first_line() -> None:
    (problem,) = read("b: 1\na: 1\na: 2\n")[1]
    assert (param(problem, "key"), param(problem, "first")) == ("a", 2)


def test_all_problems_at_once() -> None:
    text = "a: b: c\nd: &x e\nd: *x\nf: @g\nh: 'i\nj: {k: l, m}\nn: \x07\n"
    assert list_problems(text) == [
        "1:5 colon-in-text",
        "2:4 anchor",
        "3:1 duplicate-key",
        "3:4 alias",
        "4:4 must-quote",
        "5:4 unclosed-quote",
        "6:9 comma-in-braces",
        "7:4 control-character",
    ]


def test_what_is_sound_is_read_beside_problems() -> None:
    node, _ = read("a: b: c\nd: 1\nd: 2\ne: {f: g, h}\n? [x]\n: y\n")
    assert as_data(node) == {"a": "b: c", "d": "1", "e": {"f": "g, h"}}


def test_python_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: b: c\nd: &x e\nd: *x\nf: @g\nh: 'i\nj: {k: l, m}\nn: |\n  o\n  p\n"
    by_c = read(text)
    monkeypatch.setattr(reading, "_LOADER", yaml.BaseLoader)
    assert read(text) == by_c
    assert list_problems('a: "\\UFFFFFFFF"') != []
