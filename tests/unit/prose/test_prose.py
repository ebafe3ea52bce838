"""The words of findings, failures and steps: in both languages, with the same fields, for everything that is raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import app
from app.errors import AppError
from app.expressions.names import OFFICE_ENTRIES, OFFICER_FIELDS, OFFICER_FORM, Officer
from app.findings import Severity
from app.language import Bilingual, Language
from app.language.plurals import FORMS
from app.language.prose import (
    counted_words,
    cy,
    en,
    error_words,
    finding_words,
    gap_words,
    office_words,
    officer_words,
    severity_words,
    step_words,
)

APP = Path(app.__file__).parent
TABLES = (
    "SEVERITIES",
    "OFFICER",
    "OFFICE",
    "GAPS",
    "FINDINGS",
    "ERRORS",
    "STEPS",
    "TRANSLATION",
    "KEEP",
)


@cache
def sources() -> dict[Path, ast.Module]:
    """The code without the window, parsed when it is first asked for: most processes of a run never ask."""
    return {
        file: ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(APP.rglob("*.py"))
        if "prose" not in file.parts and "ui" not in file.parts
    }


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Calls of a class with a literal first argument: where, and the call."""
    for file, tree in sources().items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == name and node.args and isinstance(node.args[0], ast.Constant):
                yield f"{file.name}:{node.lineno}", node


def code_of(call: ast.Call) -> str:
    assert isinstance(call.args[0], ast.Constant)
    return str(call.args[0].value)


def written_in(*packages: str) -> set[str]:
    """Every string that the code of these packages holds; of all of them where none is given."""
    return {
        node.value
        for file, tree in sources().items()
        if not packages or file.relative_to(APP).parts[0] in packages
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_the_same_words_with_the_same_fields(table: str) -> None:
    english: dict[str, str] = getattr(en, table)
    welsh: dict[str, str] = getattr(cy, table)
    assert list(english) == list(welsh)
    for code, words in english.items():
        assert fields(words) == fields(welsh[code]), code
        assert words.strip() == words
        assert welsh[code].strip() == welsh[code]
        assert words != welsh[code], code


@pytest.mark.parametrize("table", TABLES)
def test_words_are_sorted_and_typeset(table: str) -> None:
    for language in (en, cy):
        words: dict[str, str] = getattr(language, table)
        if table in {"FINDINGS", "ERRORS", "STEPS"}:
            assert list(words) == sorted(words)
        for code, text in words.items():
            assert not re.search(r"[\"']|\.\.\.|  | - ", text), code
            if table == "FINDINGS":
                assert text.endswith("."), code


def test_failures_have_words_whose_fields_are_given() -> None:
    assert len(list(calls("AppError"))) > 20
    for place, call in calls("AppError"):
        code = code_of(call)
        given = {keyword.arg for keyword in call.keywords}
        assert code in en.ERRORS, place
        if None not in given:
            assert fields(en.ERRORS[code]) <= given, place


def test_every_word_for_a_failure_is_used() -> None:
    assert set(en.ERRORS) - {"did-you-mean"} <= written_in()


def test_every_finding_has_words_and_every_word_a_finding() -> None:
    found = {code_of(call) for name in ("Finding", "Trouble") for _, call in calls(name)}
    assert found <= set(en.FINDINGS)
    assert set(en.FINDINGS) <= written_in("compose", "rules", "formatting", "session", "cli")


def test_every_step_has_words_and_every_word_a_step() -> None:
    steps = {code_of(call) for _, call in calls("Step")} | {"remove", "move", "part"}
    assert steps == set(en.STEPS)


def test_officers_details_are_asked_for_once_each_followed_by_its_welsh() -> None:
    assert set(OFFICER_FIELDS) < set(OFFICER_FORM)
    assert sorted(OFFICER_FORM) == sorted(Officer.__struct_fields__)
    for name in ("office", "hours"):
        assert OFFICER_FORM.index(f"{name}_cy") == OFFICER_FORM.index(name) + 1


def test_severities_officer_and_office_have_words() -> None:
    for language in Language:
        for severity in Severity:
            assert severity_words(severity, language)
        for field in Officer.__struct_fields__:
            assert officer_words(field, language)
            assert gap_words(f"officer.{field}", language) == officer_words(field, language)
        for entry in OFFICE_ENTRIES:
            assert office_words(entry, language)
    assert gap_words("awaiting", Language.CY) == "yn aros am gyfieithiad"
    assert gap_words("unknown", Language.EN) == "unknown"


def test_words_are_filled_in_the_readers_language() -> None:
    question = Bilingual("Who?", "Pwy?")
    assert (
        finding_words("gap", (("question", question),), Language.EN) == "‘Who?’ isn’t answered yet."
    )
    assert (
        finding_words("gap", (("question", question),), Language.CY)
        == "Nid yw ‘Pwy?’ wedi’i ateb eto."
    )
    assert step_words("answer", {"question": question}, Language.CY) == "Ateb ‘Pwy?’"


def test_braces_in_values_stay_as_they_are() -> None:
    params = (("question", "{x}"), ("answer", "{0} {{"))
    words = finding_words("not-a-date", params, Language.EN)
    assert words.startswith("‘{x}’: ‘{0} {{’ isn’t a date.")


def test_failure_names_its_place_and_the_nearest() -> None:
    error = AppError(
        "unknown-channel", "--channel", channel="ritch", allowed="plain, rich", closest="rich"
    )
    assert error_words(error, Language.EN) == (
        "--channel: There is no channel ‘ritch’. Allowed: plain, rich. Did you mean ‘rich’?"
    )
    plain = AppError("unknown-template", template="x", closest=None)
    assert error_words(plain, Language.CY).endswith("yn dangos pob un.")
    assert "unknown-template" in str(plain)


def test_counted_words_have_every_form_of_their_language() -> None:
    assert set(en.COUNTED) == set(cy.COUNTED)
    for language, table in ((Language.EN, en.COUNTED), (Language.CY, cy.COUNTED)):
        for code, forms in table.items():
            assert tuple(forms) == FORMS[language], code
            allowed = fields(en.COUNTED[code]["other"])
            for form, words in forms.items():
                assert fields(words) <= allowed, (code, form)
            assert fields(forms["other"]) == allowed, code


def test_welsh_changes_the_noun_after_its_number() -> None:
    words = [counted_words("templates", number, Language.CY) for number in (1, 2, 3, 4, 6, 12)]
    assert words == [
        "1 templed",
        "2 dempled",
        "3 thempled",
        "4 templed",
        "6 thempled",
        "12 templed",
    ]
    added = counted_words("added", 3, Language.CY, template="Gofyn am lun")
    assert added == "Ychwanegwyd ‘Gofyn am lun’, 3 chwestiwn"
    assert counted_words("found", 1, Language.EN) == "1 template found"
    assert counted_words("found", 0, Language.EN) == "0 templates found"
