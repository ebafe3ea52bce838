"""A message in which a wording stands: whatever kind of wording it is."""

from __future__ import annotations

from app.proof.material import Material
from app.proof.welsh_shown import ShownMessage, WelshShown
from tests.unit.small_pack import small_files

FILES = small_files()
SHOWN = WelshShown(Material(FILES))


def marked(found: ShownMessage | None) -> list[str]:
    assert found is not None
    subject = (found.subject,) if found.subject is not None else ()
    return [each.text for each in (*subject, *found.paragraphs) if each.is_it]


def test_every_wording_is_shown_where_it_stands() -> None:
    assert SHOWN.waiting
    for address in SHOWN.waiting:
        assert len(marked(SHOWN.message(address))) == 1, address


def test_wording_of_every_kind_is_found() -> None:
    for address, words in {
        "photos/new-photo:online": "Gallwch ei anfon yn www.gov.uk/photos-for-passports.",
        "photos/new-photo:subject": "Eich cais am basbort – mae angen llun newydd arnom",
        "phrases/send-documents": "Anfonwch y dogfennau atom drwy’r post.",
        "office:greeting": "Annwyl gwsmer",
        "channels/plain:subject": "Eich cais am basbort – mae angen rhai pethau arnom",
        "channels/plain:several": "Mae angen mwy nag un peth arnom gennych.",
    }.items():
        assert marked(SHOWN.message(address)) == [words], address


def test_what_a_note_gathers_is_shown_in_the_note() -> None:
    files = dict(FILES)
    note = files["templates/notes/enquiry.yaml"]
    assert b"phrases:" in note
    found = WelshShown(Material(files)).message("notes/enquiry:answered")
    assert found is not None
    assert found.templates == ("notes/enquiry",)


def test_what_no_message_holds_is_shown_in_none() -> None:
    files = dict(FILES)
    online = b"""    when: applied == 'online'
"""
    photo = files["templates/photos/new-photo.yaml"]
    assert photo.count(online) >= 1
    files["templates/photos/new-photo.yaml"] = photo.replace(
        online, b"    when: applied == 'online' and applied == 'paper'\n", 1
    )
    shown = WelshShown(Material(files))
    nowhere = [address for address in shown.waiting if shown.message(address) is None]
    assert nowhere == ["photos/new-photo:online"]
