"""The file of parts: what was put in comes out, and whatever was cut or altered is refused."""

from __future__ import annotations

import hashlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.packs.container import MAGIC, Container, write_container
from tests.unit.budget import cases

PARTS = st.dictionaries(st.text(max_size=8), st.binary(max_size=40), max_size=5)


def refused(error: AppError) -> None:
    assert error.code == "not-compiled"


def opens(data: bytes) -> dict[str, bytes] | None:
    """Return every part that can be opened; None when the file is refused as a whole."""
    try:
        container = Container(data)
    except AppError as error:
        refused(error)
        return None
    found = {}
    for name in ("a", "b", "empty"):
        try:
            found[name] = container.part(name)
        except AppError as error:
            refused(error)
    return found


SMALL = {"a": b"first part", "b": bytes(range(40)), "empty": b""}
DATA = write_container(SMALL)


@given(PARTS)
def test_parts_come_out_as_they_went_in(parts: dict[str, bytes]) -> None:
    container = Container(write_container(parts))
    assert {name: container.part(name) for name in parts} == parts


def test_the_same_parts_give_the_same_file() -> None:
    assert write_container(SMALL) == DATA


def test_a_part_that_is_not_there() -> None:
    with pytest.raises(AppError, match="not-compiled"):
        Container(DATA).part("c")


def test_cut_anywhere() -> None:
    for length in range(len(DATA)):
        found = opens(DATA[:length])
        assert found is None or all(SMALL[name] == part for name, part in found.items())
        assert found is None or set(found) < set(SMALL)


def test_any_bit_flipped() -> None:
    for index in range(len(DATA)):
        for bit in range(8):
            altered = bytearray(DATA)
            altered[index] ^= 1 << bit
            found = opens(bytes(altered))
            assert found is None or all(SMALL[name] == part for name, part in found.items())
            assert found is None or set(found) < set(SMALL)


@settings(max_examples=cases(300))
@given(st.binary(max_size=200), st.binary(max_size=100))
def test_any_bytes(data: bytes, table: bytes) -> None:
    opens(data)
    opens(MAGIC + data)
    digest = hashlib.sha256(table).digest()
    opens(MAGIC + digest + len(table).to_bytes(8) + table + data)


@pytest.mark.parametrize(
    "table",
    [
        {"a": [-10, 10, b""]},
        {"a": [2**63, 2**63, b"x" * 32]},
        {"a": [0, -1, b""]},
        {"a": ["0", 1, b""]},
        {"a": [0, 1]},
        {1: [0, 1, b""]},
        [1, 2],
        None,
    ],
)
def test_a_table_that_means_nothing(table: object) -> None:
    encoded = msgspec.msgpack.encode(table)
    digest = hashlib.sha256(encoded).digest()
    data = MAGIC + digest + len(encoded).to_bytes(8) + encoded + b"0123456789"
    found = opens(data)
    assert not found


def test_a_deep_table() -> None:
    encoded = b"\x81\xa1a\x94\x00\x00\xc4\x00" + b"\x91" * 200_000 + b"\x00"
    data = MAGIC + hashlib.sha256(encoded).digest() + len(encoded).to_bytes(8) + encoded
    assert opens(data) is None


def test_another_version() -> None:
    assert opens(DATA.replace(MAGIC, MAGIC[:-1] + b"\x7f")) is None
