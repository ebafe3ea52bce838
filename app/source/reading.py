"""From the bytes of a file to a tree. Any bytes give a tree or problems, and never an exception."""

from __future__ import annotations

import yaml

from app.source.fault import Fault
from app.source.faults import find_fault
from app.source.node_building import MAX_DEPTH, MAX_NODES, Composer, TooMuchError
from app.source.problems import Place, Problems
from app.source.text import Source, decode
from app.source.tree import Node, Scalar

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "read_yaml"]

MAX_BYTES = 1_000_000
MAX_MENDS = 50
MAX_CHARACTERS = 4_000_000
"""So many characters are read again after mending, at most: a large file fewer times."""

# The parser in C is ten times as fast; it isn't there in every build of PyYAML.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_yaml(data: bytes, file: str, problems: Problems) -> Node | None:
    """Read a file.

    Args:
        data: what is in the file.
        file: its name, as problems should tell it.
        problems: everything that is wrong is noted here.

    Returns:
        The tree, or None when nothing of the file can be used. With problems, the tree holds what
        is sound, so that more problems can be found in it.
    """
    if len(data) > MAX_BYTES:
        problems.add(Place(file), "too-large", most=MAX_BYTES)
        return None
    source = decode(data, file, problems)
    return None if source is None else _read_source(source, problems)


def _read_source(source: Source, problems: Problems) -> Node | None:
    """Read the text; after a fault that quotes would mend, mend it in memory and read again."""
    mends = min(MAX_MENDS, MAX_CHARACTERS // (1 + sum(map(len, source.lines))))
    while True:
        # Only the last reading counts: the ones before it have seen a part of the same.
        found = Problems()
        try:
            root = _compose(source, found)
        except Fault as fault:
            problems.add(fault.place, fault.code, **fault.params)
            if fault.edit is not None and mends > 0:
                mends -= 1
                source.mend(fault.edit)
                continue
            root = None
        except TooMuchError as error:
            root = error.root
        else:
            if root is None or (isinstance(root, Scalar) and _is_nothing(root)):
                found.add(Place(source.file), "empty-file")
                root = None
        problems.extend(found)
        return root


def _is_nothing(root: Scalar) -> bool:
    return root.style == "plain" and not root.text


def _compose(source: Source, problems: Problems) -> Node | None:
    composer = Composer(source, problems)
    try:
        for event in yaml.parse(source.join(), Loader=_LOADER):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        raise find_fault(error, source, composer.last_scalar) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML's own parser lets some of Python's errors through (`"\UFFFFFFFF"`).
        raise Fault(Place(source.file), "not-yaml", detail=str(error)) from error
    return composer.root
