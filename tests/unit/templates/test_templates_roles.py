"""Whose own a template is, and in which channel an officer begins."""

from __future__ import annotations

from typing import get_args

from app.storage.packs import LoadedPack
from app.templates.pack import Writer
from app.templates.roles import is_own, own_channel, writers_of
from tests.unit.small_pack import bent, opened, problem_lines

RICH = "flavour: rich\n"
SAID = f"{RICH}written_by: [investigator, csmt]\n"


def test_a_channel_says_whose_it_is_or_its_flavour_does() -> None:
    pack = opened(bent("channels/rich.yaml", RICH, SAID))
    assert writers_of(pack.channel("rich")) == ("investigator", "csmt")
    assert writers_of(opened().channel("rich")) == ("csmt",)
    assert writers_of(pack.channel("plain")) == ("examiner",)
    assert problem_lines(bent("channels/rich.yaml", RICH, SAID.replace("csmt", "boss"))) == [
        "channels/rich.yaml:4:28 unknown-value"
    ]


def test_everybody_has_templates_of_their_own_in_the_shipped_pack(
    shipped_loaded: LoadedPack,
) -> None:
    index = shipped_loaded.pack.index
    own = {
        role: {name for name, head in index.heads.items() if is_own(head.channels, role, index)}
        for role in get_args(Writer)
    }
    assert "letter/counter-fraud-cover" in own["investigator"]
    assert "letter/counter-fraud-cover" not in own["examiner"] | own["csmt"]
    assert "documents/translations" in own["investigator"] & own["examiner"]
    assert "photos/new-photo" not in own["investigator"]
    assert all(is_own(head.channels, "both", index) for head in index.heads.values())


def test_a_message_begins_in_the_officers_own_channel(shipped_loaded: LoadedPack) -> None:
    index = shipped_loaded.pack.index
    channels = [index.channels[name] for name in index.heads["documents/translations"].channels]
    first = {role: own_channel(channels, role) for role in get_args(Writer)}
    assert {role: each and each.id for role, each in first.items()} == {
        "examiner": "dap-message",
        "csmt": None,
        "investigator": "letter",
    }
    assert own_channel(channels, "both") is own_channel(channels, "") is None
