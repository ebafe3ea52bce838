"""From hits to findings: what counts, whose stretch it touches, what may be mended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from app.findings import Finding, Fix, Severity, Where
from app.rules.analysed_text import Seen
from app.rules.hits import Hit, Value
from app.rules.model import Rule
from app.rules.phrases import Phrases
from app.rules.scope import own_stretches, touched
from app.rules.texts import Owned, Source
from app.rules.wording import filled

NEVER_PROSE = frozenset(["link", "email", "reference", "number", "gap"])
"""Known spans inside which no kind finds anything."""
WITHIN_WORDS = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Signs that can't be seen, such as the soft hyphen: a word goes on after them."""


class Judge:
    """Decides about the hits of one rule."""

    def __init__(self, rule: Rule, section: str = "") -> None:
        self.rule = rule
        self._section = section
        self._exceptions = Phrases(rule.exceptions)
        self._also_names = frozenset(word.lower() for word in rule.also_names)
        self._never_prose = NEVER_PROSE - frozenset(rule.also_in)

    def finding(
        self, seen: Seen, hit: Hit, looked_at: tuple[Owned, ...], source: Source
    ) -> Finding | None:
        """Return the finding of a hit, or None where it doesn't count.

        Args:
            seen: the text.
            hit: the place.
            looked_at: the stretches that it must touch.
            source: where the text comes from.
        """
        stretch = touched(looked_at, hit.start, hit.end)
        if stretch is None or self._is_known(seen, hit) or self._is_excepted(seen, hit):
            return None
        if self.rule.of_words and _cuts_a_word(seen.plain, hit):
            return None
        if self._is_name(seen, hit) or (
            self.rule.leaves_quotes and seen.is_quoted(hit.start, hit.end)
        ):
            return None
        return self.made(seen, hit, source)

    def made(self, seen: Seen, hit: Hit, source: Source) -> Finding:
        """Return the finding of a hit that counts. Quoted words are never mended, nor what isn't all the officer's."""
        stretch = touched(own_stretches(seen.text, source), hit.start, hit.end)
        inside = (
            stretch is not None
            and stretch.start <= hit.start
            and hit.end <= stretch.end
            and not seen.is_quoted(hit.start, hit.end)
        )
        where = Where(
            part=seen.text.part,
            block=seen.text.block,
            language=seen.language,
            entry=stretch.entry if stretch is not None else "",
            question=stretch.question if stretch is not None else "",
        )
        found = seen.text.text[hit.start : hit.end]
        bound = self.rule.severity is Severity.CONFIRM
        return self._finding(
            where,
            hit,
            {"found": found},
            seen.sentence_of(hit.start, hit.end) if bound else "",
            Fix("replace", hit.fix) if hit.fix is not None and inside else None,
        )

    def of_message(self, where: Where, hit: Hit, fact: str) -> Finding:
        """Return a finding about the message as a whole, bound to a fact."""
        bound = self.rule.severity is Severity.CONFIRM
        return self._finding(where, hit, {}, fact if bound else "", None)

    def _finding(
        self, where: Where, hit: Hit, values: dict[str, Value], text: str, fix: Fix | None
    ) -> Finding:
        rule = self.rule
        values |= dict(hit.values)
        if hit.fix is not None:
            values["fix"] = hit.fix
        return Finding(
            rule=rule.told_as,
            severity=rule.severity,
            where=where,
            guidance=rule.guidance,
            section=self._section,
            start=hit.start,
            end=hit.end,
            fix=fix,
            wording=filled(rule.message, values),
            reason=filled(rule.reason, values),
            keep=rule.keep,
            text=text,
        )

    def _is_known(self, seen: Seen, hit: Hit) -> bool:
        if not seen.masked or self.rule.sees_known_spans:
            return False
        if self.rule.of_words:
            return seen.is_masked(hit.start, hit.end, self.rule.also_in)
        return seen.is_inside(hit.start, hit.end, self._never_prose)

    def _is_name(self, seen: Seen, hit: Hit) -> bool:
        if not self.rule.spares_names or not seen.plain[hit.start : hit.start + 1].isupper():
            return False
        word = seen.plain[hit.start : hit.end]
        is_other = word[1:] == word[1:].lower() and word.rstrip(".").lower() in self._also_names
        return is_other or seen.is_like_name(hit.start, hit.end)

    def _is_excepted(self, seen: Seen, hit: Hit) -> bool:
        if not (self.rule.exceptions or self.rule.except_patterns):
            return False
        known = seen.excepted.get(self.rule.id)
        if known is None:
            excepted = sorted(self._all_excepted(seen))
            # How far those reach that begin so soon: one look tells whether any holds the hit.
            reach = list(accumulate((end for _, end in excepted), max))
            known = seen.excepted[self.rule.id] = ([start for start, _ in excepted], reach)
        starts, reach = known
        before = bisect_right(starts, hit.start)
        return before > 0 and hit.end <= reach[before - 1]

    def _all_excepted(self, seen: Seen) -> Iterator[tuple[int, int]]:
        """The stretches in which a hit doesn't count."""
        for start, end, _ in self._exceptions.find(seen):
            yield start, end
        for pattern in self.rule.except_patterns:
            for match in seen.matches(pattern):
                yield match.start, match.end


def _cuts_a_word(plain: str, hit: Hit) -> bool:
    """Whether a hit begins or ends at an unseen sign within a word: “doc” in “doc-ument” with a soft hyphen."""
    before, after = plain[max(0, hit.start - 2) : hit.start], plain[hit.end : hit.end + 2]
    return (before[-1:] in WITHIN_WORDS and before[:1].isalnum()) or (
        after[:1] in WITHIN_WORDS and after[1:].isalnum()
    )
