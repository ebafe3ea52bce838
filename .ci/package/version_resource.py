"""What Windows shows of the programs under Properties, Details: from the one place that says the version."""

from __future__ import annotations

from pathlib import Path

from app import __doc__ as about
from app import __version__

_FORM = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("080904B0", [
      StringStruct("FileDescription", {about!r}),
      StringStruct("FileVersion", {version!r}),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("ProductName", "Comms Builder"),
      StringStruct("ProductVersion", {version!r}),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0809, 1200])]),
  ],
)
"""


def version_text(version: str = __version__) -> str:
    """In the form that PyInstaller reads; four numbers, whatever the version has."""
    release = version.partition("+")[0]
    first = [int(part) for part in release.split(".") if part.isdigit()]
    numbers = tuple([*first, 0, 0, 0, 0][:4])
    line = " ".join((about or "").split())
    return _FORM.format(numbers=numbers, about=line, version=version)


def version_resource(work: Path) -> str:
    """Write it where the package is made, and return the path."""
    path = work / "version.txt"
    path.write_text(version_text(), encoding="utf-8")
    return str(path)
