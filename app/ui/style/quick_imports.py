"""Has PySide6, and modules after it, imported without what only a start waits for.

WORKAROUND: with its first module PySide6 compiles a dozen others from source, at each start anew. All but the few that
imports go through are for its error messages, its documentation and stub files: a sixth of a bare window's start. They
come when one is asked for, and whatever PySide6 calls them later, if none has these names nothing is changed.
"""

from __future__ import annotations

import importlib.machinery
import sys
from threading import RLock
from types import ModuleType
from typing import Any

from app.ui.style.quick_enums import make_enums_quickly

AT_NEED = frozenset(
    f"shibokensupport.signature.{name}"
    for name in (
        "errorhandler",
        "layout",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
        "parser",
    )
)
"""The modules that an import of PySide6 needs no more than the names of."""
_Spec = importlib.machinery.ModuleSpec
_making = RLock()


def import_quickly() -> None:
    """Have PySide6 make at need what is only needed for errors, and read no sources.

    WORKAROUND: once it is there, it reads the whole source of every module that is imported, to see whether that could
    ask for `snake_case` or `true_property`, and Python keeps what was read: a tenth of the start, and 5 MB. None of
    ours asks. In a package there is no source, and it takes the same answer.
    """
    make_enums_quickly()
    # Its finder goes before all others, and takes what it says of a module from there.
    setattr(importlib.machinery, _Spec.__name__, _spec)
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415
    finally:
        setattr(importlib.machinery, _Spec.__name__, _Spec)
    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False


class ModuleAtNeed(ModuleType):
    """A module that is made when something in it is first asked for."""

    _made_by: Any = None

    def __getattr__(self, name: str) -> object:
        """Something that isn't there: it may be in what wasn't made yet."""
        if name.startswith("__"):
            raise AttributeError(name)
        with _making:
            loader, self._made_by = self._made_by, None
            if loader is not None:
                loader.make(self)
        return object.__getattribute__(self, name)


class _LoaderAtNeed:
    def __init__(self, name: str, loader: Any) -> None:  # noqa: ANN401  # one of PySide6's own
        self._name = name
        self._loader = loader

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return ModuleAtNeed(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        if isinstance(module, ModuleAtNeed):
            module._made_by = self

    def make(self, module: ModuleType) -> None:
        """Make it under the name by which its source is known: it was given another one since."""
        spec = module.__spec__
        if spec is None:
            raise ImportError(self._name)
        given, spec.name = spec.name, self._name
        try:
            self._loader.exec_module(module)
        finally:
            spec.name = given


def _spec(name: str, loader: Any, **rest: Any) -> importlib.machinery.ModuleSpec:  # noqa: ANN401  # as they come
    at_need: Any = _LoaderAtNeed(name, loader) if name in AT_NEED else loader
    return _Spec(name, at_need, **rest)
