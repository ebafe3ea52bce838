"""What the window quotes stands in marks of one kind; the other kind is for what is quoted in a case note."""

from __future__ import annotations

import pytest

from app.language.prose import resend_cy, resend_en, steps_cy, steps_en


@pytest.mark.parametrize("table", [resend_en, resend_cy, steps_en, steps_cy])
def test_one_kind_of_marks(table: object) -> None:
    texts = [
        words
        for name in dir(table)
        if name.isupper()
        for words in getattr(table, name).values()
        if isinstance(words, str)
    ]
    assert any("‘" in each for each in texts)
    assert [each for each in texts if "“" in each or "”" in each] == []
