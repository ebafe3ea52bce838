"""Conditions as an owner reads them."""

from __future__ import annotations

import pytest

from app.expressions.names import Known, closed_set
from app.expressions.reading import read_condition
from app.language import Bilingual, Language
from app.language.prose import reports_cy, reports_en
from app.proof.conditions_in_words import ConditionSpeaker
from app.source.problems import Place, Problems
from app.templates.model import Choice, Question

HOW = Question(
    "how",
    "radio",
    Bilingual("How?", "Sut?"),
    choices=(
        Choice("paper", Bilingual("On paper", "Ar bapur")),
        Choice("online", Bilingual("Online", "Ar-lein")),
    ),
)
WRONG = Question(
    "wrong",
    "checkboxes",
    Bilingual("What is wrong?", "Beth sydd o’i le?"),
    choices=(Choice("dark", Bilingual("Too dark", "Rhy dywyll")),),
)
YEARS = Question("years", "number", Bilingual("How many years?", "Faint o flynyddoedd?"))
SPEAKER = ConditionSpeaker(
    {each.id: each for each in (HOW, WRONG, YEARS)}, {"letter": Bilingual("Letter", "Llythyr")}
)
NAMES = {
    **closed_set(("letter", "note")),
    "how": Known("choice", ("paper", "online")),
    "wrong": Known("choices", ("dark",)),
    "years": Known("number"),
}


@pytest.mark.parametrize(
    ("source", "english", "welsh"),
    [
        ("how == 'paper'", "‘How?’ is ‘On paper’", "yr ateb i ‘Sut?’ yw ‘Ar bapur’"),
        ("'paper' == how", "‘How?’ is ‘On paper’", "yr ateb i ‘Sut?’ yw ‘Ar bapur’"),
        ("how != 'paper'", "‘How?’ isn’t ‘On paper’", "nid ‘Ar bapur’ yw’r ateb i ‘Sut?’"),
        ("how in ['paper', 'online']", "‘How?’ is one of these: ‘On paper’, ‘Online’", "un o’r rhain"),
        ("how not in ['paper']", "‘How?’ is none of these: ‘On paper’", "nid yw’r ateb i ‘Sut?’"),
        ("'dark' in wrong", "‘What is wrong?’ has ‘Too dark’", "‘Rhy dywyll’ yn ‘Beth"),
        ("'dark' not in wrong", "‘What is wrong?’ doesn’t have ‘Too dark’", "nid yw ‘Rhy dywyll’"),
        ("wrong", "‘What is wrong?’ is answered", "mae ateb i"),
        ("not wrong", "this doesn’t hold: ‘What is wrong?’ is answered", "nid yw hyn yn wir"),
        ("wrong | count > 1", "the number of boxes ticked in ‘What is wrong?’ is over 1", "dros 1"),
        ("wrong | count == 2", "the number of boxes ticked in ‘What is wrong?’ is 2", "â 2"),
        ("years < 3", "‘How many years?’ is under 3", "dan 3"),
        ("years >= 3", "‘How many years?’ is 3 or more", "3 neu’n fwy"),
        ("several", "the message holds several templates", "sawl templed"),
        ("channel == 'letter'", "it goes as ‘Letter’", "mae’n mynd fel ‘Llythyr’"),
        ("channel != 'letter'", "this doesn’t hold: it goes as ‘Letter’", "nid yw hyn yn wir"),
        ("part_of_day == 'morning'", "it is written in the morning", "yn y bore"),
        ("reply == 'none'", "the message expects no reply", "nid yw’r neges yn disgwyl ateb"),
        ("office.greeting", "‘Greeting of messages’ is filled in", "wedi’i lenwi"),
        (
            "several and (how == 'paper' or wrong)",
            "the message holds several templates and (‘How?’ is ‘On paper’ or ‘What is wrong?’ is answered)",
            "a hefyd (yr ateb",
        ),
    ],
)  # fmt: skip
def test_each_kind_of_condition(source: str, english: str, welsh: str) -> None:
    problems = Problems()
    condition = read_condition(source, lambda at: Place("f", 1, at + 1), NAMES, problems)
    assert condition is not None, problems.all()
    said = SPEAKER.both(condition)
    assert said is not None
    assert said.en == english
    assert welsh in said.cy


def test_both_languages_have_the_same_words() -> None:
    for table in ("REPORT", "KINDS", "CONDITIONS", "PARTS_OF_DAY"):
        english, welsh = (getattr(each, table) for each in (reports_en, reports_cy))
        assert english.keys() == welsh.keys()
        for key, words in english.items():
            assert words.count("{") == welsh[key].count("{"), key
    assert SPEAKER.both(None) is None
    assert set(Language) == {Language.EN, Language.CY}
