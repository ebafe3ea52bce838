"""Compiled packs from elsewhere: every sum is right, and what stands inside is not."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.compose.composing import compose
from app.compose.draft import Context, Draft, Entry
from app.errors import AppError
from app.expressions.names import Officer
from app.language import MessageLanguage
from app.packs.container import Container, write_container
from app.rules.compiled import RULES
from app.rules.model import RuleSet
from app.storage import compiled_folder
from app.storage.compiled_folder import cached_file, compile_folder
from app.storage.pack_parts import FRESHNESS, WORDING
from app.storage.packs import load
from app.templates.compiled import INDEX, open_pack
from app.templates.heads import stored_heads
from app.templates.reading import read_pack
from tests.unit.drafting import NOW
from tests.unit.small_pack import small_files, write_folder
from tests.unit.whole_pack import pack_parts

READ = read_pack(small_files())
PARTS = pack_parts(READ.index, READ.templates)
DOCUMENTS = "template:documents/missing"
Raw = Any
Bend = Callable[[Raw], None]


def bent(name: str, bend: Bend) -> dict[str, bytes]:
    """The parts with one of them decoded, bent and put together again."""
    value = msgspec.msgpack.decode(PARTS[name])
    if name == INDEX:
        value["heads"] = dict(READ.index.heads)
        value = msgspec.to_builtins(value)
    bend(value)
    if name == INDEX:
        value["heads"] = stored_heads(value["heads"])
    return PARTS | {name: msgspec.msgpack.encode(value)}


def use_all(parts: dict[str, bytes]) -> None:
    """Open a pack from parts and compose every template in every channel and language."""
    pack = open_pack(Container(write_container(parts)).part)
    for template_id, head in pack.index.heads.items():
        pack.template(template_id)
        for channel in head.channels:
            for language in MessageLanguage:
                draft = Draft(channel, language, (Entry("1", template_id),))
                compose(pack, draft, Context(NOW, Officer()))


def test_what_was_read_is_sound() -> None:
    use_all(PARTS)


def first_use(template: Raw) -> Raw:
    return next(each for each in template["phrases"] if each["is"] == "use")


def own_question(template: Raw) -> Raw:
    return next(each for each in template["questions"] if each["is"] == "question")


def put_link(template: Raw) -> None:
    line = {"type": "link", "text": "here", "address": "javascript:alert(1)"}
    for phrase in template["phrases"]:
        for item in (phrase.get("list") or {}).get("items", ()):
            item["text"]["en"] = [line]


LONG = {"en": "A" * 20_001, "cy": "B"}
BENDS: dict[str, tuple[str, Bend]] = {
    "phrase": (DOCUMENTS, lambda raw: first_use(raw).update(phrase="nowhere")),
    "question": (DOCUMENTS, lambda raw: raw["questions"].append({"is": "use", "question": "no"})),
    "head": (DOCUMENTS, lambda raw: raw["head"].update(channels=["elsewhere"])),
    "id": (DOCUMENTS, lambda raw: raw["head"].update(id="photos/new-photo")),
    "more": (DOCUMENTS, lambda raw: raw.update(more=1)),
    "script": (DOCUMENTS, put_link),
    "channel": (INDEX, lambda raw: raw["heads"]["documents/missing"].update(channels=["none"])),
    "no channel": (INDEX, lambda raw: raw["heads"]["documents/missing"].update(channels=[])),
    "companion": (INDEX, lambda raw: raw["heads"]["enquiries/answer"].update(companion="none")),
    "key": (INDEX, lambda raw: raw["channels"]["rich"].update(id="plain")),
    "asked": (INDEX, lambda raw: raw["questions"].pop("customer_name")),
    "shared phrase": (INDEX, lambda raw: raw["phrases"].pop("fast-track")),
    "disclosure": (INDEX, lambda raw: raw["questions"].pop("identity_match")),
    "font": (INDEX, lambda raw: raw["channels"]["rich"]["style"].update(font='x;} "<b>')),
    "colour": (INDEX, lambda raw: raw["channels"]["rich"]["style"].update(link_colour="url(x)")),
    "endless title": (INDEX, lambda raw: raw["heads"]["documents/missing"].update(title=LONG)),
    "endless name": (INDEX, lambda raw: raw["info"].update(title=LONG)),
    "endless channel": (INDEX, lambda raw: raw["channels"]["plain"].update(title=LONG)),
    "endless question": (DOCUMENTS, lambda raw: own_question(raw).update(ask=LONG)),
    "size": (INDEX, lambda raw: raw["channels"]["rich"]["style"].update(size=-1)),
}


@pytest.mark.parametrize("name", BENDS)
def test_what_names_nothing_or_leads_astray_is_refused(name: str) -> None:
    part, bend = BENDS[name]
    with pytest.raises(AppError) as caught:
        use_all(bent(part, bend))
    assert caught.value.code == "not-compiled"


def test_a_part_in_another_ones_place_is_refused(tmp_path: Path) -> None:
    container = Container(compile_folder(write_folder(tmp_path / "small", small_files())))
    names = (INDEX, DOCUMENTS, RULES, WORDING)
    sound = {name: container.part(name) for name in names}
    sound |= {f"template:{name}": container.part(f"template:{name}") for name in READ.templates}
    for place in names:
        for other in names:
            if place == other or sound[place] == sound[other]:
                continue
            file = tmp_path / "swapped.pack"
            file.write_bytes(write_container(sound | {place: sound[other]}))
            with pytest.raises(AppError) as caught:
                load(file, whole=True).pack.template("documents/missing")
            assert caught.value.code == "not-compiled", (place, other)


def places_in(value: Raw) -> Iterator[tuple[Raw, Any]]:
    """Every place in a decoded part that holds a plain value."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in entries:
        if isinstance(inner, dict | list):
            yield from places_in(inner)
        yield value, key


def code_of(parts: dict[str, bytes]) -> str:
    try:
        use_all(parts)
    except AppError as error:
        return error.code
    return ""


def test_whatever_is_altered_inside_gives_a_message_or_the_expected_failure() -> None:
    chance = random.Random(7)  # noqa: S311  the same each time
    others: tuple[Raw, ...] = ("nowhere", "", 0, -1, None, True, [], {}, ["a"], {"a": 1}, 2**62)
    codes: list[str] = []
    for _ in range(200):
        name = chance.choice([*PARTS])
        value = msgspec.msgpack.decode(PARTS[name])
        holder, key = chance.choice(list(places_in(value)))
        holder[key] = chance.choice(others)
        codes.append(code_of(PARTS | {name: msgspec.msgpack.encode(value)}))
    assert set(codes) == {"", "not-compiled"}
    assert codes.count("") < 100


def test_a_cached_file_that_is_wrong_inside_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_folder(tmp_path / "small", small_files())
    load(folder)
    cached = cached_file(folder)
    container = Container(cached.read_bytes())
    fresh = {FRESHNESS: container.part(FRESHNESS), RULES: b"\x80", WORDING: b"\x80"}
    made: list[Path] = []
    real = compile_folder

    def note(path: Path, *rest: Any, **more: Any) -> bytes:  # noqa: ANN401  whatever compiling is told
        made.append(path)
        return real(path, *rest, **more)

    monkeypatch.setattr(compiled_folder, "compile_folder", note)
    for asked in ("template", "rules", "wording"):
        cached.write_bytes(write_container(bent(*BENDS["phrase"]) | fresh))
        loaded = load(folder)
        if asked == "template":
            assert loaded.pack.template("documents/missing") == READ.templates["documents/missing"]
        elif asked == "rules":
            assert loaded.rules == RuleSet()
        else:
            assert loaded.wording == ()
    assert made == [folder] * 3
