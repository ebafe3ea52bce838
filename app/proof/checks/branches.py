"""Branches whose Welsh belongs to another one: the conditions are the same, what they say is the other way round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from app.language.mutation import search_forms
from app.proof.check import Check
from app.proof.checks.languages import links_in, numbers_in, page_of
from app.proof.material import UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.worlds import Asked
from app.proof.written import tags_of
from app.source.tree import Scalar

_CHOSEN = re.compile(r"(\w+) == '(\w+)'")
_WORD = re.compile(r"[^\W\d_]{3,}")


class _Branch(msgspec.Struct, frozen=True):
    """What stands between two tags of one `if`; `condition` is empty after `else`."""

    condition: str
    start: int
    text: str


def _find(file: UnderProof | SharedFile) -> Iterator[Slip]:
    for texts in file.written.texts:
        english, welsh = texts.en.get("other"), texts.cy.get("other")
        if english is None or welsh is None or "{%" not in welsh.text:
            continue
        said = [[tag[:2] for tag in tags_of(each.text)] for each in (english, welsh)]
        if said[0] == said[1]:
            yield from _of_text(english, welsh, file.world.questions, file.pages)


def _of_text(
    english: Scalar,
    welsh: Scalar,
    questions: Mapping[str, Asked],
    pages: Mapping[str, str],
) -> Iterator[Slip]:
    for ours, theirs in zip(_ifs(english.text), _ifs(welsh.text), strict=False):
        for one, other in zip(ours, theirs, strict=False):
            place = welsh.locate(other.start)
            numbers = [numbers_in(each.text) for each in (one, other)]
            if numbers[0] != numbers[1] and _same_in_all(ours, theirs):
                told = [", ".join(sorted(each.elements())) or "–" for each in numbers]
                yield slip(place, "different-numbers", english=told[0], welsh=told[1])
                return
            links = [
                {page_of(each, pages) for each in links_in(part.text)} for part in (one, other)
            ]
            if links[0] != links[1]:
                text = ", ".join(links_in(other.text)) or "–"
                yield slip(place, "different-links", which="cy", text=text)
                return
        found = _swapped(theirs, questions)
        if found is not None:
            yield slip(welsh.locate(found.start), "branches-swapped", text=quoted(found.text))
            return


def _same_in_all(ours: list[_Branch], theirs: list[_Branch]) -> bool:
    """Whether the numbers of all branches together are the same, so that nothing else has told of them."""
    both: list[Counter[str]] = [Counter(), Counter()]
    for total, branches in zip(both, (ours, theirs), strict=True):
        for each in branches:
            total.update(numbers_in(each.text))
    return both[0] == both[1]


def _ifs(text: str) -> list[list[_Branch]]:
    """The branches of each `if` of a text, outer ones with what stands in the inner ones."""
    found: list[list[_Branch]] = []
    open_ifs: list[tuple[list[_Branch], str, int]] = []
    for keyword, condition, at in tags_of(text):
        end = text.index("%}", at) + 2
        if keyword != "if" and open_ifs:
            branches, before, start = open_ifs.pop()
            branches.append(_Branch(before, start, text[start:at]))
            if keyword == "endif":
                found.append(branches)
                continue
            open_ifs.append((branches, condition, end))
        elif keyword == "if":
            open_ifs.append(([], condition, end))
    return found


def _swapped(branches: list[_Branch], questions: Mapping[str, Asked]) -> _Branch | None:
    """The first of two branches that each hold the other's choice, by its Welsh label, and not their own."""
    words = [_words_of_choice(each, branches, questions) for each in branches]
    said = [_words(each.text) for each in branches]
    for one in range(len(branches)):
        for other in range(one + 1, len(branches)):
            first, second = words[one] - words[other], words[other] - words[one]
            if (
                said[one] & second
                and not said[one] & first
                and said[other] & first
                and not said[other] & second
            ):
                return branches[one]
    return None


def _words_of_choice(
    branch: _Branch, branches: list[_Branch], questions: Mapping[str, Asked]
) -> frozenset[str]:
    """The Welsh words of the choice that a branch is for; after `else`, of the choices that have none."""
    chosen = [found for each in branches if (found := _CHOSEN.fullmatch(each.condition))]
    own = _CHOSEN.fullmatch(branch.condition)
    name = own[1] if own else chosen[0][1] if chosen and not branch.condition else ""
    if name not in questions:
        return frozenset()
    spoken = {each[2] for each in chosen}
    labels = [
        choice.label.cy
        for choice in questions[name][0].choices
        if (choice.id == own[2] if own else choice.id not in spoken)
    ]
    return frozenset(word for label in labels for word in _words(label))


def _words(text: str) -> frozenset[str]:
    """The words of a text in every form that they may have."""
    found = (word.casefold() for word in _WORD.findall(text))
    return frozenset(form for word in found for form in search_forms(word))


CHECK = Check(name="branches", of_template=_find, of_shared=_find)
