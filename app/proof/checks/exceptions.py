"""“Unless this message says something different”, where nothing in the message does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.proof.check import Check
from app.proof.deciding import UndecidedError
from app.proof.logic import both, opposite
from app.proof.material import UnderProof
from app.proof.paragraphs import given_to, lines_said_by, words_of_line
from app.proof.sayings import Saying, sayings_of
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.witnesses import answers_in_words
from app.source.problems import Place

_UNLESS = re.compile(
    r"\b(?:unless|except where|if not)\b[^.!?]{0,40}\b(?:message|email|letter|note|we)\b[^.!?]{0,20}"
    r"\b(?:says?|said|tells?|told|asks?|asked)\b[^.!?]*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_OTHERWISE = re.compile(
    r"\b(?:only|cannot|can’t|not|instead|rather|must|don’t|no)\b|photocop|colour cop", re.IGNORECASE
)
"""What shows that a paragraph asks for something else."""
_USUAL = frozenset(
    {
        *("please", "send", "sent", "give", "with", "from", "your", "them", "this", "that"),
        *("these", "those", "document", "documents"),
    }
)
"""Words that say nothing of what is wanted."""


def _find(under: UnderProof) -> Iterator[Slip]:
    sayings = sayings_of(under)
    for saying in sayings:
        for line in lines_said_by(saying.phrase):
            text = words_of_line(line.line)
            found = _UNLESS.search(text)
            if found is None:
                continue
            wanted = _wanted(text[: found.start()])
            different = [each for each in sayings if each is not saying]
            others = [
                both(each.when, given_to(each, other.when))
                for each in different
                for other in lines_said_by(each.phrase)
                if _differs(words_of_line(other.line), wanted)
            ]
            try:
                bare = under.decider.possible(saying.when, *map(opposite, others))
            except UndecidedError:
                continue
            if bare is not None:
                answers = answers_in_words(under.world, bare)
                yield slip(
                    _place(under, saying), "unless-nothing", text=quoted(found[0]), answers=answers
                )
                return


def _wanted(text: str) -> frozenset[str]:
    """The words of what is asked for, each as one and as several."""
    sentence = re.split(r"[.!?]\s", text)[-1]
    words = {word.casefold() for word in _WORD.findall(sentence)} - _USUAL
    singular = {re.sub(r"s$", "", re.sub(r"ies$", "y", word)) for word in words}
    return frozenset(words | singular)


def _differs(text: str, wanted: frozenset[str]) -> bool:
    folded = text.casefold()
    return bool(_OTHERWISE.search(text)) and any(word in folded for word in wanted)


def _place(under: UnderProof, saying: Saying) -> Place:
    if saying.use is None:
        return under.place_of_words(saying.phrase, next(lines_said_by(saying.phrase)).line)
    return under.place_printing(saying.phrase, "", saying.use)


CHECK = Check(name="exceptions", of_template=_find)
