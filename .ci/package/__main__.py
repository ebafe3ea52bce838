"""`make package`: makes the package in dist/, as one folder and as one file, with checksums."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from app import __version__
from package import contents
from package.bill_of_materials import bill_of_materials, debian_packages
from package.licences import PAGE
from package.lock import ROOT
from package.shipped import installed, licence_files, locked_names

DIST = ROOT / "dist"
FOLDER = DIST / contents.FOLDER
_SYSTEM = "windows" if sys.platform == "win32" else sys.platform


def main() -> None:
    """Make it, and say how large it is."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    subprocess.run([*command, "build.spec"], cwd=ROOT, check=True)  # noqa: S603
    debian = _debian()
    _add_licences(debian)
    bill = bill_of_materials(debian)
    (FOLDER / "bill-of-materials.cdx.json").write_text(bill, encoding="utf-8")
    if sys.platform != "win32":
        _add_menu_entry()
    _add_checksums(FOLDER)
    packed = _packed()
    line = f"{_digest(packed)}  {packed.name}\n"
    (DIST / f"{packed.name}.sha256").write_text(line, encoding="utf-8", newline="\n")
    print(
        f"Comms Builder: dist/{FOLDER.name}, {_megabytes(contents.size_of(FOLDER))} MB unpacked;",
        end=" ",
    )
    print(f"dist/{packed.name}, {_megabytes(packed.stat().st_size)} MB.")


def _megabytes(size: int) -> int:
    return round(size / 1_000_000)


def _debian() -> dict[str, str]:
    """The Debian packages that libraries came from which are no part of a Python package."""
    noted = (ROOT / "build" / "build" / "binaries.json").read_text(encoding="utf-8")
    ours = (sys.prefix, sys.base_prefix, str(ROOT))
    return debian_packages(
        [each for each in json.loads(noted).values() if not each.startswith(ours)]
    )


def _add_licences(debian: dict[str, str]) -> None:
    """Put the licence of every part into the package."""
    folder = FOLDER / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(PAGE, folder)
    shutil.copy(ROOT / "LICENSE", folder)
    texts = {name: package for name in locked_names() if (package := installed(name))}
    for name, package in texts.items():
        (folder / name).mkdir()
        for path in licence_files(package):
            shutil.copy(path, folder / name)
    for name in debian:
        (folder / "debian").mkdir(exist_ok=True)
        shutil.copy(f"/usr/share/doc/{name}/copyright", folder / "debian" / name)
    # Beside its library; on Windows beside its program.
    for place in (Path("lib", f"python3.{sys.version_info[1]}"), Path()):
        python = Path(sys.base_prefix, place, "LICENSE.txt")
        if python.exists():
            shutil.copy(python, folder / "python")


def _add_menu_entry() -> None:
    """Put what a desktop shows of the app where an administrator can copy it from, as it lies below /usr/share."""
    source, share = ROOT / ".ci" / "package", FOLDER / "share"
    icons = share / "icons" / "hicolor"
    copied = {
        source / "linux" / "comms-builder.desktop": share / "applications",
        source / "linux" / "comms-builder.metainfo.xml": share / "metainfo",
        ROOT / "resources" / "icons" / "comms-builder.svg": icons / "scalable" / "apps",
    }
    for path, folder in copied.items():
        folder.mkdir(parents=True)
        shutil.copy(path, folder)
    page = share / "metainfo" / "comms-builder.metainfo.xml"
    text = page.read_text(encoding="utf-8")
    page.write_text(contents.named_page(text, os.environ.get("APP_ID", "")), encoding="utf-8")
    for path in sorted((source / "icons").glob("comms-builder-*.png")):
        size = path.stem.rpartition("-")[2]
        folder = icons / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        shutil.copy(path, folder / "comms-builder.png")


def _add_checksums(folder: Path) -> None:
    """Write down the checksum of every file, as `sha256sum --check` reads it."""
    paths = sorted(
        each for each in folder.rglob("*") if each.is_file() and each.name != contents.SUMS
    )
    lines = [f"{_digest(each)}  {each.relative_to(folder).as_posix()}\n" for each in paths]
    (folder / contents.SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _packed() -> Path:
    """The folder as one file: what Windows unpacks by itself there, what keeps the right to run elsewhere."""
    name = f"comms-builder-{__version__}-{_SYSTEM}"
    form = "zip" if sys.platform == "win32" else "gztar"
    return Path(shutil.make_archive(str(DIST / name), form, DIST, FOLDER.name))


if __name__ == "__main__":
    main()
