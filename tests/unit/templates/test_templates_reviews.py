"""A review of Welsh holds for exactly two texts."""

from __future__ import annotations

import pytest

from app.templates.model import Phrase
from app.templates.reading import ReadPack, read_pack
from tests.unit.small_pack import Files, lines_of, small_files

WITHDRAWN, PHOTO = "templates/no-reply/withdrawn.yaml", "templates/photos/new-photo.yaml"
ADDRESSES = {
    "no-reply/withdrawn:withdrawn",
    "no-reply/withdrawn:subject",
    "photos/new-photo:problems",
    "photos/new-photo:online",
    "phrases/reply-by",
    "channels/plain:several",
    "channels/plain:subject",
    "office:sign_off",
}


def reviewed(files: Files) -> set[str]:
    """Addresses of what counts as reviewed."""
    read = read_pack(files)
    assert lines_of(read) == []
    return {address for address in ADDRESSES if is_reviewed(read, address)}


def is_reviewed(read: ReadPack, address: str) -> bool:
    where, _, name = address.partition(":")
    index = read.index
    if where == "office":
        return index.office[name].reviewed
    if where.startswith("phrases/"):
        return index.phrases[where.removeprefix("phrases/")].reviewed
    if where.startswith("channels/"):
        channel = index.channels[where.removeprefix("channels/")]
        if name == "subject":
            return channel.subject is not None and channel.subject.reviewed
        return any(each.reviewed for each in channel.phrases if each.id == name)
    template = read.templates[where]
    if name == "subject":
        return template.subject is not None and template.subject.reviewed
    return any(
        each.reviewed for each in template.phrases if isinstance(each, Phrase) and each.id == name
    )


def with_reviews(files: Files) -> Files:
    """The files, with every one of these addresses recorded as reviewed."""
    found = read_pack(files).reviewables
    entries = (
        f"  - {{phrase: '{address}', fingerprint: '{found[address].fingerprint}', by: me, on: 2026-01-31}}\n"
        for address in ADDRESSES
    )
    return files | {"reviews.yaml": ("reviews:\n" + "".join(entries)).encode()}


def test_nothing_is_reviewed_until_it_is_recorded() -> None:
    assert reviewed(small_files()) == set()
    assert reviewed(with_reviews(small_files())) == ADDRESSES


@pytest.mark.parametrize(
    ("path", "old", "new", "address"),
    [
        (WITHDRAWN, "en: We have", "en: We’ve", "no-reply/withdrawn:withdrawn"),
        (WITHDRAWN, "cy: Rydym", "cy: Yr ydym", "no-reply/withdrawn:withdrawn"),
        (WITHDRAWN, "– withdrawn", "– now withdrawn", "no-reply/withdrawn:subject"),
        (PHOTO, "cy: mae’r llun yn rhy dywyll", "cy: rhy dywyll", "photos/new-photo:problems"),
        (PHOTO, "en: Please take it again.", "en: Take it again.", "photos/new-photo:problems"),
        (PHOTO, "Send the photo at", "Send it at", "photos/new-photo:online"),
        ("phrases/reply-by.yaml", "Please reply", "Reply", "phrases/reply-by"),
        ("channels/plain.yaml", "We need more than", "We want more than", "channels/plain:several"),
        ("channels/plain.yaml", "some things", "things", "channels/plain:subject"),
        ("office.yaml", "Yn gywir", "Yr eiddoch yn gywir", "office:sign_off"),
    ],
)  # fmt: skip
def test_any_change_unreviews_just_that(path: str, old: str, new: str, address: str) -> None:
    files = with_reviews(small_files())
    text = files[path].decode()
    assert text.count(old) == 1
    files[path] = text.replace(old, new).encode()
    assert reviewed(files) == ADDRESSES - {address}


def test_what_isn_t_wording_unreviews_nothing() -> None:
    files = with_reviews(small_files())
    path = "templates/photos/new-photo.yaml"
    files[path] = b"# A comment\n" + files[path].replace(b"slot: how-to-reply", b"slot: detail")
    assert reviewed(files) == ADDRESSES


def test_a_text_swapped_with_another_is_another_text() -> None:
    files = with_reviews(small_files())
    path = "templates/no-reply/withdrawn.yaml"
    text = files[path].decode()
    english, welsh = "We have withdrawn your application.", "Rydym wedi tynnu eich cais yn ôl."
    swapped = text.replace(english, "\0").replace(welsh, english).replace("\0", welsh)
    files[path] = swapped.encode()
    assert reviewed(files) == ADDRESSES - {"no-reply/withdrawn:withdrawn"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("reviews: [{phrase: a, fingerprint: xyz, by: me, on: 2026-01-31}]", "1:36 bad-form"),
        ("reviews: [{phrase: a, fingerprint: 0123456789abcdef, by: me, on: now}]", "1:66 bad-date"),
        ("reviews: [{phrase: a}]", "1:11 missing-key"),
        ("review: []", "1:1 unknown-key"),
    ],
)
def test_a_broken_file_of_reviews_is_told_and_the_pack_works(text: str, place: str) -> None:
    read = read_pack(small_files() | {"reviews.yaml": text.encode()})
    assert f"reviews.yaml:{place}" in lines_of(read)
    assert len(read.templates) == 6
