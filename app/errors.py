"""Expected failures: a code and its parameters, worded at the edge in the user's language.

A *finding* is data about a message (`app.findings`), an *AppError* is a failure that was expected and that the user
can act on, anything else is a bug and is left alone.
"""

from __future__ import annotations


class AppError(Exception):
    """Something the user asked for can't be done.

    The words for `code` are in `app.language.prose`; they name what is wrong, what is allowed and what to do.

    Attributes:
        code: the key of its words, such as `unknown-template`.
        params: what the words mention.
        where: a file, an option or a question; empty where there is none.
    """

    def __init__(self, code: str, /, where: str = "", **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params
        self.where = where

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code}({details})"


def unexpected(bug: Exception, where: str = "") -> AppError:
    """What the user is told where a bug ended what they asked for; its own words may hold what was typed."""
    return AppError("unexpected", where, kind=type(bug).__name__)
