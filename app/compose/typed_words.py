"""Edits and own paragraphs as they are typed: `[TEMPLATE:]PHRASE[.cy]=TEXT`, or in an answers file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.errors import AppError
from app.language import Bilingual, Language
from app.source.problems import Problems
from app.source.tree import Mapping, Node, Scalar, Sequence

EDITS, OWN = "edits", "own"
"""Keys of an answers file: a group of phrases with their words, and a list of paragraphs."""


class TypedEdit(msgspec.Struct, frozen=True):
    """Words in place of a phrase; `where` names the option or place."""

    phrase: str
    template: str
    language: Language
    text: str
    where: str


class TypedOwn(msgspec.Struct, frozen=True):
    """A paragraph after a phrase, in one language or both."""

    phrase: str
    template: str
    text: Bilingual[str]
    where: str


class TypedWords(msgspec.Struct, frozen=True):
    """All that was typed of the officer's own words, in order."""

    edits: tuple[TypedEdit, ...] = ()
    own: tuple[TypedOwn, ...] = ()

    def __add__(self, other: TypedWords) -> TypedWords:
        """Both; of two edits of the same, the later one."""
        named = {(each.template, each.phrase, each.language) for each in other.edits}
        kept = (
            each for each in self.edits if (each.template, each.phrase, each.language) not in named
        )
        return TypedWords((*kept, *other.edits), (*self.own, *other.own))


def read_words(edits: Iterable[str], own: Iterable[str]) -> TypedWords:
    """Read what `--edit` and `--own` were given. Raises AppError `words-form`, `edited-twice`."""
    typed: dict[tuple[str, str, Language], TypedEdit] = {}
    for text in edits:
        name, words = _halves(text, "--edit")
        edit = _edit(name, words, f"--edit {name}")
        if (edit.template, edit.phrase, edit.language) in typed:
            raise AppError("edited-twice", edit.where, phrase=edit.phrase)
        typed[edit.template, edit.phrase, edit.language] = edit
    return TypedWords(tuple(typed.values()), tuple(_paired(own)))


def _halves(text: str, option: str) -> tuple[str, str]:
    name, equals, words = text.partition("=")
    if not equals or not name.strip():
        raise AppError("words-form", option, typed=text)
    return name.strip(), words


def _edit(name: str, text: str, where: str) -> TypedEdit:
    template, phrase, language = _name(name)
    return TypedEdit(phrase, template, language, text, where)


def _name(name: str) -> tuple[str, str, Language]:
    template, _, phrase = name.rpartition(":")
    for language in Language:
        if phrase.endswith(f".{language}"):
            return template, phrase.removesuffix(f".{language}"), language
    return template, phrase, Language.EN


def _paired(own: Iterable[str]) -> Iterator[TypedOwn]:
    """A paragraph for each English text, with its Welsh: that of the same phrase that comes in the same turn."""
    typed: list[TypedOwn] = []
    for text in own:
        name, words = _halves(text, "--own")
        template, phrase, language = _name(name)
        open_at = next(
            (
                index
                for index, each in enumerate(typed)
                if (each.template, each.phrase) == (template, phrase)
                and not each.text.get(language)
            ),
            None,
        )
        old = typed[open_at].text if open_at is not None else Bilingual("", "")
        english = language is Language.EN
        both = Bilingual(words, old.cy) if english else Bilingual(old.en, words)
        paragraph = TypedOwn(phrase, template, both, f"--own {name}")
        if open_at is None:
            typed.append(paragraph)
        else:
            typed[open_at] = paragraph
    yield from typed


# --- in an answers file


def is_words(key: str, value: Node) -> bool:
    """Whether an entry of an answers file holds words, not an answer."""
    if key == EDITS:
        return isinstance(value, Mapping)
    return (
        key == OWN
        and isinstance(value, Sequence)
        and any(isinstance(each, Mapping) for each in value.items)
    )


def read_typed_words(key: str, value: Node, problems: Problems) -> TypedWords:
    """Read an entry that holds words; `problems` takes what is wrong."""
    if key == EDITS:
        return TypedWords(edits=tuple(_read_edits(value, problems)))
    return TypedWords(own=tuple(_read_own(value, problems)))


def _read_edits(node: Node, problems: Problems) -> Iterator[TypedEdit]:
    """Read the group of phrases and their words."""
    for entry in node.entries if isinstance(node, Mapping) else ():
        if isinstance(entry.value, Scalar):
            yield _edit(entry.key.text, entry.value.text, str(entry.key.place))
        else:
            problems.add(entry.value.place, "wrong-type", expected="text", found="group")


def _read_own(node: Node, problems: Problems) -> Iterator[TypedOwn]:
    """Read the list of paragraphs: `{after: PHRASE, en: …, cy: …}`."""
    for item in node.items if isinstance(node, Sequence) else ():
        if not isinstance(item, Mapping):
            problems.add(item.place, "wrong-type", expected="group", found="text")
            continue
        given: dict[str, str] = {}
        for entry in item.entries:
            key = entry.key.text
            if key not in ("after", "en", "cy"):
                problems.add(entry.key.place, "unknown-key", key=key, allowed="after, en, cy")
            elif not isinstance(entry.value, Scalar):
                problems.add(entry.value.place, "wrong-type", expected="text", found="group")
            else:
                given[key] = entry.value.text
        if "after" not in given:
            problems.add(item.place, "missing-key", key="after")
            continue
        template, phrase, _ = _name(given["after"])
        text = Bilingual(given.get("en", ""), given.get("cy", ""))
        yield TypedOwn(phrase, template, text, str(item.place))
