"""Qt's enumerations that are made quickly are what Python's `enum` makes of the same names and numbers."""

from __future__ import annotations

import enum
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from app.ui.style import quick_enums

MODULES = QtCore, QtGui, QtWidgets
KINDS = {"Enum", "Flag", "IntEnum", "IntFlag"}


def of_qt() -> Iterator[Any]:
    """Every enumeration of Qt's modules and their classes."""
    seen: set[object] = set()
    waiting: list[object] = [getattr(module, name) for module in MODULES for name in dir(module)]
    while waiting:
        each = waiting.pop()
        if isinstance(each, enum.EnumType):
            yield each
        elif isinstance(each, type) and each not in seen and each.__module__.startswith("PySide6"):
            seen.add(each)
            waiting.extend(vars(each).values())


def look(made: enum.EnumType) -> dict[str, object]:
    """All that an enumeration has, its members told by what they are."""
    all_of_it: Any = made
    members = [
        (
            name,
            str(each),
            repr(each),
            each.name,
            each.value,
            vars(each)["_sort_order_"],
            type(each) is made,
        )
        for name, each in all_of_it.__members__.items()
    ]
    has: dict[str, Any] = {}
    for name, each in vars(made).items():
        shown = str(each) if isinstance(each, (enum.Enum, list, dict)) else each
        shown = type(each) if isinstance(each, enum.property) else shown
        has[name] = getattr(shown, "__func__", shown)
    for own in ("__dict__", "__weakref__"):
        has.pop(own, None)
    return {"members": members, "in order": str(list(made)), "mro": made.__mro__[1:], **has}


def test_each_is_as_it_was() -> None:
    found = list(of_qt())
    assert len(found) > 500
    assert {each.__base__.__name__ for each in found} == KINDS
    for each in found:
        pairs = [(name, member.value) for name, member in each.__members__.items()]
        rest = {"module": "here", "boundary": enum.KEEP}
        quick = quick_enums._create(each.__base__, each.__name__, pairs, **rest)
        slow = quick_enums._slowly(each.__base__, each.__name__, pairs, **rest)
        assert look(quick) == look(slow)
        if pairs and issubclass(each, enum.Flag):
            some = [member.value for member in slow][:3]
            for value in (0, *some, sum(some)):
                assert (quick(value).value, (~quick(value)).value) == (
                    slow(value).value,
                    (~slow(value)).value,
                )
                assert str(quick(value)) == str(slow(value))


def test_what_isn_t_as_simple_is_left_to_python() -> None:
    given: tuple[object, ...] = (
        "one two",
        ["one", "two"],
        [["one", 1], ["two", 2]],
        [("name", 1), ("value", 2)],
        [("one", "two")],
        {"one": 1},
        [("one", True)],
        [("one", (1, 2))],
    )
    for names in given:
        quick = quick_enums._create(enum.Enum, "Some", names, module="here")
        assert look(quick) == look(quick_enums._slowly(enum.Enum, "Some", names, module="here"))


def test_it_is_known_where_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    slowly = quick_enums._slowly
    monkeypatch.setattr(enum.EnumType, slowly.__name__, slowly)  # it is put back with the rest
    quick_enums.make_enums_quickly()
    Made = enum.Enum("Made", [("ONE", 1), ("UNO", 1), ("TWO", 2)])  # noqa: N806  # a class
    monkeypatch.setitem(globals(), "Made", Made)
    assert Made.__module__ == __name__
    one: Any = Made["ONE"]
    assert pickle.loads(pickle.dumps(one)) is one is Made["UNO"]  # noqa: S301  # its own
    assert list(Made) == [one, Made["TWO"]]
