"""What goes into the package, as far as it can be told without making it."""

from __future__ import annotations

import ast
import os
import runpy
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app import __version__
from package import contents, draw_icons, version_resource
from package.lock import ROOT

QT = "PySide6/Qt/plugins"


def binary(place: str, kind: str = "BINARY") -> contents.Entry:
    return place, f"/from/{place}", kind


@pytest.mark.parametrize(
    ("plugin", "wanted"),
    [
        ("platforms/libqxcb.so", True),
        ("platforms/libqoffscreen.so", True),
        ("platforms/libqwayland.so", True),
        ("platforms/libqvnc.so", False),
        ("platforms/libqlinuxfb.so", False),
        ("platforms/libqminimalegl.so", False),
        ("platformthemes/libqgtk3.so", False),
        ("platforminputcontexts/libcomposeplatforminputcontextplugin.so", True),
        ("platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("imageformats/libqsvg.so", True),
        ("imageformats/libqtiff.so", False),
        ("tls/libqopensslbackend.so", False),
        ("generic/libqtuiotouchplugin.so", False),
        ("sqldrivers/libqsqlite.so", False),
    ],
)
def test_plugins_that_nobody_wants_stay_out(plugin: str, wanted: bool) -> None:
    windows = f"PySide6/plugins/{plugin.replace('/lib', '/').replace('.so', '.dll')}"
    assert contents.is_wanted(f"{QT}/{plugin}") is wanted
    assert contents.is_wanted(windows) is wanted


def test_libraries_that_only_others_wanted_go_with_them() -> None:
    needs = {
        "QtCore.so": ["libQt6Core.so"],
        "libqxcb.so": ["libQt6XcbQpa.so", "libQt6Core.so"],
        "libQt6XcbQpa.so": ["libxcb.so"],
        "libQt6Quick.so": ["libQt6Qml.so"],
    }
    kept = [
        binary("PySide6/QtCore.so", "EXTENSION"),
        binary(f"{QT}/platforms/libqxcb.so"),
        binary("PySide6/Qt/lib/libQt6Core.so"),
        binary("PySide6/Qt/lib/libQt6XcbQpa.so"),
        binary("libxcb.so"),
        binary("libxcb.so", "SYMLINK"),
        binary("libpython3.11.so.1.0"),
        binary("python311.dll"),
    ]
    unwanted = [binary("PySide6/Qt/lib/libQt6Quick.so"), binary("PySide6/Qt/lib/libQt6Qml.so")]
    found = contents.still_wanted([*unwanted, *kept], lambda path: needs.get(Path(path).name, []))
    assert found == kept


def test_tables_of_places_and_qt_s_own_words_stay_out() -> None:
    modules = [
        binary(f"phonenumbers{each}", "PYMODULE")
        for each in ("", ".geodata.data0", ".geocoder", ".carrierdata.data1", ".data.region_GB")
    ]
    assert [each[0] for each in contents.wanted_modules(modules)] == [
        "phonenumbers",
        "phonenumbers.data.region_GB",
    ]
    words = [binary("PySide6/Qt/translations/qt_de.qm"), binary("translations/qt_cy.ts")]
    assert contents.wanted_datas(words) == words[1:]


def test_all_that_ships_is_named_with_its_place() -> None:
    named = {Path(source): place for source, place in contents.datas(ROOT)}
    for name in ("resources/packs/hmpo/pack.yaml", "translations/qt_cy.ts", "docs/packs.md"):
        assert named[ROOT / name] == Path(name).parent.as_posix()
    assert not any(
        "images" in path.relative_to(ROOT / "docs").parts for path in named if "docs" in path.parts
    )


@pytest.mark.parametrize("before", [None, "/their/own"])
def test_what_the_package_starts_uses_the_systems_libraries(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/comms-builder/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(ROOT / ".ci" / "package" / "runtime_hook.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


def test_windows_is_told_the_one_version() -> None:
    text = version_resource.version_text()
    ast.parse(text)
    assert text.count(repr(__version__)) == 2
    assert "filevers=(1, 2, 3, 0)" in version_resource.version_text("1.2.3")
    assert "filevers=(1, 2, 0, 0)" in version_resource.version_text("1.2.dev4+local.5")


def test_the_icons_are_there_in_the_sizes_that_systems_ask_for() -> None:
    for size in draw_icons.PNG_SIZES:
        picture = (draw_icons.ICONS / f"comms-builder-{size}.png").read_bytes()
        assert struct.unpack(">II", picture[16:24]) == (size, size)
    icon = (draw_icons.ICONS / "comms-builder.ico").read_bytes()
    _, kind, count = struct.unpack("<HHH", icon[:6])
    assert (kind, count) == (1, len(draw_icons.ICO_SIZES))
    for place, size in enumerate(draw_icons.ICO_SIZES):
        entry = struct.unpack("<BBBBHHII", icon[6 + 16 * place : 22 + 16 * place])
        picture = icon[entry[7] : entry[7] + entry[6]]
        assert (entry[0] or 256, struct.unpack(">II", picture[16:24])) == (size, (size, size))


def test_the_page_takes_the_name_of_whoever_hands_it_out() -> None:
    folder = ROOT / ".ci" / "package" / "linux"
    page = (folder / "comms-builder.metainfo.xml").read_text(encoding="utf-8")
    assert contents.named_page(page, "") == page
    named = ET.fromstring(contents.named_page(page, "org.example.office.letters"))  # noqa: S314
    assert named.findtext("id") == "org.example.office.letters"
    for wrong in ("letters", "example.letters", "org.example.<id>", "org..example", "1.2.3"):
        with pytest.raises(ValueError, match="APP_ID"):
            contents.named_page(page, wrong)


def test_the_menu_entry_and_its_page_name_the_same_program() -> None:
    folder = ROOT / ".ci" / "package" / "linux"
    entry = (folder / "comms-builder.desktop").read_text(encoding="utf-8")
    page = ET.parse(folder / "comms-builder.metainfo.xml").getroot()  # noqa: S314  ours
    assert page.findtext("launchable") == "comms-builder.desktop"
    binaries = {each.text for each in page.iter("binary")}
    assert binaries == {contents.WINDOW, contents.COMMAND}
    assert f"Exec={contents.WINDOW}\n" in entry
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert f"\n{key}=" in entry
        assert f"\n{key}[cy]=" in entry
