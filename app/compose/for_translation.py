"""Typed text that still needs its Welsh, for a translator: with the paragraphs around it, and no other answer.

Names and references that were asked for are left out of the text itself too. A name that stands in nothing but the
text can't be told from other words: the officer is asked to look for those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from app.compose.answer_kinds import ANSWER_KINDS
from app.compose.composing import Composition
from app.compose.draft import Context, Draft
from app.compose.message import AskedQuestion
from app.document import Block, ItemList, Paragraph, Part, Run, Runs, block_text
from app.language import Bilingual, Language, MessageLanguage
from app.language.prose import gap_words, translation_words
from app.templates.pack import Pack

OPENS, CLOSES = ">>>", "<<<"
"""Stand round the text to translate, and in the Welsh round its place."""
_SHORTEST = 3
"""Shorter values (a day, a count) would hit words that have nothing to do with them."""


def without_welsh(questions: tuple[AskedQuestion, ...]) -> tuple[AskedQuestion, ...]:
    """The questions whose answers are there in English and not in Welsh."""
    return tuple(
        asked for asked in questions if any(each.rule == "needs-welsh" for each in asked.findings)
    )


def for_translation(pack: Pack, draft: Draft, context: Context, reader: Language) -> str:
    """Everything that still needs its Welsh, as one plain text; empty where nothing does.

    Args:
        pack: where the templates come from.
        draft: what the officer chose and answered.
        context: the time now and the officer's details.
        reader: language of the words round the texts.
    """
    if Language.CY not in draft.language.parts:
        return ""
    both = msgspec.structs.replace(draft, language=MessageLanguage.BOTH)
    composition = Composition(pack, both, context)
    missing, words = without_welsh(composition.questions), tuple(_words_without_welsh(composition))
    if not missing and not words:
        return ""
    pieces = [translation_words("title", {}, reader)]
    count = len(missing) + len(words)
    for number, asked in enumerate(missing, start=1):
        params = {"number": number, "count": count, "question": asked.question.ask}
        pieces.append(translation_words("place", params, reader))
        shown = _Shown(composition, asked)
        pieces += _both(shown.around, reader)
    for number, english in enumerate(words, start=len(missing) + 1):
        name = Bilingual(*(gap_words("translated-words", language) for language in Language))
        params = {"number": number, "count": count, "question": name}
        pieces.append(translation_words("place", params, reader))
        pieces += _both(_Shown(composition, None).own(english), reader)
    return "\n\n".join(pieces)


def _both(text: Callable[[Language], Iterable[str]], reader: Language) -> Iterator[str]:
    """A text in English, and the place of its Welsh."""
    marks = {"opens": OPENS, "closes": CLOSES}
    for code, language in (("english", Language.EN), ("welsh", Language.CY)):
        yield translation_words(code, marks, reader)
        yield from text(language)


def _words_without_welsh(composition: Composition) -> Iterator[Block]:
    """The officer's own words in English that the Welsh doesn't keep up with, or isn't there for."""
    stale = {"out-of-step", "own-needs-welsh"}
    welsh = {
        each.where.block
        for each in composition.message.findings
        if each.rule in stale and each.where.language is Language.CY
    }
    ids = {
        composition.placed[index].block.origin.id.anywhere for index in welsh if index is not None
    }
    for each in composition.placed:
        if each.block.language is Language.EN and each.block.origin.id.anywhere in ids:
            yield each.block


class _Shown:
    """The message as a translator sees it, with one text marked."""

    def __init__(self, composition: Composition, asked: AskedQuestion | None) -> None:
        self._blocks = composition.message.blocks
        self._wanted = asked
        self._asked = {(each.entry, each.question.id): each for each in composition.questions}
        self._values = sorted(self._customer_values(), key=lambda pair: -len(pair[0]))

    def around(self, language: Language) -> Iterator[str]:
        """The marked text with the paragraphs before and after it; where it doesn't stand in the message, itself."""
        blocks = [each for each in self._blocks if each.language is language and not each.separator]
        places = [place for place, block in enumerate(blocks) if self._holds_text(block)]
        if not places:
            yield self._marked(language).text
        near = sorted({place + step for place in places for step in (-1, 0, 1)})
        for place in near:
            if 0 <= place < len(blocks):
                yield block_text(self._neutral(blocks[place]))

    def own(self, english: Block) -> Callable[[Language], Iterable[str]]:
        """The officer's own words, marked; in the Welsh, the place where they go."""
        words = self._without_values(block_text(english), Language.EN)
        return lambda language: [f"{OPENS} {words if language is Language.EN else '…'} {CLOSES}"]

    def _holds_text(self, block: Block) -> bool:
        return any(self._is_wanted(run, block) for runs in _lines(block) for run in runs)

    def _is_wanted(self, run: Run, block: Block) -> bool:
        wanted = self._wanted
        if wanted is None:
            return False
        return run.source == wanted.question.id and block.origin.entry in {"", wanted.entry}

    def _neutral(self, block: Block) -> Block:
        """A block with the names of questions in place of customers' details."""
        parts: list[Part] = []
        for part in block.parts:
            if isinstance(part, ItemList):
                items = tuple(self._runs(item, block) for item in part.items)
                parts.append(ItemList(items, part.ordered))
            else:
                parts.append(Paragraph(self._runs(part.runs, block)))
        return msgspec.structs.replace(block, parts=tuple(parts))

    def _runs(self, runs: Runs, block: Block) -> Runs:
        return tuple(self._run(run, block) for run in runs)

    def _run(self, run: Run, block: Block) -> Run:
        if self._is_wanted(run, block):
            return self._marked(block.language)
        if run.gap or not run.source:
            return run
        if run.source.startswith("officer."):
            return Run(f"[{gap_words(run.source, block.language)}]")
        asked = self._asked_for(run.source, block.origin.entry)
        if asked is not None and ANSWER_KINDS[asked.question.type].personal:
            return Run(f"[{asked.question.ask.get(block.language)}]")
        return Run(self._without_values(run.text, block.language))

    def _marked(self, language: Language) -> Run:
        """The text to translate; in the Welsh, the place where it goes."""
        raw = self._wanted.raw if self._wanted is not None else ""
        text = raw.en if isinstance(raw, Bilingual) else raw if isinstance(raw, str) else ""
        if language is Language.CY:
            text = "…"
        return Run(f"{OPENS} {self._without_values(text, Language.EN)} {CLOSES}")

    def _without_values(self, text: str, language: Language) -> str:
        """Typed text without the values that were typed elsewhere too."""
        for value, asked in self._values:
            name = f"[{asked.question.ask.get(language)}]"
            text = name.join(re.split(rf"(?<!\w){re.escape(value)}(?!\w)", text))
        return text

    def _customer_values(self) -> Iterator[tuple[str, AskedQuestion]]:
        """What is printed or was typed as a name, a reference, a date, an address or a number."""
        for asked in self._asked.values():
            if not ANSWER_KINDS[asked.question.type].personal or asked is self._wanted:
                continue
            raw = asked.raw
            typed = (raw.en, raw.cy) if isinstance(raw, Bilingual) else (str(raw or ""),)
            printed = (
                run.text
                for block in self._blocks
                for runs in _lines(block)
                for run in runs
                if not run.gap and self._asked_for(run.source, block.origin.entry) is asked
            )
            # Of what has several lines, an address, each tells something by itself.
            texts = [text for each in (*typed, *printed) for text in (each, *each.splitlines())]
            for value in {" ".join(text.split()) for text in texts}:
                if len(value) >= _SHORTEST:
                    yield value, asked

    def _asked_for(self, question: str, entry: str) -> AskedQuestion | None:
        return self._asked.get((entry, question)) or self._asked.get(("", question))


def _lines(block: Block) -> Iterator[Runs]:
    for part in block.parts:
        yield from part.items if isinstance(part, ItemList) else (part.runs,)
