"""What a shape makes of a tree, and what it says of one that doesn't fit."""

from __future__ import annotations

import pytest

from app.source.problems import Place, Problem, Problems
from app.source.shapes import (
    Anything,
    Day,
    Either,
    Field,
    Flag,
    Group,
    Kind,
    ListOf,
    MapOf,
    Option,
    Pair,
    Record,
    Shape,
    Token,
    Whole,
    Wording,
    read_shape,
)
from app.source.tree import Sequence
from tests.unit.source.reading_help import as_data, list_problems, param, read


def folder() -> Shape:
    return FOLDER


FOLDER = Shape(
    "folder",
    "",
    (Field("id", Token("[a-z]+", "folder-id"), ""), Field("folders", ListOf(Group(folder)), "")),
)
WORD = Wording()


def read_as(kind: Kind, text: str) -> tuple[Record, tuple[Problem, ...]]:
    node, problems = read(text)
    assert not problems
    assert node is not None
    found = Problems()
    shape = Shape("test", "", (Field("a", kind, "", required=True),))
    return read_shape(node, shape, found), found.all()


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Flag(), "a: true", True),
        (Flag(), 'a: "false"', False),
        (Whole(0), "a: 0", 0),
        (Whole(), "a: -12", -12),
        (Option(("x", "y")), "a: y", "y"),
    ],
)
def test_values(kind: Kind, text: str, expected: object) -> None:
    record, problems = read_as(kind, text)
    assert not problems
    assert record.get("a") is expected or record.get("a") == expected


def test_texts_keep_their_place() -> None:
    for kind in (Wording(), Wording(lines=True), Token(), Token("[0-9-]+", ""), Day()):
        record, problems = read_as(kind, "a: 2026-01-31")
        assert not problems
        scalar = record.scalar("a")
        assert scalar is not None
        assert (scalar.text, scalar.place) == ("2026-01-31", Place("f.yaml", 1, 4))


@pytest.mark.parametrize(
    ("kind", "text", "place", "code", "params"),
    [
        (WORD, "a:", "1:3", "empty-text", {}),
        (WORD, "a: '  '", "1:5", "empty-text", {}),
        (WORD, "a: |\n  b\n  c\n", "2:3", "one-line", {}),
        (WORD, "a: [b]", "1:4", "wrong-type", {"expected": "text", "found": "list"}),
        (WORD, "a: {b: c}", "1:4", "wrong-type", {"expected": "text", "found": "group"}),
        (Token(), "a:", "1:3", "empty-value", {"mended": ""}),
        (Token("[a-z]+", "id"), "a: B", "1:4", "bad-form", {"value": "B", "what": "id"}),
        (Token("a", "id"), "a: |\n  a\n", "2:3", "bad-form", {"value": "a\n", "what": "id"}),
        (Flag(), "a: Yes", "1:4", "unknown-value", {"closest": "true"}),
        (Flag(), "a: off", "1:4", "unknown-value", {"closest": "false"}),
        (Flag(), "a: ture", "1:4", "unknown-value", {"closest": "true"}),
        (Option(("radio", "text")), "a: Radios", "1:4", "unknown-value",
         {"value": "Radios", "allowed": "radio, text", "closest": "radio"}),
        (Whole(), "a: 1.0", "1:4", "bad-number", {"value": "1.0"}),
        (Whole(), "a: 012", "1:4", "bad-number", {"value": "012"}),
        (Whole(), "a: ٣", "1:4", "bad-number", {"value": "٣"}),
        (Whole(), "a: " + "9" * 5000, "1:4", "bad-number", {}),
        (Whole(1), "a: 0", "1:4", "too-small", {"value": 0, "least": 1}),
        (Day(), "a: 2026-02-30", "1:4", "bad-date", {"closest": ""}),
        (Day(("today",)), "a: todya", "1:4", "bad-day",
         {"words": "today", "closest": "today"}),
        (ListOf(WORD), "a: b", "1:4", "not-a-list", {"mended": "a: [b]"}),
        (ListOf(WORD), "a:", "1:3", "empty-value", {}),
        (ListOf(WORD), "a: {b: c}", "1:4", "wrong-type", {"expected": "list"}),
        (ListOf(WORD, at_least=2), "a: [b]", "1:4", "too-few", {"least": 2, "found": 1}),
        (Group(FOLDER), "a: b", "1:4", "wrong-type", {"expected": "group"}),
        (Group(folder), "a: {folders: [{idd: x}]}", "1:16", "unknown-key",
         {"key": "idd", "allowed": "id, folders", "closest": "id"}),
        (Pair(WORD), "a: b", "1:4", "missing-language", {"which": "cy", "mended": ""}),
        (Pair(WORD), "a: [b]", "1:4", "wrong-type", {"expected": "pair", "found": "list"}),
        (Pair(WORD), "a: {en: b}", "1:4", "missing-language", {"which": "cy"}),
        (Pair(WORD), "a: {en: b, cy: c, CY: d}", "1:19", "unknown-key", {"closest": ""}),
        (MapOf(Whole(), Token("[a-z]+", "id")), "a: {B: 1}", "1:5", "bad-form", {"value": "B"}),
        (MapOf(Whole(), Token("[a-z]+", "id")), "a: [b]", "1:4", "wrong-type", {}),
        (Either(scalar=WORD, sequence=ListOf(WORD)), "a: {b: c}", "1:4", "wrong-type",
         {"expected": "text-or-list"}),
        (WORD, "b: c", "1:1", "missing-key", {"key": "a"}),
    ],
)  # fmt: skip
def test_problems(
    kind: Kind, text: str, place: str, code: str, params: dict[str, str | int]
) -> None:
    record, problems = read_as(kind, text)
    problem = problems[0]
    assert (str(problem.place), problem.code) == (f"f.yaml:{place}", code)
    assert {name: param(problem, name) for name in params} == params
    if code not in ("unknown-key", "missing-language", "too-few", "bad-form", "empty-value"):
        assert "a" not in record


def test_reading_goes_on_after_problems() -> None:
    shape = Shape(
        "s",
        "",
        (
            Field("a", Flag(), ""),
            Field("b", ListOf(Token("[a-z]", "id")), ""),
            Field("c", Wording(), "", required=True),
        ),
    )
    node, _ = read("a: no\nb: [x, Y, z]\nd: e\n")
    assert node is not None
    found = Problems()
    record = read_shape(node, shape, found)
    codes = [problem.code for problem in found.all()]
    assert codes == ["missing-key", "unknown-value", "bad-form", "unknown-key"]
    assert [scalar.text for scalar in record.scalars("b")] == ["x", "z"]
    assert record.wrote("a")
    assert "a" not in record
    assert record.place_of("a") == Place("f.yaml", 1, 4)
    assert record.place_of("c") == record.place


def test_nested_values() -> None:
    record, problems = read_as(
        Group(FOLDER), "a: {id: x, folders: [{id: y}, {id: z, folders: []}]}"
    )
    assert not problems
    outer = record.record("a")
    assert outer is not None
    assert outer.shape_name == "folder"
    assert [inner.text("id") for inner in outer.records("folders")] == ["y", "z"]
    assert outer.record("id") is None
    assert outer.whole("id") is None
    assert not outer.flag("id")
    assert outer.table("id") == {}
    assert outer.text("nothing", "otherwise") == "otherwise"


def test_pairs_tables_and_anything() -> None:
    record, _ = read_as(Pair(Wording()), "a: {en: b, cy: awaiting translation}")
    pair = record.record("a")
    assert pair is not None
    assert (pair.text("en"), pair.text("cy")) == ("b", "awaiting translation")
    record, _ = read_as(MapOf(Whole(), Token("[a-z]+", "id")), "a:\n  b: 1\n  c: 2\n")
    assert record.table("a") == {"b": 1, "c": 2}
    assert record.table("a").key_places["c"] == Place("f.yaml", 3, 3)
    record, _ = read_as(Anything(), "a: [b]")
    value = record.get("a")
    assert isinstance(value, Sequence)
    assert as_data(value) == ["b"]


def test_file_that_is_no_group() -> None:
    node, _ = read("- a\n")
    assert node is not None
    found = Problems()
    record = read_shape(node, FOLDER, found)
    assert [problem.code for problem in found.all()] == ["wrong-type"]
    assert record.values == {}


def test_list_problems_of_good_text() -> None:
    assert list_problems("a: b\n") == []
