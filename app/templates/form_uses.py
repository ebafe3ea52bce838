"""Whether a form stands only where its question is answered: else its place would stay a gap, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.expressions.implying import follows, gives_value
from app.expressions.tree import Expression, Name
from app.source.problems import Place, Problems
from app.templates.choice_forms import ChoiceForm, FormBook
from app.templates.wording import Branches, Line, Value


class FormUse(msgspec.Struct, frozen=True):
    """A form that is printed, and the conditions around it, all of which hold then."""

    form: str
    place: Place
    within: tuple[Expression, ...] = ()


def forms_in(
    line: Line, within: tuple[Expression, ...] = ()
) -> Iterator[tuple[str, tuple[Expression, ...]]]:
    """Yield each dotted value of a line (a form, before it is expanded) with the conditions around it."""
    for piece in line:
        match piece:
            case Value(expression=Name(id=name)) if "." in name:
                yield name, within
            case Branches(branches=branches):
                for branch in branches:
                    around = within if branch.when is None else (*within, branch.when)
                    yield from forms_in(branch.pieces, around)
            case _:
                pass


def within(uses: Iterable[FormUse], condition: Expression | None) -> tuple[FormUse, ...]:
    """The uses, under a further condition."""
    if condition is None:
        return tuple(uses)
    return tuple(msgspec.structs.replace(use, within=(*use.within, condition)) for use in uses)


def check_answered(
    uses: Iterable[FormUse],
    book: FormBook,
    conditions: Iterable[Expression | None],
    problems: Problems,
    place: Place | None = None,
) -> None:
    """Report forms that may stand where their question has no answer.

    Args:
        uses: forms that are printed.
        book: what is known of them.
        conditions: what holds besides what is around each.
        problems: takes what is wrong.
        place: where to tell it; None for the place of the form's use.
    """
    given = tuple(each for each in conditions if each is not None)
    for use in uses:
        form = book.get(use.form)
        if form is not None and not _is_answered(form, (*use.within, *given)):
            problems.add(
                place or use.place, "form-unanswered", form=form.id, question=form.question
            )


def _is_answered(form: ChoiceForm, given: tuple[Expression, ...]) -> bool:
    if any(gives_value(each, form.question) for each in given):
        return True
    return form.required and all(follows(each, given) for each in form.asked)
