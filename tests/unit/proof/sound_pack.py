"""A pack in which nothing is to mend: the small one, with what a proof finds in it mended. Tests bend it."""

from __future__ import annotations

from app.language import Language
from app.proof.material import Material
from app.proof.proving import Prover, report_of
from app.proof.slip import Slip
from app.proof.slip_words import describe_slip
from app.proof.slipping import STRICT
from tests.unit.small_pack import Files, small_files

_MENDS = (
    # Everything that can be ticked is said.
    (
        "templates/photos/new-photo.yaml",
        "        exclusive: true\n",
        "        exclusive: true\n"
        "        says: {en: it does not show the whole face, cy: nid yw’n dangos yr wyneb cyfan}\n",
    ),
    # Something can stand before what has an `also`.
    (
        "templates/photos/new-photo.yaml",
        "  - id: online\n    slot: how-to-reply\n",
        "  - id: online\n    slot: detail\n",
    ),
    ("templates/notes/enquiry.yaml", "  - use: identity_match\n", ""),
)


def sound_files() -> Files:
    """Return the files of the pack, for the test to keep and change."""
    files = small_files()
    for path, old, new in _MENDS:
        replace(files, path, old, new)
    return files


def replace(files: Files, path: str, old: str, new: str) -> None:
    """Change one place of one file, which holds it once; `old` may be empty for a file of its own."""
    if not old:
        files[path] = new.encode()
        return
    text = files[path].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    files[path] = text.replace(old, new).encode()


def slips_of(files: Files) -> tuple[Slip, ...]:
    """Prove a pack whole and return its slips, each of which has words in both languages.

    Welsh that nobody reviewed isn't among them: in the small pack that is all of it.
    """
    prover = Prover(Material(files))
    assert prover.problems == ()
    outcomes = [prover.run(job) for job in prover.jobs()]
    outcomes += [prover.run(job) for job in prover.jobs_after(outcomes)]
    report = report_of(outcomes, strict=False)
    for slip in report.slips:
        for language in Language:
            assert describe_slip(slip, language)
    return tuple(each for each in report.slips if each.code not in STRICT)


def short(slips: tuple[Slip, ...]) -> list[str]:
    """Return slips as `code file:line`."""
    return [f"{each.code} {each.place.file}:{each.place.line}" for each in slips]
