"""Words changed in a file, and nothing else of it."""

from __future__ import annotations

import pytest

from app.source.problems import Problems
from app.source.reading import read_yaml
from app.source.rewriting import WordChange, rewrite
from app.source.tree import Scalar
from app.source.walking import scalars_in

FILE = """\
# a comment
title: English | Cymraeg   # kept
flow: {en: "It's: so", cy: 'mae''n wir', more: [x, plain words]}
text:
  en: |
    One
    two

    three
  cy: |
    Un
    dau

    tri

# another
awaits:
    cy: awaiting translation
    en: foo
items:
  - cy: awaiting translation twice
folded:
  cy: >-
    aa
    bb

    cc
wrapped: words that
  go on here
quoted: "words that
  go on 'there'"
last: the end
"""


def scalars(text: str) -> dict[str, Scalar]:
    """The texts of a file by what they say."""
    problems = Problems()
    root = read_yaml(text.encode(), "f.yaml", problems)
    assert root is not None
    assert not problems
    return {each.text.strip(): each for each in scalars_in(root)}


def changed(
    old: str, new: str | tuple[tuple[str, str], ...], *, text: str = FILE, start: int = 0
) -> str:
    """The file with one text changed; what didn't fit fails."""
    scalar = scalars(text)[old]
    end = len(scalar.text.rstrip())
    data, failed = rewrite(text.encode(), "f.yaml", [WordChange(scalar, start, end, new)])
    assert not failed
    return data.decode()


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("plain words", "other words", "plain words]", "other words]"),
        ("plain words", "a, b", "plain words]", '"a, b"]'),
        ("plain words", "a]b", "plain words]", '"a]b"]'),
        ("mae'n wir", "ie, 'felly'", "'mae''n wir'", "'ie, ''felly'''"),
        ("It's: so", 'say "so" \\', "\"It's: so\"", '"say \\"so\\" \\\\"'),
        ("the end", "a: b", "last: the end", 'last: "a: b"'),
        ("the end", "a #b", "last: the end", 'last: "a #b"'),
        ("the end", "- a", "last: the end", 'last: "- a"'),
        ("the end", "-a [b] it’s {c}", "last: the end", "last: -a [b] it’s {c}"),
        ("the end", "no", "last: the end", "last: no"),
        ("the end", "ŵ – £", "last: the end", "last: ŵ – £"),
        ("awaiting translation", "un\n\ndau", "cy: awaiting translation\n", "cy: |\n      un\n\n      dau\n"),
        ("awaiting translation twice", "un\ndau", "cy: awaiting translation twice\n", "cy: |\n      un\n      dau\n"),
        ("Un\ndau\n\ntri", "Un\ndau\n\npedwar", "    tri\n", "    pedwar\n"),
        ("Un\ndau\n\ntri", "A\n\nb\n\nc", "    Un\n    dau\n\n    tri\n", "    A\n\n    b\n\n    c\n"),
        ("words that go on here", "new words", "words that\n  go on here", "new words"),
        ("words that go on here", "a: b", "words that\n  go on here", '"a: b"'),
        ("words that go on 'there'", 'say "a"', "\"words that\n  go on 'there'\"", '"say \\"a\\""'),
        ("aa bb\ncc", "dd ee\nff", "    aa\n    bb\n\n    cc\n", "    dd ee\n\n    ff\n"),
    ],
)  # fmt: skip
def test_only_the_words_change(old: str, new: str, before: str, after: str) -> None:
    assert FILE.count(before) == 1
    assert changed(old, new) == FILE.replace(before, after)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_stay_as_they_are(newline: str) -> None:
    text = FILE.replace("\n", newline)
    after = changed("Un\ndau\n\ntri", "A\n\nb\n\nc", text=text)
    wanted = FILE.replace("    Un\n    dau\n\n    tri\n", "    A\n\n    b\n\n    c\n")
    assert after == wanted.replace("\n", newline)


def test_half_of_a_line_in_both_languages() -> None:
    start = "English | ".__len__()
    assert changed("English | Cymraeg", "Newydd", start=start) == FILE.replace(
        "Cymraeg ", "Newydd "
    )
    quoted = changed("English | Cymraeg", "Ie: felly", start=start)
    assert quoted == FILE.replace("English | Cymraeg ", '"English | Ie: felly" ')


def test_a_group_takes_the_place_of_a_text() -> None:
    words = (("one", "un: x"), ("other", "mwy"))
    after = changed("awaiting translation", words)
    assert after == FILE.replace(
        "cy: awaiting translation\n", 'cy:\n      one: "un: x"\n      other: "mwy"\n'
    )
    flow = "a: {cy: awaiting translation, en: x}\n"
    assert changed("awaiting translation", words, text=flow) == (
        'a: {cy: {one: "un: x", other: "mwy"}, en: x}\n'
    )


def test_a_mark_at_the_beginning_of_the_file_stays() -> None:
    data = b"\xef\xbb\xbf" + FILE.encode()
    scalar = scalars(FILE)["the end"]
    after, failed = rewrite(data, "f.yaml", [WordChange(scalar, 0, 7, "gone")])
    assert not failed
    assert after == data.replace(b"the end", b"gone")


def test_nothing_is_written_that_would_say_something_else() -> None:
    scalar = scalars(FILE)["the end"]
    elsewhere = Scalar("other", scalar.place.__class__("f.yaml", 900, 1))
    good = WordChange(scalar, 0, 7, "good")
    bad = WordChange(elsewhere, 0, 5, "bad")
    after, failed = rewrite(FILE.encode(), "f.yaml", [bad, good])
    assert failed == (bad,)
    assert after.decode() == FILE.replace("the end", "good")


@pytest.mark.parametrize(
    "old", ["plain words", "English | Cymraeg", "the end", "awaiting translation twice"]
)
@pytest.mark.parametrize("added", [": more", " # more", ", more", "]", "'more'", ":"])
def test_what_is_changed_back_is_as_it_was(old: str, added: str) -> None:
    between = changed(old, f"{old}{added}")
    assert between != FILE
    assert changed(f"{old}{added}", old, text=between) == FILE


def test_quotes_that_were_not_needed_stay() -> None:
    text = "one: \"plain\"\ntwo: 'it: so'\nthree: [\"a, b\", 'c']\n"
    assert changed("plain", "other", text=text) == text.replace("plain", "other")
    assert changed("c", "d", text=text) == text.replace("'c'", "'d'")
    assert changed("it: so", "it is so", text=text) == text.replace("'it: so'", "it is so")
    assert changed("a, b", "a", text=text) == text.replace('"a, b"', "a")
