"""What a check is: a kind of slip, and where it is looked for. The list of all stands in `app.proof.checks`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from app.proof.material import Material, UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of slip.

    Attributes:
        name: of it.
        of_template: looks through one template.
        of_shared: looks through one file that isn't a template's.
        of_pack: holds the parts of a pack against each other.
    """

    name: str
    of_template: Callable[[UnderProof], Iterable[Slip]] | None = None
    of_shared: Callable[[SharedFile], Iterable[Slip]] | None = None
    of_pack: Callable[[Material], Iterable[Slip]] | None = None
