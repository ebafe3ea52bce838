"""Mails as Outlook saves them, for tests: a compound file written by hand."""

from __future__ import annotations

import struct

Folder = dict[str, "bytes | Folder"]
_NONE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096


def text(identity: int, words: str) -> Folder:
    """A property that is a text."""
    return {f"__substg1.0_{identity:04X}001F": words.encode("utf-16-le")}


def binary(identity: int, data: bytes) -> Folder:
    """A property that is bytes."""
    return {f"__substg1.0_{identity:04X}0102": data}


def numbers(head: int, **values: int) -> Folder:
    """The properties of fixed length, by the hexadecimal figures of their ids after an `x`."""
    entries = b"".join(
        struct.pack("<HHIQ", 0x40 if value > 0xFFFFFFFF else 3, int(name[1:], 16), 6, value)
        for name, value in values.items()
    )
    return {"__properties_version1.0": bytes(head) + entries}


def small_msg(*properties: Folder) -> bytes:
    """A mail of some properties."""
    whole: Folder = {}
    for each in properties:
        whole |= each
    return compound({"__properties_version1.0": bytes(32), **whole})


def packed(rtf: bytes) -> bytes:
    """Rich text packed without any saving: every byte as it is."""
    body = b"".join(b"\0" + rtf[at : at + 8] for at in range(0, len(rtf), 8))
    return struct.pack("<4I", len(body) + 12, len(rtf), 0x75465A4C, 0) + body


def compound(root: Folder) -> bytes:
    """A compound file: entries of each folder in a chain to the right, small streams in small sectors."""
    entries: list[list[object]] = []
    contents: list[tuple[int, bytes]] = []
    _gather("Root Entry", root, 5, entries, contents)
    table: list[int] = []
    sectors: list[bytes] = []
    mini_table: list[int] = []
    mini = b""
    for at, data in contents:
        if len(data) < _CUTOFF:
            entries[at][5], entries[at][6] = len(mini_table) if data else _END, len(data)
            _chain(mini_table, -(-len(data) // _MINI))
            mini += data + bytes(-len(data) % _MINI)
        else:
            entries[at][5], entries[at][6] = _store(data, table, sectors), len(data)
    entries[0][5], entries[0][6] = _store(mini, table, sectors), len(mini)
    mini_start = _store(struct.pack(f"<{len(mini_table)}I", *mini_table), table, sectors)
    directory = b"".join(_entry(each) for each in entries)
    directory_start = _store(directory, table, sectors)
    count = 1
    while count * 128 < len(table) + count:
        count += 1
    table_starts = list(range(len(table), len(table) + count))
    table += [_TABLE] * count
    filled = table + [_NONE] * (count * 128 - len(table))
    sectors.append(struct.pack(f"<{len(filled)}I", *filled))
    head = struct.pack(
        "<8s16s5H6s9I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6),
        0, count, directory_start, 0, _CUTOFF, mini_start, max(len(mini_table) // 128, 1), _END, 0,
    )  # fmt: skip
    first = table_starts + [_NONE] * (109 - count)
    return head + struct.pack("<109I", *first) + b"".join(sectors)


def _gather(
    name: str,
    content: bytes | Folder,
    kind: int,
    entries: list[list[object]],
    contents: list[tuple[int, bytes]],
) -> int:
    at = len(entries)
    entries.append([name, kind, _NONE, _NONE, _NONE, _END, 0])
    if isinstance(content, bytes):
        contents.append((at, content))
        return at
    before = None
    for each, inner in content.items():
        child = _gather(each, inner, 2 if isinstance(inner, bytes) else 1, entries, contents)
        if before is None:
            entries[at][4] = child
        else:
            entries[before][3] = child
        before = child
    return at


def _chain(table: list[int], count: int) -> None:
    start = len(table)
    table += [start + each + 1 for each in range(count - 1)] + [_END] * bool(count)


def _store(data: bytes, table: list[int], sectors: list[bytes]) -> int:
    if not data:
        return _END
    start = len(table)
    _chain(table, -(-len(data) // _SECTOR))
    sectors.append(data + bytes(-len(data) % _SECTOR))
    return start


def _entry(entry: list[object]) -> bytes:
    name, kind, left, right, child, start, size = entry
    assert isinstance(name, str)
    encoded = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBB3I16sI16sIQ",
        encoded,
        len(encoded) + 2,
        kind,
        1,
        left,
        right,
        child,
        bytes(16),
        0,
        bytes(16),
        start,
        size,
    )
