"""How long a proof of the shipped pack takes in one process, and how many messages it composes a second."""

from __future__ import annotations

import time

from app.proof.composed import ChosenTemplate, compose_sample, slips_in
from app.proof.proving import Report, prover_of
from app.proof.samples import Samples
from app.proof.steps import prove
from app.storage import paths
from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder
from app.storage.spelling import Spelling

PHOTO, CHANNEL = "photos/new-photo", "dap-message"


def test_the_shipped_pack() -> None:
    files = read_files(PackFolder(paths.shipped_pack()))
    start = time.process_time()
    prover = prover_of(files, (), Spelling())
    read = time.process_time()
    *_, report = prove(prover, strict=False)
    seconds = time.process_time() - read
    assert isinstance(report, Report)
    counts = report.counts
    print(  # noqa: T201  # a benchmark is read
        f"\n{counts.templates} templates read in {read - start:.1f} s, proved in {seconds:.1f} s of one processor:"
        f" {counts.proved:,} conditions, {counts.pairs} pairs, {counts.composed:,} messages in both languages"
    )
    assert counts.uncovered == 0


def test_messages_a_second() -> None:
    material = prover_of(read_files(PackFolder(paths.shipped_pack())), (), None).material
    samples = Samples(material.template(PHOTO), CHANNEL).all()
    start = time.process_time()
    for sample in samples:
        chosen = (ChosenTemplate(PHOTO, sample.own),)
        composition = compose_sample(
            material.pack, CHANNEL, chosen, sample.shared, sample.part_of_day
        )
        assert not list(slips_in(composition, PHOTO))
    rate = 2 * len(samples) / (time.process_time() - start)
    print(f"\n{rate:,.0f} messages a second, by one processor")  # noqa: T201
    assert rate > 0
