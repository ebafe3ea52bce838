"""What the package is made of, as CycloneDX (JSON, 1.6): each part with version, licence and source."""

from __future__ import annotations

import ssl
import subprocess
import sys
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from app import __version__
from package.shipped import installed, licence_of, locked_names

DICTIONARIES = (
    ("dictionary-en-gb", "3.0.0", "MIT AND BSD-3-Clause"),
    ("dictionary-cy", "2.0.0", "LGPL-3.0-only"),
)
"""The npm packages that resources/dictionaries came from (its README.md)."""
_licence = LicenseFactory().make_from_string


def bill_of_materials(debian: dict[str, str]) -> str:
    """Return it as JSON, held against its schema.

    Args:
        debian: the versions of the Debian packages whose libraries came along, by name.

    Raises:
        ValueError: it isn't what the schema allows.
    """
    bom = Bom()
    bom.metadata.component = Component(
        name="comms-builder",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[_licence("MIT")],
        bom_ref="comms-builder",
    )
    for each in (*_python_packages(), *_others(), *_debian_packages(debian)):
        bom.components.add(each)
    bom.register_dependency(bom.metadata.component, bom.components)
    text = str(JsonV1Dot6(bom).output_as_string(indent=1))
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if wrong is not None:
        raise ValueError(str(wrong))
    return text


def _python_packages() -> list[Component]:
    found = []
    for name in locked_names():
        package = installed(name)
        if package is not None:
            purl = PackageURL("pypi", name=name, version=package.version)
            found.append(_library(name, package.version, purl, licence_of(name)))
    return found


def _others() -> list[Component]:
    python = ".".join(map(str, sys.version_info[:3]))
    openssl = ssl.OPENSSL_VERSION.split()[1]
    return [
        _library("python", python, PackageURL("generic", name="python", version=python), "PSF-2.0"),
        _library(
            "openssl", openssl, PackageURL("generic", name="openssl", version=openssl), "Apache-2.0"
        ),
        *(
            _library(name, version, PackageURL("npm", name=name, version=version), licence)
            for name, version, licence in DICTIONARIES
        ),
    ]


def _debian_packages(versions: dict[str, str]) -> list[Component]:
    return [
        _library(name, version, PackageURL("deb", "debian", name, version), None)
        for name, version in sorted(versions.items())
    ]


def _library(name: str, version: str, purl: PackageURL, licence: str | None) -> Component:
    return Component(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        purl=purl,
        licenses=[_licence(licence)] if licence else [],
        bom_ref=purl.to_string(),
    )


def debian_packages(libraries: list[str]) -> dict[str, str]:
    """The Debian packages that libraries of this system came from, and their versions; none where there is no dpkg."""
    found: dict[str, str] = {}
    for library in libraries:
        # Debian's own lists say /usr/lib, or /lib, whichever the file was packed as.
        for name in (library, str(Path(library).resolve()), library.removeprefix("/usr")):
            owner = _dpkg("--search", name).partition(": ")[0].partition(":")[0]
            if owner:
                found[owner] = _dpkg("--show", "--showformat=${Version}", owner)
                break
    return found


def _dpkg(*arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603  of paths that PyInstaller found
            ["dpkg-query", *arguments],  # noqa: S607
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return ""
    return done.stdout.splitlines()[0] if done.returncode == 0 and done.stdout else ""
