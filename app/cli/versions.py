"""`--version`: the app, the pack in use, and the guidance that this pack follows."""

from __future__ import annotations

from app import __version__
from app.language import Language
from app.storage.packs import LoadedPack


def app_version() -> str:
    """The line that is always true."""
    return f"comms-builder {__version__}"


def pack_versions(loaded: LoadedPack) -> list[str]:
    """The pack's own lines."""
    info = loaded.pack.info
    lines = [f"pack: {info.title.get(Language.EN)}, version {info.version} ({info.status})"]
    if info.guidance is not None:
        guidance = info.guidance
        lines.append(f"guidance: {guidance.title}, version {guidance.version}, {guidance.date}")
    return lines
