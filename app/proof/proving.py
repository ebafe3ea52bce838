"""Proves a pack, one piece of work after the other, so that it can be shown how far it is, shared out and stopped.

>>> from tests.unit.small_pack import small_files
>>> prover = Prover(Material(small_files()))
>>> outcomes = [prover.run(job) for job in prover.jobs()]
>>> report = report_of(outcomes, strict=False)
>>> report.counts.templates
6
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from app.compose.pack_wording import OwnWording
from app.compose.wording_finding import WordingFinding
from app.findings import Severity
from app.proof.acceptances import read_acceptances
from app.proof.cases import ExpectedCase, read_cases
from app.proof.checks import CHECKS
from app.proof.companies import groups_together
from app.proof.deciding import UndecidedError
from app.proof.material import Material
from app.proof.meetings import Meetings, Met
from app.proof.outlines import outline_of
from app.proof.slip import Slip, slip_order
from app.proof.slipping import STRICT, slip
from app.proof.styling import WholeStyle, words_of_finding
from app.proof.unexpected import unexpected_in
from app.rules.reading import read_rules
from app.rules.speller import Speller
from app.source.problems import Place, Problem, Problems
from app.templates.model import Use


class Job(msgspec.Struct, frozen=True):
    """One piece of work.

    Attributes:
        kind: `pack` (what its parts are to each other), `shared` (its shared files), `template`, `together`, `case`.
        names: the templates, or the case, that it is about.
        groups: those that are to be composed together, two or three at a time.
        pairs: so many pairs of templates it stands for: those without their words the same meet in the same way.
    """

    kind: str
    names: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    pairs: int = 0


class Counts(msgspec.Struct, frozen=True):
    """What was done.

    Attributes:
        templates: looked at.
        proved: conditions and combinations that were decided.
        composed: messages, each in both languages.
        pairs: of templates that may stand in one message, and were proved to go together.
        triples: of templates, composed.
        uncovered: what couldn't be proved within the bounds.
        cases: expected messages, composed.
    """

    templates: int = 0
    proved: int = 0
    composed: int = 0
    pairs: int = 0
    triples: int = 0
    uncovered: int = 0
    cases: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            *(getattr(self, each) + getattr(other, each) for each in Counts.__struct_fields__)
        )


class Outcome(msgspec.Struct, frozen=True):
    """What came of one piece of work.

    Attributes:
        slips: what is wrong in what is written.
        shown: what composed messages show; it may come of those.
        counts: of what was done.
        template, outline: what it was about, and what others can meet of it.
    """

    slips: tuple[Slip, ...]
    shown: tuple[Slip, ...] = ()
    counts: Counts = Counts()
    template: str = ""
    outline: bytes = b""


class Report(msgspec.Struct, frozen=True):
    """What came of all, in the order of the files.

    Attributes:
        good: nothing that an officer could meet is wrong, and everything was proved.
    """

    slips: tuple[Slip, ...]
    counts: Counts

    @property
    def good(self) -> bool:
        """Whether nothing must change, and everything was proved."""
        return not self.counts.uncovered and all(
            each.severity is not Severity.MUST for each in self.slips
        )


class Prover:
    """Proves one pack.

    Attributes:
        material: the pack.
        problems: what its files couldn't be read for; what is set aside isn't proved.
    """

    def __init__(
        self,
        material: Material,
        wording: OwnWording | None = None,
        of_rules: tuple[Problem, ...] = (),
        cases: tuple[ExpectedCase, ...] = (),
        style: WholeStyle | None = None,
    ) -> None:
        """Begin with a pack.

        Args:
            material: the pack.
            wording: holds its words against its rules; None where that is done elsewhere.
            of_rules: what is wrong in the files of rules and of cases.
            cases: the messages that the pack expects.
            style: holds composed messages against the rules that look at all of them.
        """
        self.material = material
        self.problems = material.index.problems + of_rules
        self._wording = wording
        self._cases = {each.name: each for each in cases}
        self._meetings = Meetings(material, style)

    def jobs(self) -> tuple[Job, ...]:
        """Everything that is to be done, in any order."""
        templates = (Job("template", (name,)) for name in self.material.index.heads)
        cases = (Job("case", (name,)) for name in self._cases)
        return (Job("pack"), Job("shared"), *templates, *cases)

    def run(self, job: Job) -> Outcome:
        """Do one piece of work."""
        if job.kind == "template":
            return self._template(job.names[0])
        if job.kind == "together":
            return self._together(job)
        if job.kind == "case":
            case = self._cases[job.names[0]]
            composed = sum(map(bool, case.expected.values()))
            slips = unexpected_in(self.material.pack, case)
            return _outcome(slips, Counts(composed=composed, cases=1))
        if job.kind == "shared":
            return _outcome((*self._of_shared(), *self._shared_wording()), Counts())
        whole = Place("pack.yaml", 1, 1)
        slips = (
            each
            for check in CHECKS
            if check.of_pack
            for each in _decided(check.of_pack(self.material), whole)
        )
        return _outcome(slips, Counts())

    def _template(self, name: str) -> Outcome:
        under = self.material.afresh(name)
        slips = [
            each
            for check in CHECKS
            if check.of_template
            for each in _decided(check.of_template(under), under.head.place)
        ]
        if self._wording is not None:
            data = self.material.files[under.path]
            slips += map(_of_wording, self._wording.of_template(under.template, data))
        alone = self._meetings.alone(name)
        proved = under.decider.decided + under.answering.decided
        counts = Counts(
            templates=1, proved=proved, composed=alone.composed, uncovered=alone.uncovered
        )
        outcome = _outcome(slips, counts)
        shown = (*alone.slips, *self._uncovered((name,), alone))
        return msgspec.structs.replace(
            outcome, shown=shown, template=name, outline=outline_of(under)
        )

    def _together(self, job: Job) -> Outcome:
        slips: list[Slip] = []
        counts = Counts(pairs=job.pairs)
        for group in job.groups:
            met = self._meetings.of(group)
            slips += (*met.slips, *self._uncovered(group, met))
            triples = int(len(group) > 2)
            counts += Counts(composed=met.composed, uncovered=met.uncovered, triples=triples)
        return Outcome((), tuple(dict.fromkeys(slips)), counts)

    def _uncovered(self, names: tuple[str, ...], met: Met) -> Iterator[Slip]:
        """Where answers to compose with couldn't be found: nothing is left out in silence."""
        if met.uncovered:
            place = self.material.index.heads[names[0]].place
            yield slip(place, "not-covered", text=" + ".join(names))

    def jobs_after(self, outcomes: Iterable[Outcome]) -> tuple[Job, ...]:
        """What is to be done once each template was proved by itself: templates together."""
        heads = self.material.index.heads
        told = {each.template: each.outline for each in outcomes if each.template}
        # In the order of the pack, whichever process was done first: it chooses what stands for those alike.
        outlines = {name: told[name] for name in heads if name in told}
        return tuple(
            Job("together", groups=chunk.groups, pairs=chunk.pairs)
            for chunk in groups_together(heads, outlines)
        )

    def _of_shared(self) -> Iterator[Slip]:
        for check in CHECKS:
            for file in self.material.shared if check.of_shared else ():
                if check.of_shared is not None:
                    yield from _decided(check.of_shared(file), file.record.place)

    def _shared_wording(self) -> Iterator[Slip]:
        if self._wording is None:
            return
        index = self.material.index
        users: dict[str, tuple[str, ...]] = {}
        for name, head in index.heads.items():
            for each in self.material.pack.template(name).phrases:
                if isinstance(each, Use):
                    users[each.phrase] = (*users.get(each.phrase, ()), *head.channels)
        found = self._wording.of_shared(index, users, self.material.files)
        yield from map(_of_wording, found)


_FOLLOWS = {
    "paragraph-twice": {"phrases-alike", "used-again"},
    "different-paragraphs": {"condition-in-one-language", "conditions-in-other-order"},
    "untidy-text": {
        *("welsh-not-written", "welsh-is-english", "different-paragraphs"),
        *("condition-in-one-language", "conditions-in-other-order"),
    },
}
"""Slips that composing shows, each with those of the same file that it may come of: these are told alone."""


def _further(known: Iterable[Slip], found: Iterable[Slip]) -> Iterator[Slip]:
    """What composing shows and nothing has told of this file before."""
    told = {(each.code, each.place.file) for each in known}
    # One example of it will do.
    first = {(each.code, each.place): each for each in reversed(tuple(found))}
    for each in reversed(first.values()):
        causes = {each.code, *_FOLLOWS.get(each.code, ())}
        if not any((cause, each.place.file) in told for cause in causes):
            yield each


def _decided(found: Iterable[Slip], place: Place) -> Iterator[Slip]:
    """What a check finds; where it couldn't be told within the bounds, that."""
    try:
        yield from found
    except UndecidedError:
        yield slip(place, "not-covered", text=place.file)


def _outcome(slips: Iterable[Slip], counts: Counts) -> Outcome:
    found = tuple(dict.fromkeys(slips))
    uncovered = sum(each.code == "not-covered" for each in found)
    return Outcome(found, counts=counts + Counts(uncovered=uncovered))


def _of_wording(found: WordingFinding) -> Slip:
    """What a rule of the pack finds in the pack's own words."""
    finding = found.finding
    words = words_of_finding(finding)
    # What an officer would confirm is the owner's to decide.
    severity = Severity.MUST if finding.severity is Severity.MUST else Severity.ADVISE
    return Slip(found.place, "house-style", severity, (("rule", finding.rule),), words)


def report_of(outcomes: Iterable[Outcome], *, strict: bool) -> Report:
    """Put together what came of all pieces of work.

    Args:
        outcomes: of them.
        strict: Welsh that nobody reviewed and facts that nobody confirmed must be settled too.
    """
    slips: dict[Slip, None] = {}
    shown: dict[Slip, None] = {}
    counts = Counts()
    for outcome in outcomes:
        counts += outcome.counts
        slips.update(dict.fromkeys(outcome.slips))
        shown.update(dict.fromkeys(outcome.shown))
    slips.update(dict.fromkeys(_further(tuple(slips), shown)))
    found = (
        msgspec.structs.replace(each, severity=Severity.MUST)
        if strict and each.code in STRICT
        else each
        for each in slips
    )
    return Report(tuple(sorted(found, key=slip_order)), counts)


def begin(
    files: Mapping[str, bytes], aside: tuple[Problem, ...], speller: Speller | None
) -> Callable[[Job], Outcome]:
    """Return what does a piece of work: for a process that begins with nothing but the files."""
    return prover_of(files, aside, speller).run


def prover_of(
    files: Mapping[str, bytes], aside: tuple[Problem, ...], speller: Speller | None
) -> Prover:
    """Read a pack and return what proves it.

    Raises:
        AppError: as `app.templates.reading.read_pack` does.
    """
    material = Material(files, aside, speller)
    index, problems = material.index, Problems()
    rules = read_rules(files, problems, channels=material.channel_names, speller=speller)
    cases = read_cases(files, problems)
    read_acceptances(files, problems)
    wording = OwnWording(index.channels, rules, speller)
    return Prover(material, wording, problems.all(), cases, WholeStyle(rules, speller))
