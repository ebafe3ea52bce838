"""What a review of Welsh holds for: the exact words of both languages, however they are laid out in the file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def fingerprint(texts: Iterable[str]) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the texts, without the white space at their ends."""
    return _digest(text.strip() for text in texts)


def fingerprints(texts: Iterable[str]) -> frozenset[str]:
    """The fingerprints that a review of these texts may bear.

    Format 1 took each text as it stood, and one below a `|` ends its line. Such a review still holds.
    """
    texts = tuple(texts)
    below_bars = _digest(f"{text.strip()}\n" for text in texts)
    return frozenset((fingerprint(texts), _digest(texts), below_bars))


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
