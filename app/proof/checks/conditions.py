"""Conditions that decide nothing: never true, always true, or not where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from app.expressions.tree import Expression, names_in
from app.expressions.writing import write_expression
from app.proof.check import Check
from app.proof.deciding import Decider, UndecidedError
from app.proof.logic import after, opposite, put_in
from app.proof.material import Material, SharedUse, UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.written import LANGUAGES, Condition, Otherwise
from app.templates.shapes import SHARED_PHRASE


def _find(file: UnderProof | SharedFile) -> Iterator[Slip]:
    told: set[tuple[object, ...]] = set()
    same: tuple[object, ...]
    for condition in file.written.conditions:
        # What stands in both languages is one slip.
        same = (_without_language(condition.path), condition.expression, condition.earlier)
        try:
            found = _of_condition(file.decider, file.answering, condition)
        except UndecidedError:
            found = slip(condition.place, "not-covered", text=quoted(condition.text))
        if found is not None and (found.code, same) not in told:
            told.add((found.code, same))
            yield found
    for otherwise in file.written.otherwise:
        same = (_without_language(otherwise.path), otherwise.earlier)
        if same not in told and _is_never_said(file.decider, otherwise):
            told.add(same)
            yield slip(otherwise.place, "branch-never-said")


def _without_language(path: tuple[str, ...]) -> tuple[str, ...]:
    return path[:-1] if path and path[-1] in LANGUAGES else path


def _of_condition(  # noqa: PLR0911 - one for each kind
    decider: Decider, answering: Decider, condition: Condition
) -> Slip | None:
    own, text = condition.expression, write_expression(condition.expression)
    around = after(condition.earlier, condition.within)
    if decider.possible(own) is None:
        if decider.follows_from_another(own):
            return None  # what makes it so is told where that is asked
        return slip(condition.place, "dead-condition", condition=text)
    if decider.possible(condition.within) is None:
        return None  # what makes it so is told
    if own in condition.earlier:
        return slip(condition.place, "same-condition", condition=text)
    if decider.possible(around, own) is None:
        return slip(condition.place, "dead-in-context", condition=text)
    if answering.possible(around, opposite(own)) is None:
        return slip(condition.place, "always-true", condition=text)
    return None


def _is_never_said(decider: Decider, otherwise: Otherwise) -> bool:
    try:
        if decider.possible(otherwise.within) is None:
            return False
        return decider.possible(after(otherwise.earlier, otherwise.within)) is None
    except UndecidedError:
        return False


def _in_shared_phrases(material: Material) -> Iterator[Slip]:
    """Conditions inside a shared phrase that hold in none of the templates that say it."""
    users = material.users
    for file in material.shared:
        uses = users.get(file.name, ()) if file.shape is SHARED_PHRASE else ()
        for condition in file.written.conditions if uses else ():
            if condition.path[-1:] == ("cy",) or condition.path == ("when",):
                continue  # its English, or its use, tells it
            around = after(condition.earlier, condition.within)
            if file.decider.possible(around, condition.expression) is None:
                continue  # that is told of the file by itself
            if file.params & set(names_in(condition.expression)):
                continue  # a word that no template gives today, another may give tomorrow
            own = condition.expression
            if not any(_holds_in(material, each, around, own) for each in uses):
                text = write_expression(condition.expression)
                yield slip(condition.place, "dead-in-context", condition=text)


def _holds_in(material: Material, use: SharedUse, around: Expression, own: Expression) -> bool:
    given = dict(use.use.arguments)
    decider = material.template(use.template).decider
    if decider.possible(use.use.when, put_in(around, given)) is None:
        return True  # what makes it so is told
    return decider.possible(use.use.when, put_in(around, given), put_in(own, given)) is not None


CHECK = Check(name="conditions", of_template=_find, of_shared=_find, of_pack=_in_shared_phrases)
