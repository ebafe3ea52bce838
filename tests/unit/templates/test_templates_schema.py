"""The JSON Schemas for editors: the shipped files keep to them, and slips don't."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from app.source.json_schema import Ids, Schema, json_schema
from app.source.problems import Problems
from app.source.reading import read_yaml
from app.source.tree import Mapping, Node, Scalar
from app.storage.pack_schemas import file_schema, ids_of
from app.storage.packs import LoadedPack, load
from app.templates.shapes import SHAPES
from tests.unit.small_pack import small_files, write_folder

PACKS = Path(__file__).parents[3] / "resources" / "packs"


def as_json(node: Node) -> object:
    """What an editor makes of it: plain words may be numbers and flags."""
    if isinstance(node, Mapping):
        return {entry.key.text: as_json(entry.value) for entry in node.entries}
    if not isinstance(node, Scalar):
        return [as_json(item) for item in node.items]
    if node.style == "plain" and node.text in ("true", "false"):
        return node.text == "true"
    if node.style == "plain" and re.fullmatch(r"-?\d+", node.text):
        return int(node.text)
    if node.style == "plain" and re.fullmatch(r"-?\d+\.\d+", node.text):
        return float(node.text)
    return node.text


TYPES: dict[object, tuple[type, ...]] = {
    "null": (type(None),),
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


class Validator:
    """As much of JSON Schema as our schemas use; another keyword is an error."""

    def __init__(self, schema: Schema) -> None:
        self.root = schema

    def faults(self, value: object, schema: object, where: str = "") -> list[str]:
        if schema is False:
            return [f"{where}: not allowed"]
        assert isinstance(schema, dict)
        found: list[str] = []
        for keyword, rule in schema.items():
            if keyword not in ("$schema", "title", "description", "$defs", "then", "else"):
                check = getattr(self, "check_" + keyword.removeprefix("$"))
                found += check(value, rule, schema, where)
        return found

    def check_ref(self, value: object, rule: str, _: Schema, where: str) -> list[str]:
        schema: object = self.root
        for step in rule.split("/")[1:]:
            assert isinstance(schema, dict)
            schema = schema[step]
        return self.faults(value, schema, where)

    def check_type(self, value: object, rule: object, _: Schema, where: str) -> list[str]:
        names = rule if isinstance(rule, list) else [rule]
        for name in names:
            if isinstance(value, TYPES[name]) and isinstance(value, bool) <= (name == "boolean"):
                return []
        return [f"{where}: not {names}"]

    def check_enum(self, value: object, rule: list[object], _: Schema, where: str) -> list[str]:
        return [] if value in rule else [f"{where}: not one of {rule}"]

    def check_pattern(self, value: object, rule: str, _: Schema, where: str) -> list[str]:
        wrong = isinstance(value, str) and not re.search(rule, value)
        return [f"{where}: not {rule}"] if wrong else []

    def check_minimum(self, value: object, rule: int, _: Schema, where: str) -> list[str]:
        return [f"{where}: under {rule}"] if isinstance(value, int | float) and value < rule else []

    def check_items(self, value: object, rule: Schema, _: Schema, where: str) -> list[str]:
        items = value if isinstance(value, list) else []
        return [
            each
            for at, item in enumerate(items)
            for each in self.faults(item, rule, f"{where}/{at}")
        ]

    def check_minItems(self, value: object, rule: int, _: Schema, where: str) -> list[str]:  # noqa: N802
        return [f"{where}: too few"] if isinstance(value, list) and len(value) < rule else []

    def check_properties(self, value: object, rule: Schema, _: Schema, where: str) -> list[str]:
        entries = value.items() if isinstance(value, dict) else ()
        return [
            each
            for name, item in entries
            if name in rule
            for each in self.faults(item, rule[name], f"{where}/{name}")
        ]

    def check_additionalProperties(  # noqa: N802
        self, value: object, rule: object, schema: Schema, where: str
    ) -> list[str]:
        known = schema.get("properties", {})
        assert isinstance(known, dict)
        more = (
            {name: item for name, item in value.items() if name not in known}
            if isinstance(value, dict)
            else {}
        )
        if rule is False:
            return [f"{where}/{name}: not allowed" for name in more]
        return [
            each
            for name, item in more.items()
            for each in self.faults(item, rule, f"{where}/{name}")
        ]

    def check_propertyNames(self, value: object, rule: Schema, _: Schema, where: str) -> list[str]:  # noqa: N802
        names = value if isinstance(value, dict) else {}
        return [each for name in names for each in self.faults(name, rule, where)]

    def check_contains(self, value: object, rule: Schema, _: Schema, where: str) -> list[str]:
        items = value if isinstance(value, list) else []
        if not isinstance(value, list) or any(not self.faults(each, rule) for each in items):
            return []
        return [f"{where}: none of them"]

    def check_allOf(self, value: object, rule: list[Schema], _: Schema, where: str) -> list[str]:  # noqa: N802
        return [each for schema in rule for each in self.faults(value, schema, where)]

    def check_required(self, value: object, rule: list[str], _: Schema, where: str) -> list[str]:
        names = value if isinstance(value, dict) else rule
        return [f"{where}: no {name}" for name in rule if name not in names]

    def check_anyOf(self, value: object, rule: list[Schema], _: Schema, where: str) -> list[str]:  # noqa: N802
        each = [self.faults(value, schema, where) for schema in rule]
        return [] if [] in each else min(each, key=len)

    def check_if(self, value: object, rule: Schema, schema: Schema, where: str) -> list[str]:
        branch = "else" if self.faults(value, rule, where) else "then"
        return self.faults(value, schema.get(branch, {}), where)


def shape_of(path: str) -> str:
    """Name of the shape of a file in a pack."""
    if path.endswith("_folder.yaml"):
        return "folder"
    folder, _, rest = path.partition("/")
    if folder in {"rules", "choices"}:
        return folder
    return folder.removesuffix("s") if rest else folder.removesuffix(".yaml")


def faults_of(path: str, data: bytes, ids: Ids | None = None) -> list[str]:
    problems = Problems()
    node = read_yaml(data, path, problems)
    assert [each.code for each in problems.all()] in ([], ["empty-file"])
    schema = json.loads(file_schema(shape_of(path), ids))
    return Validator(schema).faults(None if node is None else as_json(node), schema)


SHIPPED = {
    file.relative_to(pack).as_posix(): file
    for pack in PACKS.iterdir()
    for file in sorted(pack.rglob("*.yaml"))
}


@pytest.mark.parametrize("path", SHIPPED)
def test_the_shipped_files_keep_to_their_schema(path: str) -> None:
    assert faults_of(path, SHIPPED[path].read_bytes()) == []


@pytest.mark.parametrize("path", small_files())
def test_the_small_pack_keeps_to_its_schema(path: str) -> None:
    assert faults_of(path, small_files()[path]) == []


def test_only_the_office_may_hold_nothing_but_notes() -> None:
    assert faults_of("office.yaml", b"# greeting:\n") == []
    assert faults_of("pack.yaml", b"# format: 2\n")
    assert faults_of("templates/photos/_folder.yaml", b"# title:\n")


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_has_a_schema(name: str) -> None:
    schema = json_schema(SHAPES[name])
    assert schema["type"] == (["object", "null"] if name == "office" else "object")
    assert Validator(schema).faults({"wombat": 1}, schema)


HEAD = b"title: {en: A, cy: A}\nchannels: [plain]\n"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"phrases: [{use: a, slot: b}]", "/phrases/0/slot: not allowed"),
        (b"phrases: [{id: a}]", "/phrases/0: no slot"),
        (b"phrases: [{office: wombat, slot: a}]", "/phrases/0/office: not one of"),
        (b"phrases: [{id: A, slot: a, en: a, cy: b}]", "/phrases/0/id: not "),
        (b"questions: [{id: a, type: radios, ask: {en: A, cy: A}}]", "/questions/0/type: not one of"),
        (b"questions: [{id: a, type: text, ask: {en: A}}]", "/questions/0/ask: no cy"),
        (b"questions: [{id: a, type: radio, ask: A | A}]", "/questions/0: no choices"),
        (b"questions: [{id: a, type: yes-no, ask: A | A}]", "/questions/0: no cy"),
        (
            b"questions: [{id: a, type: radio, ask: A | A, choices: [{id: b, says: b | c}]}]",
            "/questions/0: no slot",
        ),
        (b"questions: [{use: a, says: {b: c | d}}]", "/questions/0: no slot"),
        (
            b"questions: [{id: a, type: checkboxes, ask: A | A, choices: [{id: b}], one: a | b}]",
            "/questions/0: no lead",
        ),
        (
            b"questions: [{id: a, type: radio, ask: A | A, choices: [{id: b}], min: 1}]",
            "/questions/0/min: not allowed",
        ),
        (b"questions: [{id: a, type: date, ask: A | A, max: 3}]", "/questions/0/max: not allowed"),
        (
            b"questions: [{id: a, type: text, ask: A | A, choices: [{id: b}]}]",
            "/questions/0/choices: not allowed",
        ),
        (b"questions: [{id: a, type: text, ask: A | A, cy: [b]}]", "/questions/0/cy: not allowed"),
        (b"phrases: [{id: a, slot: a, items: [a | b], one: a | b}]", "/phrases/0: no lead"),
        (b"phrases: [{id: a, slot: a, en: {other: a}, cy: b}]", "/phrases/0: no count"),
        (b"phrases: [{id: a, slot: a, text: a | b, prescribed: 415}]", "/phrases/0/prescribed: not"),
        (b"channels2: [1]", "/channels2: not allowed"),
        (b"alone: yes", "/alone: not ['boolean']"),
        (b"wombat: 1", "/wombat: not allowed"),
    ],
)  # fmt: skip
def test_slips_are_faults(text: bytes, fault: str) -> None:
    (found,) = faults_of("templates/a.yaml", HEAD + text)
    assert found.startswith(fault)


# --- with the ids of a pack

IDS = Ids(
    {
        "channel": ("plain", "rich"),
        "slot": ("detail",),
        "question": ("applied",),
        "phrase": ("fast-track",),
        "template": ("photos/new-photo",),
        "choices": ("documents",),
    }
)


@pytest.mark.parametrize(
    ("path", "text", "where"),
    [
        ("templates/a.yaml", b"title: A | A\nchannels: [plane]", "/channels/0"),
        ("templates/a.yaml", HEAD + b"questions: [{use: aplied}]", "/questions/0/use"),
        ("templates/a.yaml", HEAD + b"phrases: [{use: fast-trak}]", "/phrases/0/use"),
        ("templates/a.yaml", HEAD + b"phrases: [{office: greeting, slot: a}]", "/phrases/0/slot"),
        ("templates/a.yaml", HEAD + b"companion: photos/none", "/companion"),
        (
            "templates/a.yaml",
            HEAD + b"questions: [{id: a, type: radio, ask: A | A, choices: {use: docs}}]",
            "/questions/0/choices/use",
        ),
        ("phrases/a.yaml", b"slot: request\ntext: a | b", "/slot"),
    ],
)
def test_ids_that_the_pack_has_not_are_faults(path: str, text: bytes, where: str) -> None:
    assert faults_of(path, text) == []
    found = faults_of(path, text, IDS)
    assert [each.partition(":")[0] for each in found] == [where]
    kept = Ids(IDS.by_kind, strict=False)
    assert faults_of(path, text, kept) == []
    completed = json.dumps(json.loads(file_schema(shape_of(path), kept)))
    assert '{"enum": ["plain", "rich"]}' in completed or '{"enum": ["detail"]}' in completed


def test_what_is_no_id_at_all_is_a_fault_all_the_same() -> None:
    kept = Ids(IDS.by_kind, strict=False)
    assert faults_of("templates/a.yaml", b"title: A | A\nchannels: [Plain Message]", kept)


@pytest.fixture(scope="module")
def shipped_ids(shipped_loaded: LoadedPack) -> Ids:
    return ids_of(shipped_loaded)


@pytest.mark.parametrize("path", SHIPPED)
def test_the_shipped_files_keep_to_the_schema_with_its_ids(path: str, shipped_ids: Ids) -> None:
    assert faults_of(path, SHIPPED[path].read_bytes(), shipped_ids) == []


def test_the_ids_of_a_pack(shipped_ids: Ids) -> None:
    names = shipped_ids.by_kind
    assert "dap-message" in names["channel"]
    assert {"request", "where-to-send", "script"} <= set(names["slot"])
    assert "fast_track" in names["question"]
    assert "documents" in names["choices"]
    assert "photos/new-photo" in names["template"]
    assert not [each for each in names["template"] if "_folder" in each]


def test_what_is_set_aside_keeps_its_id(tmp_path: Path) -> None:
    write_folder(tmp_path, small_files())
    (tmp_path / "questions/applied.yaml").write_text("type: radoi")
    (tmp_path / "templates/photos/new-photo.yaml").write_text("title: [")
    names = ids_of(load(tmp_path)).by_kind
    assert "applied" in names["question"]
    assert "photos/new-photo" in names["template"]
