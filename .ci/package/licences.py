"""`make lock`: under which licences all that ships may be used, for *About* and docs/licences.md."""

from __future__ import annotations

import msgspec

from package.lock import ROOT
from package.shipped import Part, parts

TOLD = ROOT / "resources" / "licences.json"
PAGE = ROOT / "docs" / "licences.md"
_HEAD = ROOT / ".ci" / "package" / "licences_head.md"


def told(all_parts: list[Part]) -> bytes:
    """What *About* reads."""
    return msgspec.json.format(msgspec.json.encode(all_parts), indent=1) + b"\n"


def page(all_parts: list[Part]) -> str:
    """What docs/licences.md says."""
    head = _HEAD.read_text(encoding="utf-8")
    return head + "".join(f"| {each.name} | {each.licence} |\n" for each in all_parts)


def current() -> list[Part]:
    """The parts as they are now; of those not installed here, as they were told last."""
    before = msgspec.json.decode(TOLD.read_bytes(), type=list[Part]) if TOLD.exists() else []
    return parts({each.name: each.licence for each in before})


def main() -> None:
    """Write both."""
    now = current()
    TOLD.write_bytes(told(now))
    PAGE.write_text(page(now), encoding="utf-8")


if __name__ == "__main__":
    main()
