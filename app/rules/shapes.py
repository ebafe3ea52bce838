"""What may stand in a file of rules. What each kind has besides is in `app.rules.kinds`."""

from __future__ import annotations

from app.findings import Severity
from app.language import Language
from app.rules.model import KINDS
from app.rules.own_keys import TEXTS
from app.rules.rule import LOOKS_AT
from app.rules.texts import STYLES
from app.source.scalar_kinds import Day, Flag, Option, Token, Wording
from app.source.shapes import Anything, Field, Group, ListOf, MapOf, Pair, Shape

RULE_ID = "[a-z][a-z0-9-]*"
MASKS = ("name", "reference", "address", "email", "link", "number", "date", "gap")

_language = Option(tuple(Language))
_channel = Token("[a-z0-9][a-z0-9-]*", "name", of="channel")
_words = Pair(Wording())
_free = ListOf(Wording())

EXAMPLE = Shape(
    "example",
    "A text that the rule finds something in (bad), or nothing (good).",
    (
        Field("bad", Wording(lines=True), "The rule must find something in it."),
        Field("good", Wording(lines=True), "The rule must find nothing in it."),
        Field("language", _language, "The text’s language; otherwise the rule’s first."),
        Field("channel", _channel, "The text’s channel; otherwise the rule’s first."),
        Field("subject", Flag(), "The text is a subject."),
        Field("finds", Wording(), "The words that are found."),
        Field("mended", Wording(lines=True), "The text with its fixes."),
        Field("style", Option(STYLES), "The look of the whole text."),
        Field("reply", Option(("expected", "none")), "Whether the message expects a reply."),
        Field("codes", _free, "Numbers of the letters that were chosen."),
        Field("initials", Wording(), "The officer’s initials."),
        Field("names", _free, "Names that the answers give."),
        Field("previous", _free, "Names and references of the message before."),
        Field("today", Day(), "The day on which it is written."),
    ),
)
IN_CHANNELS = Shape(
    "in-channels",
    "What is otherwise in some channels; what isn’t given is as the rule says.",
    (
        Field("channels", ListOf(_channel, 1), "Where.", required=True),
        Field("severity", Option(tuple(Severity)), "How strict it is there."),
        Field("guidance", Token("L[1-9][0-9]*|none", "guidance-line"), "The line for these; none."),
        Field("message", _words, "What is wrong, and what to do."),
        Field("reason", _words, "Why it matters."),
        Field("keep", ListOf(_words, 1), "Why an officer may keep it (confirm only)."),
    ),
)
COMMON = (
    Field("id", Token(RULE_ID, "rule-id"), "Unique in the pack.", required=True),
    Field("kind", Option(tuple(KINDS)), "How the rule finds.", required=True),
    Field("severity", Option(tuple(Severity)), "How strict it is.", required=True),
    Field("under", Token(RULE_ID, "rule-id"), "The rule that its findings are told as."),
    Field("channels", ListOf(_channel, 1), "Where it holds; otherwise wherever is sent."),
    Field("languages", ListOf(_language, 1), "The languages it holds for; otherwise both."),
    Field("looks_at", ListOf(Option(LOOKS_AT), 1), "Where it looks."),
    Field("also_in", ListOf(Option(MASKS), 1), "Known spans in which it looks too."),
    Field("when", Token("", "expression"), "A condition on the facts of the message."),
    Field("guidance", Token("L[1-9][0-9]*", "guidance-line"), "The line of the guidance."),
    Field("message", _words, "What is wrong, and what to do.", required=True),
    Field("reason", _words, "Why it matters.", required=True),
    Field("keep", ListOf(_words, 1), "Why an officer may keep it (confirm only)."),
    Field("in_channels", ListOf(Group(IN_CHANNELS), 1), "Where something of it is otherwise."),
    Field("spares_names", Flag(), "A word that stands where a name stands doesn’t count."),
    Field("also_names", TEXTS, "Words that are names too: with a capital they don’t count."),
    Field("except", TEXTS, "Inside these words a hit doesn’t count."),
    Field("except_patterns", ListOf(Token(), 1), "Inside what these fit a hit doesn’t count."),
    Field("examples", ListOf(Group(EXAMPLE), 1), "Good and bad texts."),
)
RULES = Shape(
    "rules",
    "Rules of house style.",
    (
        Field("rules", ListOf(Anything()), "The rules.", required=True),
        Field(
            "sections",
            MapOf(Wording(), Token("L[1-9][0-9]*", "guidance-line")),
            "The sections of the guidance: the line that each begins on, and its title.",
        ),
    ),
)
"""The rules of a file are read one by one: what stands in each depends on its kind."""

RULE_SHAPES: dict[str, Shape] = {
    name: Shape(f"{name}-rule", f"A rule of the kind ‘{name}’.", (*COMMON, *kind.FIELDS))
    for name, kind in KINDS.items()
}
ANY_RULE = Shape("rule", "A rule.", COMMON)
"""For a rule whose kind isn’t known: all that is sure is what every rule has."""
