"""What earlier versions kept on an officer's disk opens in this one, whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from app.language import Language
from app.session.calls import Calls
from app.session.saved_case import SavedCase, decoded_case
from app.storage import paths
from app.storage.officer import officer_file
from app.storage.personal_words import load_words
from app.storage.sealing import Seal
from app.storage.settings import settings_file
from app.storage.snippets import snippets_file
from tests.unit.kept_of_version import (
    KEY,
    OFFICERS,
    SETTINGS,
    SNIPPETS,
    case_of_everything,
    write_kept,
)
from tests.unit.session.standing import ANSWER, DOCUMENTS, PHOTO, pack, standing

KEPT = Path(__file__).parents[2] / "data" / "kept"
VERSIONS = sorted(each.name for each in KEPT.iterdir() if each.is_dir())


@pytest.fixture(params=[*VERSIONS, "this"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """What one version kept; of this one, just written."""
    if request.param != "this":
        return KEPT / str(request.param)
    write_kept(tmp_path / "kept")
    return tmp_path / "kept"


def _case(kept: Path) -> SavedCase:
    return decoded_case(Seal(KEY).open((kept / "open.case").read_bytes()))


def test_the_officers_files_are_read_whole_and_written_again(kept: Path, own_home: Path) -> None:
    shutil.copytree(kept, paths.settings())
    assert settings_file().load() == SETTINGS
    assert officer_file().load() == OFFICERS
    assert snippets_file().load() == SNIPPETS
    assert load_words() == {
        Language.EN: frozenset({"biometric"}),
        Language.CY: frozenset({"biometreg"}),
    }
    file = settings_file()
    changed = msgspec.structs.replace(file.load(), text=200)
    file.save(changed)
    assert settings_file().load() == changed
    assert own_home in paths.settings().parents


def test_a_case_is_as_it_was_left(kept: Path) -> None:
    saved, now = _case(kept), case_of_everything()
    assert saved.case.mark == "4711"
    assert saved.case.templates == (PHOTO, DOCUMENTS, ANSWER)
    for was, is_now in zip(saved.case.sheets, now.sheets, strict=True):
        assert was.session.draft == is_now.session.draft
        assert was.session.undo_step == is_now.session.undo_step
    assert saved.case.email is not None
    assert now.email is not None
    assert saved.case.email.content == now.email.content
    message = standing(saved.case.session).message.plain
    assert "We looked into what you *asked*." in message
    assert "We are sorry for the delay." in message


def test_its_calls_are_as_they_were_noted(kept: Path) -> None:
    calls = _case(kept).case.calls
    knew_none = kept.name == "0.1.0-words"
    assert calls == (Calls() if knew_none else case_of_everything().calls)


def test_undo_of_an_earlier_version_leads_back_to_nothing(kept: Path) -> None:
    session = _case(kept).case.session
    while session.undo_step is not None:
        session = session.undo()
    assert session.draft.entries == ()


def test_what_it_used_of_its_wording_is_all_there(kept: Path) -> None:
    saved = _case(kept)
    assert saved.pack.index.heads.keys() >= {PHOTO, DOCUMENTS, ANSWER}
    assert [each.en for each in saved.titles] == [
        pack().head(name).title.en for name in saved.case.templates
    ]
    for name in saved.case.templates:
        assert saved.pack.templates[name].phrases
