"""What every rule has, whatever its kind."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

import msgspec

from app.expressions.tree import Expression
from app.findings import Severity
from app.language import Bilingual, Language
from app.rules.hits import Finder
from app.rules.own_keys import Own
from app.rules.speller import Speller
from app.source.kinds import Record
from app.source.problems import Problems
from app.source.shapes import Field

LooksAt = Literal["subject", "typed", "edited", "paste", "message", "foreign", "wording"]
"""Where a rule looks; `typed`, `edited`, `paste` are stretches of a message that the officer may change."""

LOOKS_AT: tuple[LooksAt, ...] = (
    "subject",
    "typed",
    "edited",
    "paste",
    "message",
    "foreign",
    "wording",
)
USUALLY: tuple[LooksAt, ...] = ("typed", "edited", "foreign", "wording")
"""Where a rule looks that doesn’t say."""


class Example(msgspec.Struct, frozen=True):
    """A text that the rule must find something in, or nothing.

    Attributes:
        text: the text.
        bad: the rule must find something.
        language, channel, subject: what the text is; a subject instead of a message.
        finds: the words that are found; empty where that isn't said.
        mended: the text after its fixes; None where that isn't said.
        style: the look of the whole text, such as `bold`.
        reply, codes, initials, names, previous, today: the facts of the message.
        line: where the text stands in its file.
    """

    text: str
    bad: bool
    language: Language = Language.EN
    channel: str = ""
    subject: bool = False
    finds: str = ""
    mended: str | None = None
    style: str = ""
    reply: str = ""
    codes: tuple[str, ...] = ()
    initials: str = ""
    names: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    today: str = "2026-11-24"
    line: int = 0


class InChannels(msgspec.Struct, frozen=True):
    """What is otherwise in some channels: whom the guidance binds there, how strictly, and where it says so.

    Attributes:
        channels: where.
        severity, guidance, message, reason, keep: instead of the rule's own; None for the same.
    """

    channels: tuple[str, ...]
    severity: Severity | None = None
    guidance: str | None = None
    message: Bilingual[str] | None = None
    reason: Bilingual[str] | None = None
    keep: tuple[Bilingual[str], ...] = ()


class BaseRule(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """One rule of house style. Each kind is a class of its own in `app.rules.kinds`, and declares itself below.

    Attributes:
        FIELDS: the kind's own keys in a file.
        VALUES: what its message may mention.
        id: unique in the pack.
        under: the rule that its findings are told as; empty for itself. So one rule may have several parts.
        severity: how strict it is.
        channels: the channels that it holds in; empty for every one that is sent.
        languages: the languages that it holds in; empty for both.
        looks_at: where it looks.
        also_in: known spans in which it looks too, such as `email`; otherwise they are no prose.
        when: a condition on the facts of the message; without one, always.
        guidance: the line of the guidance, such as `L511`.
        message, reason: what is wrong, and why it matters; `{found}` and the like are filled in.
        keep: why an officer may keep it.
        in_channels: what is otherwise in some channels.
        spares_names: one word with a capital doesn't count where a name may stand.
        also_names: words that are names too; with a capital they don't count anywhere.
        exceptions, except_patterns: inside these words, or what these patterns fit, a hit doesn't count.
        examples: good and bad ones.
    """

    FIELDS: ClassVar[tuple[Field, ...]] = ()
    VALUES: ClassVar[tuple[str, ...]] = ("found",)

    id: str
    severity: Severity
    message: Bilingual[str]
    reason: Bilingual[str]
    under: str = ""
    channels: tuple[str, ...] = ()
    languages: tuple[Language, ...] = ()
    looks_at: tuple[LooksAt, ...] = USUALLY
    also_in: tuple[str, ...] = ()
    when: Expression | None = None
    guidance: str = ""
    keep: tuple[Bilingual[str], ...] = ()
    in_channels: tuple[InChannels, ...] = ()
    spares_names: bool = False
    also_names: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    except_patterns: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    @property
    def told_as(self) -> str:
        """The rule that its findings name."""
        return self.under or self.id

    def in_channel(self, channel: str) -> Self:
        """The rule as it is in one channel."""
        other = next((each for each in self.in_channels if channel in each.channels), None)
        if other is None:
            return self
        severity = self.severity if other.severity is None else other.severity
        return msgspec.structs.replace(
            self,
            severity=severity,
            guidance=self.guidance if other.guidance is None else other.guidance,
            message=other.message or self.message,
            reason=other.reason or self.reason,
            keep=(other.keep or self.keep) if severity is Severity.CONFIRM else (),
        )

    @property
    def severities(self) -> frozenset[Severity]:
        """How strict it is, in one channel or another."""
        others = {each.severity for each in self.in_channels if each.severity is not None}
        return frozenset({self.severity, *others})

    @property
    def all_patterns(self) -> tuple[str, ...]:
        """Every pattern that it looks for, in what it finds or in what doesn't count."""
        return self.own_patterns + self.except_patterns

    # What a kind declares.

    @classmethod
    def read_own(cls, record: Record, problems: Problems) -> Own | None:
        """Read the kind's own keys; None where the rule can't be used."""
        raise NotImplementedError

    def finder(self, speller: Speller | None) -> Finder:
        """Return what finds its places."""
        raise NotImplementedError

    @property
    def own_patterns(self) -> tuple[str, ...]:
        """The patterns of what it finds."""
        return ()

    @property
    def of_words(self) -> bool:
        """Whether it is about words: what it finds is no finding where it touches a known span."""
        return False

    @property
    def sees_known_spans(self) -> bool:
        """Whether known spans are nothing to it; what was pasted counts as it is."""
        return self.looks_at == ("paste",)

    @property
    def leaves_quotes(self) -> bool:
        """Whether it finds nothing in what is quoted, because those are somebody else's words."""
        return False

    @property
    def is_weak(self) -> bool:
        """Whether it says only that something is odd; a rule that knows the words says more."""
        return False

    @property
    def says_more(self) -> bool:
        """Whether weak rules need say nothing of what it finds."""
        return self.of_words and not self.is_weak

    @property
    def of_language(self) -> bool:
        """Whether it finds another language, of which rules about words need say nothing."""
        return False

    @property
    def of_all_languages(self) -> bool:
        """Whether it looks at the texts of both languages together."""
        return False

    @property
    def finds_in_all(self) -> bool:
        """Whether a place that it finds counts wherever it stands, and not only in the officer's words."""
        return False

    @property
    def usually_looks_at(self) -> tuple[LooksAt, ...]:
        """Where it looks when its file doesn't say."""
        return USUALLY

    @property
    def always_mends(self) -> bool:
        """Whether each of its findings comes with a mend, so that its message may speak of it."""
        return True

    @property
    def needs_speller(self) -> bool:
        """Whether it finds nothing without a dictionary."""
        return False
