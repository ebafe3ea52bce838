"""JSON Schemas of a pack's files, with the ids that the pack has; and the settings with which an editor finds them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import cast

from app.errors import AppError
from app.rules.shapes import ANY_RULE, RULE_SHAPES, RULES
from app.source.json_schema import Definitions, Ids, Schema, json_schema
from app.source.problems import closest
from app.storage.pack_folder import PackFolder
from app.storage.packs import LoadedPack
from app.templates.pack import PackIndex
from app.templates.shapes import SHAPES

FILE_KINDS = (*SHAPES, RULES.name)
"""The kinds of files of a pack, each with a shape."""
_FOLDERS = {
    "channels": "channel",
    "choices": "choices",
    "questions": "question",
    "phrases": "phrase",
    "templates": "template",
}
"""What the files of a folder are: their names are ids, also where they can't be used."""
_WHERE = {
    "template": ["templates/**/*.yaml", "!**/_folder.yaml"],
    "folder": ["templates/**/_folder.yaml", "templates/_folder.yaml"],
    "channel": ["channels/*.yaml"],
    "question": ["questions/*.yaml"],
    "choices": ["choices/*.yaml"],
    "phrase": ["phrases/*.yaml"],
    "rules": ["rules/*.yaml"],
    "pack": ["pack.yaml"],
    "office": ["office.yaml"],
    "terms": ["terms.yaml"],
    "reviews": ["reviews.yaml"],
    "case": ["cases/*.yaml"],
    "accepted": ["accepted.yaml"],
}
_SETTINGS: Schema = {
    "files.encoding": "utf8",
    "yaml.format.enable": False,
    "yaml.schemaStore.enable": False,
    "redhat.telemetry.enabled": False,
    "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
}
"""Two blanks and never a tab; long lines are seen whole; nothing is put in another form, and nothing is fetched."""
_EXTENSIONS: Schema = {"recommendations": ["redhat.vscode-yaml"]}


def file_schema(name: str, ids: Ids | None = None) -> str:
    """Return the JSON Schema of one kind of file.

    Args:
        name: one of `FILE_KINDS`.
        ids: those that the pack has.

    Raises:
        AppError: `unknown-shape`.
    """
    if name not in FILE_KINDS:
        near = closest(name, FILE_KINDS)
        raise AppError("unknown-shape", shape=name, allowed=", ".join(FILE_KINDS), closest=near)
    schema = _rules_schema(ids) if name == RULES.name else json_schema(SHAPES[name], ids)
    return json.dumps(schema, ensure_ascii=False, indent=2)


def _rules_schema(ids: Ids | None) -> Schema:
    """The schema of a file of rules: what a rule may have besides depends on its kind."""
    definitions = Definitions(RULES, ids)
    rule = definitions.refer(ANY_RULE)
    for kind, shape in RULE_SHAPES.items():
        is_kind = {"properties": {"kind": {"enum": [kind]}}, "required": ["kind"]}
        rule = {"if": is_kind, "then": definitions.refer(shape), "else": rule}
    rules: Schema = {"type": "array", "description": RULES.fields[0].doc, "items": rule}
    schema = json_schema(RULES)
    others = cast("Schema", schema["properties"])
    return schema | {"properties": others | {"rules": rules}, "$defs": definitions.schemas}


def ids_of(loaded: LoadedPack, *, strict: bool = True) -> Ids:
    """The ids of a pack, also of what is set aside: that it can't be used is told elsewhere."""
    files = list(PackFolder(loaded.path).stamps) if loaded.path.is_dir() else []
    index = loaded.pack.index
    found = {kind: [*names] for kind, names in _ids_used(index).items()}
    for kind, name in _ids_of_files((*files, *(each.place.file for each in index.problems))):
        found.setdefault(kind, []).append(name)
    return Ids({kind: tuple(sorted(set(names))) for kind, names in found.items()}, strict)


def _ids_used(index: PackIndex) -> dict[str, Iterable[str]]:
    return {
        "channel": index.channels,
        "slot": (slot for each in index.channels.values() for slot in each.slots + each.beside),
        "question": index.questions,
        "phrase": index.phrases,
        "template": index.heads,
    }


def _ids_of_files(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    for file in files:
        folder, _, rest = file.partition("/")
        name = rest.removesuffix(".yaml")
        if folder in _FOLDERS and name != rest and not rest.endswith("_folder.yaml"):
            yield _FOLDERS[folder], name


def editor_files(loaded: LoadedPack) -> dict[str, bytes]:
    """Files that go beside those of a pack, for Visual Studio Code and what takes its settings, by their paths.

    They are hidden, so the pack isn't told of them. The schemas complete the ids that the pack has and allow others:
    it may have more by the time they are used.
    """
    ids = ids_of(loaded, strict=False)
    files = {f".vscode/schemas/{kind}.json": file_schema(kind, ids) for kind in FILE_KINDS}
    schemas = {f"./.vscode/schemas/{kind}.json": patterns for kind, patterns in _WHERE.items()}
    files[".vscode/settings.json"] = _json(_SETTINGS | {"yaml.schemas": schemas})
    files[".vscode/extensions.json"] = _json(_EXTENSIONS)
    return {path: f"{text}\n".encode() for path, text in files.items()}


def _json(value: Schema) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
