"""What readers of a pack's files share while they read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from itertools import groupby

import msgspec

from app.expressions.names import RESERVED, Known, Names
from app.expressions.tree import Expression
from app.language import Bilingual, Language
from app.source.kinds import Record
from app.source.problems import Place, Problems
from app.templates.bilingual import WordingReader
from app.templates.choice_forms import FormBook
from app.templates.conditions import read_when
from app.templates.fingerprints import fingerprint, fingerprints
from app.templates.form_uses import FormUse, check_answered
from app.templates.labels import read_label
from app.templates.model import Phrase, Question
from app.templates.pack import Channel, WelshCount

CARRIED_BY = "carried_by:"
"""Before the template of the email that carries a channel's letters, among the places of what the pack names."""


class Reviewable(msgspec.Struct, frozen=True):
    """Wording whose Welsh can be reviewed.

    Attributes:
        fingerprint: of its texts, for a review.
        texts: in both languages, as an author would write them out.
        languages: of these texts.
        awaiting: the Welsh isn't there yet.
        reviewed: it was reviewed, exactly as it stands.
    """

    fingerprint: str
    texts: tuple[str, ...]
    place: Place
    awaiting: bool
    reviewed: bool
    languages: tuple[Language, ...] = ()

    def pairs(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Yield what is said in English, and the Welsh of it: one text each, or every form for numbers."""
        groups = groupby(zip(self.languages, self.texts, strict=True), lambda each: each[0])
        runs = [(language, tuple(text for _, text in run)) for language, run in groups]
        at = 0
        while at < len(runs):
            said = (
                dict(runs[at : at + 2]) if runs[at][0] is Language.EN else dict(runs[at : at + 1])
            )
            yield said.get(Language.EN, ()), said.get(Language.CY, ())
            at += len(said)


class PackReading:
    """One reading of a pack.

    Attributes:
        problems: takes what is wrong in any file.
        approved: the pack's status; nothing may await translation then.
        hints: those of the pack, by the type of question.
        messages: those of the pack, by the limit that isn't met.
        recorded: fingerprints of reviewed wording, by its address.
        reviewables: every wording that can be reviewed, by its address.
        channels, questions, phrases: those read so far, by id.
        choice_lists: those of `choices/`, by their names.
        broken: what was set aside (`channels/letter`), with the file to mend first: whoever uses it says nothing.
        shared_names: what expressions know of shared questions and their forms.
        forms: those that wording may print: of shared questions, and of the template being read.
        form_uses: the forms that each shared phrase prints.
        places: where templates (`companion`, `formerly:old-id`) and the pack (`otherwise`, `carried_by:id`) name one.
    """

    def __init__(self) -> None:
        self.problems = Problems()
        self.approved = False
        self.hints: dict[str, Bilingual[str]] = {}
        self.messages: dict[str, Bilingual[str]] = {}
        self.recorded: dict[str, str] = {}
        self.reviewables: dict[str, Reviewable] = {}
        self.channels: dict[str, Channel] = {}
        self.questions: dict[str, Question] = {}
        self.phrases: dict[str, Phrase] = {}
        self.says: dict[str, Phrase] = {}
        self.choice_lists: dict[str, Record] = {}
        self.broken: dict[str, str] = {}
        self.shared_names: dict[str, Known] = {}
        self.forms = FormBook()
        self.form_uses: dict[str, tuple[FormUse, ...]] = {}
        self.closed: dict[str, Known] = {}
        self.places: dict[str, Place] = {}

    def apart(self) -> PackReading:
        """A reading of one file more: all that is read so far is known to it, and nothing of it is known here."""
        reading = copy(self)
        reading.problems, reading.reviewables, reading.places = Problems(), {}, {}
        return reading

    def wording(self, names: Names) -> WordingReader:
        """A reader for one unit of wording."""
        return WordingReader(names, self.problems, self.forms, approved=self.approved)

    def wording_of_forms(self, names: Names) -> WordingReader:
        """A reader for one form of a choice: other forms stay in it as values until all are read."""
        return WordingReader(names, self.problems, None, approved=self.approved)

    def with_forms(self, forms: FormBook) -> PackReading:
        """The same reading, for a template that has forms of its own."""
        reading = copy(self)
        reading.forms = forms
        return reading

    def names_of(self, question: str) -> dict[str, Known]:
        """What expressions know of a shared question and its forms."""
        return {
            name: known
            for name, known in self.shared_names.items()
            if name == question or name.startswith(f"{question}.")
        }

    def label(self, record: Record, key: str) -> Bilingual[str] | None:
        """Read words for the officer in both languages."""
        return read_label(record.record(key), self.problems, approved=self.approved)

    def when(self, record: Record, names: Names) -> Expression | None:
        """Read the condition of anything that may have one."""
        return read_when(record, names, self.problems)

    def settle_forms(self, wording: WordingReader, *conditions: Expression | None) -> None:
        """Hold the forms that a wording prints against the conditions of saying it."""
        check_answered(wording.uses, self.forms, conditions, self.problems)

    def settle_review(self, address: str, wording: WordingReader, place: Place) -> bool:
        """Note wording that can be reviewed; return whether it was, exactly as it stands."""
        languages = tuple(language for language, _ in wording.texts)
        texts = tuple(text for _, text in wording.texts)
        reviewed = not wording.awaiting and self.recorded.get(address) in fingerprints(texts)
        self.reviewables[address] = Reviewable(
            fingerprint(texts), texts, place, wording.awaiting, reviewed, languages
        )
        return reviewed

    def count_welsh(self) -> WelshCount:
        """How much wording there is, and how its Welsh stands."""
        awaiting = sum(each.awaiting for each in self.reviewables.values())
        reviewed = sum(each.reviewed for each in self.reviewables.values())
        return WelshCount(len(self.reviewables), reviewed, awaiting)

    def waits(self, what: str, place: Place) -> bool:
        """Whether something that is used at a place was set aside; then its own file says why, and nothing else."""
        file = self.broken.get(what)
        if file is not None:
            self.problems.wait(place, file)
        return file is not None

    def check_reserved(self, name: str, place: Place) -> None:
        """Report an id that expressions would take for something else."""
        if name in RESERVED:
            self.problems.add(place, "reserved-id", id=name)

    def check_doubles(self, records: Iterable[Record]) -> None:
        """Report each `id` that stands a second time among `records`."""
        seen: dict[str, int] = {}
        for record in records:
            each = record.text("id")
            if each in seen:
                first = seen[each]
                self.problems.add(record.place_of("id"), "duplicate-id", id=each, first=first)
            elif each:
                seen[each] = record.place_of("id").line
