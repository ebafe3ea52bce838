"""A channel says that its messages are letters, what stands in the envelope's window, and which email carries them."""

from __future__ import annotations

from app.templates.pack import Paper
from tests.unit.small_pack import Files, bent, opened, problem_lines

CHANNEL, RICH = "channels/rich.yaml", "flavour: rich\n"
PAPER = "paper: {window: greeting, carried_by: photos/new-photo}\n"


def with_paper(said: str) -> Files:
    return bent(CHANNEL, RICH, f"{RICH}{said}")


def test_what_a_channel_says_of_its_letters() -> None:
    pack = opened(with_paper(PAPER))
    assert pack.channel("rich").paper == Paper("greeting", "photos/new-photo")
    assert opened().channel("rich").paper is None


def test_names_that_are_not_there_are_told_with_their_places() -> None:
    assert problem_lines(with_paper(PAPER.replace("greeting", "greting"))) == [
        "channels/rich.yaml:4:17 unknown-slot"
    ]
    assert problem_lines(with_paper(PAPER.replace("new-photo", "no-photo"))) == [
        "channels/rich.yaml:4:39 unknown-template"
    ]


def test_a_channel_of_plain_text_has_no_letters() -> None:
    assert problem_lines(
        bent("channels/note.yaml", "flavour: plain\n", "flavour: plain\npaper: {}\n")
    ) == ["channels/note.yaml:4:8 not-rich"]
