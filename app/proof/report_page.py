"""The report on a pack as one page of HTML. Whatever a pack says is escaped: it is text there, never markup."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined

from app.language import Language
from app.language.prose.reports import question_kind_words, report_table
from app.proof.report_parts import PackReport
from app.proof.slip import Slip
from app.proof.slip_words import describe_slip
from app.source.problem_words import describe
from app.source.problems import Problem


def report_page(report: PackReport, page: str, language: Language = Language.EN) -> str:
    """Return the page.

    Args:
        report: what stands in it.
        page: its template, as it ships with the app.
        language: in which the page itself speaks; what a pack says stands there in both.
    """
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )

    def told(slip: Slip) -> str:
        return describe_slip(slip, language)

    def wrong(problem: Problem) -> str:
        return describe(problem, language)

    def kind(name: str) -> str:
        return question_kind_words(name, language)

    return environment.from_string(page).render(
        report=report,
        language=language,
        other=language.other,
        tongues=tuple(Language),
        words=report_table(language),
        told=told,
        wrong=wrong,
        kind=kind,
    )
