"""What is said of files of a pack that were set aside, and the exit code for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.cli.streams import tell
from app.language import Language
from app.rules.reading import FOLDER as RULES
from app.source.problem_words import describe
from app.source.problems import Problem
from app.templates.model import Head, Phrase, Use
from app.templates.pack import Channel, Pack

GOOD, WRONG = 0, 2
_OFFICE = "office."


def tell_all(pack: Pack) -> int:
    """Name everything that is wrong in the pack's files; return the exit code for that."""
    return _told(pack.problems)


def tell_for_questions(pack: Pack, head: Head) -> int:
    """Name what is wrong in the files that a template's questions rest on, and that there is more elsewhere.

    A template that rests on a broken question, phrase or channel is set aside with it, and can't be asked for.
    """
    return _tell_used(pack, {each for each in pack.problems if _is_of_pack(pack, each, (head,))})


def tell_for_message(
    pack: Pack, heads: tuple[Head, ...], channel: Channel, *, in_welsh: bool
) -> int:
    """The same for a message: house style, and what the office adds, count too, and reviews where it is in Welsh."""
    files = {"reviews.yaml"} if in_welsh else set()
    if any(_says_office(pack, head, channel) for head in heads):
        files.add("office.yaml")
    return _tell_used(
        pack,
        {
            each
            for each in pack.problems
            if each.place.file in files or _is_of_rules(each) or _is_of_pack(pack, each, heads)
        },
    )


def tell_of_rules(pack: Pack) -> None:
    """Name what is wrong in the files of rules; the other rules work."""
    _told(each for each in pack.problems if _is_of_rules(each))


def _is_of_rules(problem: Problem) -> bool:
    return problem.place.file.startswith(RULES)


def _is_of_pack(pack: Pack, problem: Problem, heads: tuple[Head, ...]) -> bool:
    """Whether something in `pack.yaml` is wrong that these templates take from there."""
    if problem.place.file != "pack.yaml":
        return False
    if problem.code == "unknown-template":
        return any(head.discloses for head in heads)
    # What it adds to some templates sets these aside, and others don't use it.
    return all("pack.yaml" not in files for files in pack.index.aside.values())


def _says_office(pack: Pack, head: Head, channel: Channel) -> bool:
    return any(name.startswith(_OFFICE) for name in _said(pack, head, channel))


def _said(pack: Pack, head: Head, channel: Channel) -> Iterator[str]:
    for each in (*channel.phrases, *pack.template(head.id).phrases):
        match each:
            case Phrase(id=name) | Use(phrase=name):
                yield name


def _tell_used(pack: Pack, used: set[Problem]) -> int:
    code = _told(each for each in pack.problems if each in used)
    others = len({each.place.file for each in pack.problems if each not in used})
    if others == 1:
        tell(["Something else is wrong in a file of this pack; comms-builder list says what."])
    elif others:
        tell(
            [
                f"Something else is wrong in {others} files of this pack; comms-builder list says what."
            ]
        )
    return code


def _told(problems: Iterable[Problem]) -> int:
    lines = [describe(each, Language.EN) for each in problems]
    tell(lines)
    return WRONG if lines else GOOD
