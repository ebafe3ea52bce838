"""A problem in words: `file:line:column: what is wrong, what is allowed, did you mean`."""

from __future__ import annotations

from app.errors import AppError
from app.language import Language
from app.language.prose import (
    error_words,
    pack_problems_cy,
    pack_problems_en,
    problems_cy,
    problems_en,
    rule_problems_cy,
    rule_problems_en,
    translators_cy,
    translators_en,
)
from app.language.visible import visible
from app.source.problems import AGAIN, Problem

_TABLES = {
    Language.EN: (problems_en, pack_problems_en, rule_problems_en, translators_en),
    Language.CY: (problems_cy, pack_problems_cy, rule_problems_cy, translators_cy),
}
_WORDS = {
    language: {code: words for table in tables for code, words in table.PROBLEMS.items()}
    for language, tables in _TABLES.items()
}
_WHAT = {
    language: {name: words for table in tables for name, words in table.WHAT.items()}
    for language, tables in _TABLES.items()
}

NAMED = ("what", "which", "expected", "found")
"""The params that name something which has words of its own (`WHAT`)."""

ADDED = (("closest", "did-you-mean"), ("mended", "write-instead"), (AGAIN, "same-again"))
"""Sentences that follow when there is something to say in them."""


def describe(problem: Problem, language: Language) -> str:
    """Return the place and the words of a problem."""
    return f"{visible(str(problem.place))}: {words_of(problem, language)}"


def failure_words(error: AppError, language: Language) -> str:
    """The words of a failure, with a line for each problem that it holds."""
    problems = error.params.get("problems", ())
    if isinstance(problems, tuple):
        lines = (describe(each, language) for each in problems if isinstance(each, Problem))
        error = AppError(error.code, error.where, **error.params | {"problems": "\n".join(lines)})
    return error_words(error, language)


def words_of(problem: Problem, language: Language) -> str:
    """Return the words of a problem, without its place."""
    words, what = _WORDS[language], _WHAT[language]
    params = dict(problem.params)
    for name in NAMED:
        if name in params:
            params[name] = what.get(str(params[name]), params[name])
    added = [code for name, code in ADDED if params.get(name)]
    return " ".join(words[code].format_map(params) for code in (problem.code, *added))
