"""What is locked in a text, and what a translator may do with it."""

from __future__ import annotations

import pytest

from app.translators.inline import (
    Lock,
    laid_as,
    locks_of,
    same_locks,
    words_and_locks,
    words_only,
    written,
)
from app.translators.numbering import LockMark, UnknownMarkError, number_texts, put_back


@pytest.mark.parametrize(
    ("text", "locked"),
    [
        ("no locks at all, 5 % of { } and [x]", []),
        ("{{ a }} and {{b.c}}", ["{{ a }}", "{{b.c}}"]),
        (
            "{% if a == 'x' %}y{% elif b %}z{% else %}w{% endif %}",
            ["{% if a == 'x' %}", "{% elif b %}", "{% else %}", "{% endif %}"],
        ),
        ("See [the page](https://www.gov.uk/x).", ["[", "](https://www.gov.uk/x)"]),
        ("See www.gov.uk/photos, or write to a@b.gov.uk.", ["www.gov.uk/photos", "a@b.gov.uk"]),
        ("‘{found}’: write ‘{fix}’", ["{found}", "{fix}"]),
        ("Send to: \\\nStreet \\\nTown", ["\\\n", "\\\n"]),
        ("One\ntwo\n\nthree", ["\n\n"]),
        ("Bring:\n\n- a\n- b\n\nThen go.", ["\n\n- ", "\n- ", "\n\n"]),
        ("1. a\n2. b", ["1. ", "\n2. "]),
        ("a  \nb", ["  \n"]),
    ],
)
def test_what_is_locked(text: str, locked: list[str]) -> None:
    assert [each.data for each in locks_of(words_and_locks(text))] == locked
    assert words_only(words_only(text)) == words_only(text)


def test_lines_mean_nothing_and_blanks_are_single() -> None:
    assert words_only("  One\n  two   three ") == "One two three"
    assert words_only("5\u00a0Mawrth") == "5\u00a0Mawrth"


def test_values_may_move_and_conditions_may_not() -> None:
    def locks(text: str) -> tuple[Lock, ...]:
        return locks_of(words_and_locks(text))

    assert same_locks(locks("{{ a }} {{ b }}"), locks("{{ b }} x {{ a }}"))
    assert not same_locks(locks("{{ a }} {{ b }}"), locks("{{ a }}"))
    assert not same_locks(locks("{{ a }}"), locks("{{ a }} {{ a }}"))
    assert not same_locks(
        locks("{% if a %}x{% else %}y{% endif %}"), locks("{% else %}x{% if a %}y{% endif %}")
    )
    assert not same_locks(locks("a\n\n- b"), locks("a\n\nb"))


def test_numbers_are_the_same_in_both_languages() -> None:
    numbered = number_texts("{{ a }} to [x](tel:1) {{ b }}", "{{ b }} i [y](tel:1) {{ c }}")
    assert numbered.source == (
        LockMark("1"),
        " to ",
        LockMark("2"),
        "x",
        LockMark("2", end=True),
        " ",
        LockMark("3"),
    )
    assert numbered.target == (
        LockMark("3"),
        " i ",
        LockMark("2"),
        "y",
        LockMark("2", end=True),
        " ",
        LockMark("4"),
    )
    assert put_back(numbered.target, numbered.locked) == "{{ b }} i [y](tel:1) {{ c }}"


@pytest.mark.parametrize(
    "inline",
    [(LockMark("9"),), (LockMark("2"),), (LockMark("2", end=True),), (LockMark("1", end=True),)],
)
def test_numbers_that_stand_for_nothing(inline: tuple[LockMark, ...]) -> None:
    numbered = number_texts("{{ a }} [x](tel:1)", None)
    with pytest.raises(UnknownMarkError):
        put_back(inline, numbered.locked)


def test_what_is_the_same_stays_laid_out_as_it_was() -> None:
    before = "One\ntwo\n\nthree \\\n  four"
    assert laid_as("One two\n\nfive\\\nfour", before) == "One\ntwo\n\nfive \\\n  four"
    assert laid_as("One two\n\nthree", before) == "One two\n\nthree"


def test_pieces_make_the_text_again() -> None:
    text = "A {{ b }} [c](tel:1)\n\n- d www.gov.uk/e"
    assert written(words_and_locks(text)) == text
