"""How many messages a proof composes and looks at in a second of one processor."""

from __future__ import annotations

import time

from app.proof.composed import ChosenTemplate, compose_sample, context_at, look, slips_in
from app.proof.material import Material
from app.proof.proving import prover_of
from app.proof.said_before import SaidBefore
from app.proof.samples import Sample, Samples
from app.proof.styling import WholeStyle
from app.rules.reading import read_rules
from app.source.problems import Problems
from app.storage import paths
from app.storage.compiled_folder import read_files
from app.storage.pack_folder import PackFolder
from app.storage.spelling import Spelling

PHOTO, CHANNEL = "photos/new-photo", "dap-message"
ROUNDS = 5
"""The fastest counts: what the others add is the machine's. Each begins with nothing remembered."""


def rates() -> tuple[float, float]:
    """Messages a second: looked at by themselves, and held against the rules of a message as a whole too."""
    files, speller = read_files(PackFolder(paths.shipped_pack())), Spelling()
    material = prover_of(files, (), None).material
    samples = Samples(material.template(PHOTO), CHANNEL).all()
    rules = read_rules(files, Problems(), channels=material.channel_names, speller=speller)
    alone = min(_seconds(material, samples, None) for _ in range(ROUNDS))
    styles = (WholeStyle(rules, speller) for _ in range(ROUNDS))
    styled = min(_seconds(material, samples, style) for style in styles)
    # Each is composed in both languages.
    return 2 * len(samples) / alone, 2 * len(samples) / styled


def _seconds(material: Material, samples: tuple[Sample, ...], style: WholeStyle | None) -> float:
    before = SaidBefore(look)
    begun = time.process_time()
    for sample in samples:
        chosen = (ChosenTemplate(PHOTO, sample.own),)
        composition = compose_sample(
            material.pack, CHANNEL, chosen, sample.shared, sample.part_of_day, before
        )
        found = list(slips_in(composition, PHOTO))
        if style is not None:
            found += style.slips_in(composition, context_at(sample.part_of_day))
        if found:
            raise RuntimeError(f"the shipped pack isn't sound: {found[0]}")
    return time.process_time() - begun
