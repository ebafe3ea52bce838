"""The shipped pack with the office's own words filled in, and what it holds to as a whole."""

from __future__ import annotations

from functools import cache

import pytest

from app.compose.composing import compose
from app.document import block_text
from app.expressions.names import OFFICE_ENTRIES
from app.language import MessageLanguage
from app.templates.pack import Pack
from tests.unit.drafting import CONTEXT
from tests.unit.shipped_pack.filling import TEMPLATES, by_chance, files, filled, opened, shipped

OFFICE = b"""\
greeting: {en: Dear customer, cy: Annwyl gwsmer}
sign_off: {en: Yours sincerely, cy: Yn gywir}
documents_address: {en: Send documents here., cy: Anfonwch ddogfennau yma.}
reply_period: {en: Please reply within 6 weeks., cy: Atebwch o fewn 6 wythnos.}
welsh_contact: {en: We welcome letters in Welsh., cy: Croesawn lythyrau yn Gymraeg.}
"""
FILLED = OFFICE + b"".join(
    f"{entry}: {{en: The office’s {entry}., cy: Geiriau {entry}.}}\n".encode()
    for entry in OFFICE_ENTRIES
    if f"\n{entry}:" not in f"\n{OFFICE.decode()}"
)


@cache
def with_office() -> Pack:
    return opened(files() | {"office.yaml": FILLED})


def test_sample_invents_nothing_of_an_office() -> None:
    assert shipped().index.office == {}
    assert shipped().info.status == "sample"
    assert set(with_office().index.office) == set(OFFICE_ENTRIES)


def test_every_entry_of_the_office_is_explained_in_its_file() -> None:
    text = files()["office.yaml"].decode()
    for entry in OFFICE_ENTRIES:
        assert f"# {entry}:\n" in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_office_words_frame_what_is_sent(template: str) -> None:
    head = shipped().head(template)
    channel = shipped().channel(head.channels[0])
    for language in (MessageLanguage.EN, MessageLanguage.CY):
        draft = filled((template,), by_chance(1), language=language)
        message = compose(with_office(), draft, CONTEXT)
        texts = [block_text(block) for block in message.blocks]
        found = {
            block.origin.phrase.removeprefix("office.")
            for block in message.blocks
            if block.origin.phrase.startswith("office.")
        }
        assert len(set(texts)) == len(texts)
        if not channel.sent:
            # What is read out to an abusive caller; nothing else of the office stands where nothing is sent.
            assert found == ({"abusive_calls"} if template == "scripts/abusive" else set())
            continue
        assert {"sign_off", "welsh_contact"} <= found
        assert texts[-1] in {"Yours sincerely", "Yn gywir"}
        if channel.id == "dap-message":
            assert texts[0] in {"Dear customer", "Annwyl gwsmer"}
            assert ("reply_period" in found) == (head.reply == "expected")


@pytest.mark.parametrize("copies", ["official_copies", "originals", "photocopies"])
def test_address_for_documents_stands_whatever_may_be_sent(copies: str) -> None:
    draft = filled(("documents/missing",), by_chance(0), {"copies": copies})
    blocks = compose(with_office(), draft, CONTEXT).blocks
    assert "office.documents_address" in {block.origin.phrase for block in blocks}


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_not_filled_in_is_told_as_missed(template: str) -> None:
    draft = filled((template,), by_chance(1))
    said = {
        block.origin.phrase.removeprefix("office.")
        for block in compose(with_office(), draft, CONTEXT).blocks
        if block.origin.phrase.startswith("office.")
    }
    sent = shipped().channel(shipped().head(template).channels[0]).sent
    assert set(compose(shipped(), draft, CONTEXT).unsaid) == (said if sent else set())
    assert compose(with_office(), draft, CONTEXT).unsaid == ()


def test_address_for_documents_stands_once_for_two_that_ask_for_documents() -> None:
    pair = ("consent/parental-responsibility", "documents/missing")
    for order in (pair, pair[::-1]):
        draft = filled(order, by_chance(2), {"copies": "official_copies"})
        message = compose(with_office(), draft, CONTEXT)
        places = [block.origin.phrase for block in message.blocks]
        for entry in ("office.documents_address", "office.returning_documents"):
            assert places.count(entry) == 1
        assert places.index("office.documents_address") + 1 == places.index(
            "office.returning_documents"
        )


@pytest.mark.parametrize("applied", ["online", "paper"])
def test_who_sends_a_photo_is_told_how(applied: str) -> None:
    draft = filled(
        ("photos/new-photo",), by_chance(0), {"applied": applied, "problems": ("blurred",)}
    )
    said = {block.origin.phrase for block in compose(with_office(), draft, CONTEXT).blocks}
    assert ("office.how_to_send_photo" in said) == (applied == "online")
    assert ("office.documents_address" in said) == (applied == "paper")
