"""Turns wording into runs of text: conditions decided, values printed, gaps marked.

Values are put in after the wording was parsed, as text: nothing in them can become markup.

`We called you {% if calls > 1 %}{{ calls }} times{% else %}once{% endif %}. Reply to {{ address }}.`, as it is stored:

    >>> from app.expressions.tree import Compare, Constant
    >>> from app.templates.wording import Branch, Value
    >>> often = Branch(Compare(">", Name("calls"), Constant(1)), (Value(Name("calls")), Literal(" times")))
    >>> line = (
    ...     Literal("We called you "),
    ...     Branches((often, Branch(None, (Literal("once"),)))),
    ...     Literal(". Reply to "),
    ...     Value(Name("address")),
    ...     Literal("."),
    ... )

What an answer prints is a run of its own, which tells whose it is; an answer that isn't there is a gap, in words that
the caller gives:

    >>> class Two:
    ...     def get(self, name: str) -> int | None:
    ...         return 2 if name == "calls" else None
    ...     def printed(self, name: str, language: Language) -> str:
    ...         return str(self.get(name) or "")
    ...     def source(self, name: str) -> str:
    ...         return name
    >>> speaker = Speaker(Two(), Language.EN, lambda name, language: f"[Which {name}?]")
    >>> [(run.text, run.source, run.gap) for run in tidied(speaker.line(line)) if run.source]
    [('2', 'calls', False), ('[Which address?]', 'address', True)]
    >>> runs_text(speaker.line(line))
    'We called you 2 times. Reply to [Which address?].'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Protocol

from app.document import Block, ItemList, Origin, Paragraph, Part, Run, Runs, runs_text
from app.expressions.evaluation import evaluate, holds
from app.expressions.tree import Count, Expression, Name
from app.expressions.value_kinds import Value as AnyValue
from app.language import Language
from app.language.plurals import number_form
from app.templates.model import LineWords, ListPhrase, Phrase, Words
from app.templates.wording import Branches, Line, Link, ListText, Literal, Wording


class Names(Protocol):
    """Where wording gets its values."""

    def get(self, name: str, /) -> AnyValue:
        """Return the value of a name; None is nothing."""

    def printed(self, name: str, language: Language, /) -> str:
        """What a name prints; empty where there is nothing to print."""

    def source(self, name: str, /) -> str:
        """The answer that a name stands for."""


class Speaker:
    """Says wording in one language.

    Attributes:
        gap_text: words that stand for a missing value, by its name.
    """

    def __init__(
        self, names: Names, language: Language, gap_text: Callable[[str, Language], str]
    ) -> None:
        self.names = names
        self.language = language
        self.gap_text = gap_text

    def line(self, line: Line, item: Runs = ()) -> Runs:
        """Say one line; `item` is what `{{ item }}` stands for."""
        if len(line) == 1 and isinstance(words := line[0], Literal):
            return (Run(words.text),)  # as most are
        runs: list[Run] = []
        self._say(line, item, runs)
        return tuple(runs)

    def _say(self, line: Line, item: Runs, runs: list[Run]) -> None:
        for piece in line:
            if isinstance(piece, Literal):
                runs.append(Run(piece.text))
            elif isinstance(piece, Link):
                runs.append(Run(piece.text, link=piece.address))
            elif isinstance(piece, Branches):
                for branch in piece.branches:
                    if holds(branch.when, self.names):
                        self._say(branch.pieces, item, runs)
                        break
            elif item and isinstance(piece.expression, Name) and piece.expression.id == "item":
                runs += item
            else:
                runs.append(self._value(piece.expression))

    def _value(self, expression: Expression) -> Run:
        if isinstance(expression, Count):
            return Run(str(evaluate(expression, self.names)), source=expression.of)
        if not isinstance(expression, Name):
            return Run(str(evaluate(expression, self.names)))
        text = self.names.printed(expression.id, self.language)
        source = self.names.source(expression.id)
        if text:
            return Run(text, source=source)
        return Run(self.gap_text(source, self.language), source=source, gap=True)

    def wording(self, wording: Wording) -> tuple[Part, ...]:
        """Say paragraphs and lists; an empty one (no branch held) isn't there."""
        parts: list[Part] = []
        for block in wording:
            if isinstance(block, ListText):
                items = tuple(runs for each in block.items if (runs := self.line(each)))
                if items:
                    parts.append(ItemList(items, block.ordered))
            elif runs := self._trimmed(self.line(block.line)):
                parts.append(Paragraph(runs))
        return tuple(parts)

    @staticmethod
    def _trimmed(runs: Runs) -> Runs:
        """No runs where they would print nothing but white space."""
        return runs if runs and runs_text(runs).strip() else ()

    def phrase(self, phrase: Phrase, *, also: bool) -> tuple[Part, ...]:
        """Say a phrase; `also` where something stands before it in its slot."""
        if phrase.list is not None:
            return self._list(phrase.list, also=also)
        words = phrase.also if also and phrase.also is not None else phrase.text
        return () if words is None else self._words(words, phrase.count)

    def _words(self, words: Words, count: str) -> tuple[Part, ...]:
        forms = words.cy if self.language is Language.CY else words.en
        if forms is None:
            return ()
        return self.wording(forms.get(self._form(count)) if count else forms.other)

    def _form(self, count: str) -> str:
        value = self.names.get(count)
        if isinstance(value, tuple):
            return number_form(len(value), self.language)
        return number_form(value, self.language) if isinstance(value, Decimal | int) else "other"

    def _list(self, phrase: ListPhrase, *, also: bool) -> tuple[Part, ...]:
        return self.listed(phrase, self.items(phrase), also=also)

    def items(self, phrase: ListPhrase) -> tuple[Runs, ...]:
        """Say the items of a list whose conditions hold."""
        return tuple(
            [
                runs
                for item in phrase.items
                if holds(item.when, self.names) and (runs := self.line_of(item.text))
            ]
        )

    def listed(
        self, phrase: ListPhrase, items: tuple[Runs, ...], *, also: bool
    ) -> tuple[Part, ...]:
        """Say what stands round the items of a list; nothing where there are none."""
        if not items:
            return ()
        lead = phrase.also_lead if also and phrase.also_lead is not None else phrase.lead
        one = phrase.also_one if also and phrase.also_one is not None else phrase.one
        parts: list[Part] = []
        if len(items) == 1 and one is not None:
            parts.append(Paragraph(self.line_of(one, items[0])))
        elif lead is not None:
            parts += [Paragraph(self.line_of(lead)), ItemList(items)]
        else:
            parts += [Paragraph(item) for item in items]
        if phrase.end is not None and (end := self._trimmed(self.line_of(phrase.end))):
            parts.append(Paragraph(end))
        return tuple(parts)

    def line_of(self, words: LineWords, item: Runs = ()) -> Runs:
        """Say a line in the speaker's language; nothing where that has no words yet."""
        line = words.cy if self.language is Language.CY else words.en
        return () if line is None else self.line(line, item)


def block_of(
    parts: tuple[Part, ...], language: Language, origin: Origin, *, gap: bool = False
) -> Block:
    """Make a block, with neighbouring runs of plain words joined."""
    return Block(tuple([_tidied(part) for part in parts]), language, origin, gap)


def _tidied(part: Part) -> Part:
    if isinstance(part, ItemList):
        return ItemList(tuple([tidied(item) for item in part.items]), part.ordered)
    return Paragraph(tidied(part.runs))


def tidied(runs: Iterable[Run]) -> Runs:
    """Join plain runs; white space at both ends goes, also of lines, and a branch left out leaves none doubled."""
    runs = tuple(runs)
    if len(runs) == 1 and (text := runs[0].text) and text == text.strip() and "\n" not in text:
        return runs  # a line without values or branches, as most are
    joined: list[Run] = []
    last: Run | None = None
    for run in runs:
        text = run.text
        if "\n" in text and not run.source:
            text = _without_blanks_at_breaks(text)
            if last is not None and last.text[-1:] == "\n":
                text = text.removeprefix("\n")
        if text[:1] == " " and (last is None or last.text[-1:] in {" ", "\n"}):
            text = text.lstrip(" ")
        if not text:
            continue
        if last is not None and _plain(last) and _plain(run):
            last = joined[-1] = Run(last.text + text)
        else:
            last = run if text is run.text else Run(text, run.link, run.source, run.gap)
            joined.append(last)
    while joined and joined[-1].text[-1:].isspace():
        last = joined.pop()
        text = last.text.rstrip()
        if text:
            joined.append(Run(text, last.link, last.source, last.gap))
    return tuple(joined)


def _without_blanks_at_breaks(text: str) -> str:
    """Take the blanks beside each break away; a pattern for it would take the square of a run of blanks."""
    first, *middle, last = text.split("\n")
    return "\n".join((first.rstrip(" "), *(each.strip(" ") for each in middle), last.lstrip(" ")))


def _plain(run: Run) -> bool:
    return not (run.link or run.source or run.gap)
