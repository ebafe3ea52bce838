"""Makes Qt's enumerations in a fifth of the time.

WORKAROUND: PySide6 has Python's `enum` make all enumerations of a class, member by member, when the class is first
named: 340 of them with 4,200 members by the time the window is seen, a seventh of its start. What `enum` looks for in
each class and at each member (values to be made up, names that lead to descriptors, constructors) isn't in them. Here
each is made like an empty one of its kind, and members are put in as `enum` does. What isn't as simple, and all in
another version of Python, is left to that.
"""

from __future__ import annotations

import enum
import sys
from functools import cache
from typing import Any

KNOWN = (3, 11)
"""The version of Python that keeps members as is done here."""
_KINDS: dict[type, Any] = {
    enum.Enum: object.__new__,
    enum.Flag: object.__new__,
    enum.IntEnum: int.__new__,
    enum.IntFlag: int.__new__,
}
"""The kinds of PySide6, and what makes a member of each."""
_TAKEN = frozenset(
    ("mro", "", *(name for kind in _KINDS for each in kind.__mro__ for name in vars(each)))
)
"""Names by which a member would hide something else."""
_slowly: Any = vars(enum.EnumType)["_create_"]


def make_enums_quickly() -> None:
    """Have the enumerations that are made from now on made quickly, where they are as PySide6 has them made."""
    if sys.version_info[:2] == KNOWN:
        setattr(enum.EnumType, _slowly.__name__, _create)


def _create(cls: Any, name: str, names: Any, **rest: Any) -> Any:  # noqa: ANN401  # as they come
    """What `EnumType._create_` does."""
    if rest.get("module") is None:
        # As seen from there, one call further away.
        rest["module"] = sys._getframe(2).f_globals.get("__name__")
    if rest.get("qualname") or rest.get("type") or not _is_plain(cls, names):
        return _slowly(cls, name, names, **rest)
    inside = {
        each: value.copy() if type(value) in {list, dict} else value
        for each, value in _empty(cls, rest.get("boundary")).items()
    }
    new = inside.pop("__new__")
    made = type.__new__(type(cls), name, (cls,), inside | {"__module__": rest["module"]})
    # Only now, as `enum` does: within it would be kept as a static method.
    type.__setattr__(made, "__new__", new)
    _fill(made, cls, names)
    return made


def _is_plain(cls: type, names: object) -> bool:
    """Whether these are pairs of a name that means nothing to a class and a number."""
    return (
        cls in _KINDS
        and type(names) is list
        and all(
            type(pair) is tuple
            and type(pair[1]) is int
            and pair[0][:1] != "_"
            and pair[0] not in _TAKEN
            for pair in names
        )
    )


@cache
def _empty(cls: type, boundary: enum.FlagBoundary | None) -> dict[str, Any]:
    """What is in an enumeration of a kind that has no members."""
    made = _slowly(cls, "empty", (), module=__name__, boundary=boundary)
    return {
        name: each for name, each in vars(made).items() if name not in {"__dict__", "__weakref__"}
    }


def _fill(made: Any, kind: type, pairs: list[tuple[str, int]]) -> None:  # noqa: ANN401  # it is being made
    """Put in the members: a second one with the number of another is another name of it."""
    new, put = _KINDS[kind], type.__setattr__
    arguments: tuple[int, ...]
    names, members, by_value = made._member_names_, made._member_map_, made._value2member_map_
    is_flag, is_number = issubclass(kind, enum.Flag), issubclass(kind, int)
    mask = singles = 0
    for name, value in pairs:
        is_single = value > 0 and not value & (value - 1)
        mask |= value
        singles |= value if is_single else 0
        member = by_value.get(value)
        if member is None:
            arguments = (value,) if is_number else ()
            member = new(made, *arguments)
            member._value_, member._name_ = value, name
            member.__objclass__ = made
            member._sort_order_ = len(names)
            if is_single or not is_flag:
                names.append(name)
            by_value[value] = member
        members[name] = member
        put(made, name, member)
    if is_flag:
        made._flag_mask_, made._singles_mask_ = mask, singles
        made._all_bits_ = 2 ** mask.bit_length() - 1
        in_order = [members[name]._value_ for name in names]
        if in_order != sorted(in_order):
            made._iter_member_ = made._iter_member_by_def_
