"""Reads wording in both languages, and notes its texts for the review of the Welsh."""

from __future__ import annotations

from collections.abc import Iterator

from app.expressions.names import Known, Names
from app.expressions.tree import Expression
from app.language import Language
from app.source.kinds import Items, Record, Value
from app.source.problems import Place, Problems
from app.source.tree import Scalar
from app.templates.also import check_also, split_texts
from app.templates.choice_forms import ChoiceForm, FormBook, tags_of
from app.templates.conditions import check_condition, read_when
from app.templates.form_uses import FormUse, forms_in
from app.templates.labels import check_bars, is_awaiting
from app.templates.markdown import read_line, read_text
from app.templates.model import LineWords, Words
from app.templates.parity import check_values
from app.templates.welsh_mutation import check_mutation
from app.templates.wording import (
    Branch,
    Branches,
    Line,
    NumberForms,
    ParagraphText,
    Wording,
    lines_of,
    names_of,
    values_of,
)


class WordingReader:
    """Reads the wording of one unit (a phrase, a subject) of a pack.

    Attributes:
        names: what its values and conditions may use.
        forms: those that its values may print; None where they are themselves being read.
        uses: the forms that it prints.
        problems: takes what is wrong.
        awaiting: some of its Welsh awaits translation.
    """

    def __init__(
        self, names: Names, problems: Problems, forms: FormBook | None, *, approved: bool
    ) -> None:
        self.names = names
        self.forms = forms
        self.problems = problems
        self.awaiting = False
        self.uses: list[FormUse] = []
        self._texts: list[tuple[Language, str]] = []
        self._approved = approved

    def words(self, record: Record, *, also: bool = False) -> Words | None:
        """Read the paragraphs of `text`, or of `en` and `cy`, in one form or by number forms.

        Args:
            record: what holds them.
            also: `{{ also }}` may stand in them.
        """
        pair = self._pair(record)
        if isinstance(pair, Items):
            line = self.line(pair, also=also)
            return None if line is None else _as_paragraph(line)
        return self._words(pair, also=also) if isinstance(pair, Record) else None

    def _pair(self, record: Record) -> Value | None:
        """What holds `en` and `cy`: the value of `text`, or the record itself; or several of them."""
        if not record.wrote("text"):
            return record
        for key in ("en", "cy"):
            if record.wrote(key):
                self.problems.add(record.place_of(key), "text-twice", key=key)
        return record.get("text")

    def _words(self, record: Record, *, also: bool) -> Words | None:
        before = len(self.problems)
        en = self._forms(record, Language.EN, also=also)
        cy = self._forms(record, Language.CY, also=also)
        self._note_missing(record)
        if en is None or (cy is None and not self._awaits(record.get("cy"), "cy")):
            return None
        if cy is not None:
            place = record.place_of("cy")
            en_lines = [line for wording in en.all() for line in lines_of(wording)]
            cy_lines = [line for wording in cy.all() for line in lines_of(wording)]
            self._compare(en_lines, cy_lines, place, before)
        english = en.mapped(lambda line: self._expand(line, Language.EN) or ())
        return Words(english, self._expand_forms(cy))

    def _expand_forms(self, cy: NumberForms | None) -> NumberForms | None:
        """The Welsh with its forms in their places; None where some of it awaits translation."""
        lines = [] if cy is None else [line for wording in cy.all() for line in lines_of(wording)]
        if cy is None or any(self._expand(line, Language.CY) is None for line in lines):
            return None
        return cy.mapped(lambda line: self._expand(line, Language.CY) or ())

    def _expand(self, line: Line, language: Language) -> Line | None:
        expanded = line if self.forms is None else self.forms.expand(line, language)
        self.awaiting |= expanded is None
        return expanded

    def _forms(self, record: Record, language: Language, *, also: bool) -> NumberForms | None:
        value = record.get(language)
        if value is None or self._awaits(value, language):
            return None
        if isinstance(value, Scalar):
            return NumberForms(self._wording(value, language, also=also))
        if not isinstance(value, Record):
            return None
        forms = {
            name: self._wording(scalar, language, also=also)
            for name in value.values
            if (scalar := value.scalar(name)) is not None
        }
        other = forms.pop("other", None)
        return None if other is None else NumberForms(other, forms)

    def _wording(self, scalar: Scalar, language: Language, *, also: bool) -> Wording:
        self._note(scalar, language, also=also)
        before = len(self.problems)
        wording = read_text(scalar, self.names, self.problems)
        for line in lines_of(wording) if language is Language.EN else ():
            self._note_forms(scalar, line, ())
        if language is Language.CY and len(self.problems) == before:
            for line in lines_of(wording):
                check_mutation(line, self.names, scalar, self.problems, self.forms)
        return wording

    def line(
        self,
        value: Value | None,
        *,
        item: bool = False,
        also: bool = False,
        within: tuple[Expression, ...] = (),
    ) -> LineWords | None:
        """Read one line in both languages; with `item`, `{{ item }}` must stand in it.

        Args:
            value: the pair, anything that holds `text`, or `en` and `cy` as texts; or several ways to say it.
            item: it is a list's `one`.
            also: `{{ also }}` may stand in it.
            within: it is said only where these hold.
        """
        if isinstance(value, Record):
            value = self._pair(value)
        if isinstance(value, Items):
            return self._several(value, item=item, also=also, within=within)
        if not isinstance(value, Record):
            return None
        return self._one_way(value, item=item, also=also, within=within)

    def _several(
        self, ways: Items, *, item: bool, also: bool, within: tuple[Expression, ...]
    ) -> LineWords | None:
        """Several ways to say one thing, as an if with a branch for each."""
        en: list[Branch] = []
        cy: list[Branch] = []
        before = len(self._texts)
        written: list[str] = []
        records = [each for each in ways if isinstance(each, Record)]
        for way in records:
            check_condition(way, self.problems, last=way is records[-1])
            when = read_when(way, self.names, self.problems)
            written.append(way.text("when").strip())
            around = within if when is None else (*within, when)
            pair = self._pair(way)
            if not isinstance(pair, Record):
                continue
            words = self._one_way(pair, item=item, also=also, within=around)
            if words is not None:
                en.append(Branch(when, words.en))
                cy += [Branch(when, words.cy)] if words.cy is not None else []
        if len(en) < len(ways) + ways.unread:
            return None
        self._texts[before:] = list(_as_ifs(self._texts[before:], written))
        english: Line = (Branches(tuple(en)),)
        return LineWords(english, (Branches(tuple(cy)),) if len(cy) == len(en) else None)

    def _note_missing(self, record: Record) -> None:
        missing = [which for which in ("en", "cy") if not record.wrote(which)]
        if len(missing) == 2:
            self.problems.add(record.place, "missing-wording")
        for which in missing if len(missing) == 1 else ():
            self.problems.add(record.place, "missing-language", which=which)

    def _one_way(
        self, record: Record, *, item: bool, also: bool, within: tuple[Expression, ...]
    ) -> LineWords | None:
        en, cy = record.scalar("en"), record.scalar("cy")
        self._note_missing(record)
        if en is None or cy is None:
            return None
        names = {**self.names, "item": Known("text")} if item else self.names
        if self._awaits(en, "en"):
            return None
        before = len(self.problems)
        self._note(en, Language.EN, also=also)
        english = self._line(en, names, item=item)
        self._note_forms(en, english, within)
        if self._awaits(cy, "cy"):
            return LineWords(self._expand(english, Language.EN) or (), None)
        self._note(cy, Language.CY, also=also)
        welsh = self._line(cy, names, item=item)
        if len(self.problems) == before:
            check_mutation(welsh, names, cy, self.problems, self.forms)
        self._compare([english], [welsh], cy.place, before)
        said = self._expand(english, Language.EN) or ()
        return LineWords(said, self._expand(welsh, Language.CY))

    def _note_forms(self, scalar: Scalar, line: Line, around: tuple[Expression, ...]) -> None:
        """Note the forms that a line prints, and whether everything is asked that they need."""
        for name, within in forms_in(line) if self.forms is not None else ():
            place = scalar.locate(next(tags_of(scalar.text, name), 0))
            form = self.forms.get(name) if self.forms is not None else None
            if form is None:
                continue
            self.uses.append(FormUse(name, place, (*around, *within)))
            for needed in sorted(self._needs(form)):
                self.problems.add(place, "form-needs-question", form=name, question=needed)

    def _needs(self, form: ChoiceForm) -> set[str]:
        """Names that a form prints or asks for and that aren't known here."""
        line = self.forms.line(form.id, Language.EN) if self.forms is not None else None
        return {name for name in names_of(line or ()) if name not in self.names}

    def _compare(self, en: list[Line], cy: list[Line], place: Place, before: int) -> None:
        """Hold the languages side by side, unless one of them couldn't be read whole: that says enough."""
        if len(self.problems) == before:
            check_values(en, cy, place, self.problems)

    def _line(self, scalar: Scalar, names: Names, *, item: bool) -> Line:
        before = len(self.problems)
        line = read_line(scalar, names, self.problems)
        if item and "item" not in values_of(line) and len(self.problems) == before:
            self.problems.add(scalar.place, "one-without-item")
        return line

    def _note(self, scalar: Scalar, language: Language, *, also: bool) -> None:
        self._texts.append((language, scalar.text))
        check_bars(scalar, self.problems)
        check_also(scalar, self.problems, allowed=also)

    @property
    def texts(self) -> tuple[tuple[Language, str], ...]:
        """Each text, written out without forms and `{{ also }}`, for the review and its fingerprint."""
        written = self._texts
        if self.forms is not None:
            forms = self.forms
            written = [(language, forms.write(text, language)) for language, text in written]
        return tuple(split_texts(written))

    @property
    def written(self) -> tuple[str, ...]:
        """Each text as it stands in the file."""
        return tuple(text for _, text in self._texts)

    def _awaits(self, value: object, language: str) -> bool:
        """Whether wording isn't written yet, or one of its number forms.

        Only Welsh may await translation, and not in an approved pack.
        """
        if isinstance(value, Record):
            awaiting = [self._awaits(value.scalar(form), language) for form in value.values]
            return any(awaiting)
        if not isinstance(value, Scalar) or not is_awaiting(value.text):
            return False
        if language == "en":
            self.problems.add(value.place, "missing-language", which="en")
            return True
        self.awaiting = True
        self._texts.append((Language.CY, value.text))
        if self._approved:
            self.problems.add(value.place, "awaiting-in-approved")
        return True


def _as_paragraph(line: LineWords) -> Words:
    welsh = None if line.cy is None else NumberForms((ParagraphText(line.cy),))
    return Words(NumberForms((ParagraphText(line.en),)), welsh)


def _as_ifs(
    texts: list[tuple[Language, str]], conditions: list[str]
) -> Iterator[tuple[Language, str]]:
    """The texts of several ways to say something as an author would write them: one with an if, in each language."""
    for language in Language:
        spoken = [text for each, text in texts if each is language]
        pieces = []
        for number, (text, when) in enumerate(zip(spoken, conditions, strict=False)):
            keyword = f"{'elif' if number else 'if'} {when}" if when else "else"
            pieces.append(f"{{% {keyword} %}}{text.strip()}")
        yield language, "".join(pieces) + "{% endif %}"
