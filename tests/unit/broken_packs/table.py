"""Every fault of the table, by its name."""

from __future__ import annotations

from tests.unit.broken_packs import (
    conditions,
    files,
    form_faults,
    house_rules,
    keys,
    names,
    shared,
    wording,
    yaml_traps,
)
from tests.unit.broken_packs.fault import Faults
from tests.unit.broken_packs.files import BYTES

__all__ = ["BYTES", "FAULTS", "MODULES"]

MODULES = (yaml_traps, conditions, wording, keys, names, form_faults, shared, house_rules, files)
FAULTS: Faults = {}
for _module in MODULES:
    _name = _module.__name__.rpartition(".")[2].removesuffix("_faults").replace("_", " ")
    FAULTS |= {f"{_name}: {name}": fault for name, fault in _module.FAULTS.items()}
