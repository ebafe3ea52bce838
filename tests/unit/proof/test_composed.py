"""What shows only in composed messages: alone, together with others, and where it can't be told in time."""

from __future__ import annotations

import pytest

from app.proof import deciding
from app.proof.material import Material, UnderProof
from app.proof.proving import Job, Prover, Report, prover_of, report_of
from app.proof.samples import Samples
from app.storage import paths
from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder
from tests.unit.proof.sound_pack import replace, short, slips_of, sound_files
from tests.unit.small_pack import Files

REFUSED = "templates/enquiries/identity-not-confirmed.yaml"
MISSING = "templates/documents/missing.yaml"
_WORDS = "    en: We can’t answer this by email.\n    cy: Ni allwn ateb hyn drwy e-bost.\n"


def _template(name: str) -> UnderProof:
    material = Material(sound_files())
    assert name in material.index.heads
    return material.template(name)


def report_on(files: Files) -> Report:
    """Prove a pack whole."""
    prover = Prover(Material(files))
    outcomes = [prover.run(job) for job in prover.jobs()]
    outcomes += [prover.run(job) for job in prover.jobs_after(outcomes)]
    return report_of(outcomes, strict=False)


def test_what_a_branch_leaves_behind_is_found() -> None:
    files = sound_files()
    new = (
        "    en: \"Write to us {% if part_of_day == 'morning' %}today{% endif %}, please.\"\n"
        "    cy: \"Ysgrifennwch atom {% if part_of_day == 'morning' %}heddiw{% endif %}, os gwelwch yn dda.\"\n"
    )
    replace(files, REFUSED, _WORDS, new)
    assert short(slips_of(files)) == [f"untidy-text {REFUSED}:6"]


def test_what_shows_only_beside_another_template_is_found() -> None:
    files = sound_files()
    new = """\
  - id: soon
    slot: where-to-send
    en: "{% if whose == 'mother' %}Post{% else %}Send{% endif %} them {% if first %}soon{% endif %}, please."
    cy: "{% if whose == 'mother' %}Postiwch{% else %}Anfonwch{% endif %} nhw {% if first %}nawr{% endif %}, da chi."
"""
    replace(files, MISSING, "  - use: send-documents\n", f"{new}  - use: send-documents\n")
    assert short(slips_of(files)) == [f"untidy-text {MISSING}:45"]


def test_number_forms_with_other_paragraphs_are_found() -> None:
    files = sound_files()
    replace(
        files,
        "templates/photos/new-photo.yaml",
        "      one: Mae un peth i’w gywiro.\n",
        "      one: |\n        Mae un peth i’w gywiro.\n\n        Cywirwch ef.\n",
    )
    assert short(slips_of(files)) == ["different-paragraphs templates/photos/new-photo.yaml:44"]


def test_each_pair_that_may_stand_together_is_counted() -> None:
    counts = report_on(sound_files()).counts
    # New photo with documents, documents twice, and documents with an answer are all that composing lets pass.
    assert (counts.templates, counts.pairs, counts.uncovered) == (6, 2, 0)
    assert counts.composed > counts.pairs


def test_samples_reach_every_phrase_and_its_absence() -> None:
    under = _template("photos/new-photo")
    samples = Samples(under, "plain").all()
    said = [{each.said[number] for each in samples} for number in range(len(samples[0].said))]
    assert {True} in said  # what is always said
    assert {True, False} in said


def test_what_cannot_be_proved_in_time_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "MOST_STEPS", 1)
    report = report_on(sound_files())
    assert report.counts.uncovered > 0
    assert not report.good
    assert any(each.code == "not-covered" for each in report.slips)


def test_advice_alone_is_good_unless_the_check_is_strict() -> None:
    prover = Prover(Material(sound_files()))
    outcomes = [prover.run(job) for job in prover.jobs()]
    assert report_of(outcomes, strict=False).good
    assert not report_of(outcomes, strict=True).good


def test_a_rule_about_the_whole_message_holds_what_is_composed() -> None:
    folder = PackFolder(paths.shipped_pack())
    files = read_files(folder)
    path = "templates/csmt/identity-not-confirmed.yaml"
    replace(files, path, "  - use: csmt-reply", "")
    prover = prover_of(files, (), None)
    found = prover.run(Job("template", ("csmt/identity-not-confirmed",)))
    assert [f"{each.code} {each.place.file}" for each in found.shown] == [f"message-style {path}"]
