"""Which stretches of a text a rule may speak about."""

from __future__ import annotations

from app.language import Language
from app.rules.rule import BaseRule
from app.rules.texts import Owned, Source, Text


def stretches(rule: BaseRule, text: Text, source: Source) -> tuple[Owned, ...]:
    """Return the stretches that a finding must touch; none where the rule doesn't look.

    In a message these are the officer's: nobody is stopped over wording that only the template's owner can change.
    Only a rule about the message as a whole (`message`) looks at everything.
    """
    looks = rule.looks_at
    if source == "wording":
        return _whole(text) if "wording" in looks else ()
    if source == "foreign":
        wanted = "subject" if text.part == "subject" else "foreign"
        if wanted in looks:
            return _whole(text)
        return tuple(each for each in text.owned if each.pasted) if looks == ("paste",) else ()
    if text.part == "subject":
        return text.owned if "subject" in looks else ()
    if "message" in looks:
        return _whole(text)
    return tuple(
        each
        for each in text.owned
        if ("typed" if each.question else "edited") in looks or (each.pasted and "paste" in looks)
    )


def own_stretches(text: Text, source: Source) -> tuple[Owned, ...]:
    """Return the stretches that may be changed."""
    return text.owned if source == "message" else _whole(text)


def touched(owned: tuple[Owned, ...], start: int, end: int) -> Owned | None:
    """Return the first stretch that a place touches."""
    for each in owned:
        if each.start < end and start < each.end:
            return each
    return None


def _whole(text: Text) -> tuple[Owned, ...]:
    return (Owned(0, len(text.text)),)


def speaks(rule: BaseRule, language: Language) -> bool:
    """Whether a rule holds for texts in a language."""
    return not rule.languages or language in rule.languages


def is_of(rule: BaseRule, text: Text) -> bool:
    """Whether a text is among those that a rule about several looks at together."""
    return "subject" in rule.looks_at if text.part == "subject" else rule.looks_at != ("subject",)


def looks_at_all(rule: BaseRule, source: Source) -> bool:
    """Whether a rule about several texts looks at those of a source."""
    looks = rule.looks_at
    if source == "message":
        return any(each not in ("foreign", "wording") for each in looks)
    if source == "foreign":
        return "foreign" in looks or looks == ("subject",)
    return "wording" in looks


def may_change(rule: BaseRule, texts: list[Text], source: Source) -> bool:
    """Whether an officer can do something about it: a subject that is the template's own stops nobody."""
    only_subject = source == "message" and rule.looks_at == ("subject",)
    return not only_subject or any(text.owned for text in texts)
