"""Parses an expression with Jinja2 so that each node tells its offset in the source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser

_ENVIRONMENT = Environment(autoescape=True)


class NotAnExpressionError(Exception):
    """The source can't be parsed; `offset` is where reading stopped."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


@lru_cache(1024)
def parse(source: str) -> nodes.Node:
    """Return the tree of an expression, for reading only; `lineno` of a node is its offset in the source.

    The same condition stands in both languages, and in phrase after phrase.

    Jinja2 knows only lines of what it parses, and hands the number of a token on to the node: here it is the offset.

    Raises:
        NotAnExpressionError: it isn't an expression, or more than one.
    """
    try:
        tokens = tuple(_tokens(source))
        parser = Parser(_ENVIRONMENT, "", state="variable")
        parser.stream = TokenStream(_ENVIRONMENT.lexer.wrap(tokens), None, None)
        tree = parser.parse_expression()
        if not parser.stream.eos:
            raise NotAnExpressionError(parser.stream.current.lineno)
    except TemplateSyntaxError as error:
        # Of a source with no token at all, Jinja2 tells line 1.
        raise NotAnExpressionError(error.lineno if source.strip() else 0) from error
    except RecursionError as error:
        raise NotAnExpressionError(0) from error
    return tree


def _tokens(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield Jinja2's tokens with their offsets in place of their lines."""
    offset = 0
    last = ""
    try:
        for _, kind, text in _ENVIRONMENT.lexer.tokeniter(source, None, state="variable"):
            # Two texts side by side would be joined; a backslash would stand for another character.
            if kind == "string" and (last == "string" or "\\" in text):
                raise NotAnExpressionError(offset)
            yield offset, kind, text
            offset += len(text)
            last = last if kind == "whitespace" else kind
    except TemplateSyntaxError as error:
        raise NotAnExpressionError(offset) from error
