"""Reads the rules of a pack: every problem at once, with its place; a broken rule is set aside, the others work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import cast

import msgspec

from app.expressions.reading import read_condition
from app.expressions.tree import Expression
from app.findings import Severity
from app.language import Bilingual, Language
from app.rules.conditions import condition_names
from app.rules.examples import try_examples
from app.rules.model import KINDS, Rule, RuleSet
from app.rules.own_keys import Own, pattern_list
from app.rules.patterns import PatternError, compiled_set
from app.rules.rule import BaseRule, Example, InChannels, LooksAt
from app.rules.shapes import ANY_RULE, RULE_SHAPES, RULES
from app.rules.speller import Speller
from app.rules.wording import PLACEHOLDER
from app.source.kinds import Record, suggest
from app.source.problems import Place, Problems
from app.source.quoting import entry
from app.source.reading import read_yaml
from app.source.shapes import read_shape
from app.source.tree import Mapping as MappingNode
from app.source.tree import Node, Scalar, Sequence

FOLDER = "rules/"


def read_rules(
    files: Mapping[str, bytes],
    problems: Problems,
    *,
    channels: Iterable[str] = (),
    speller: Speller | None = None,
) -> RuleSet:
    """Read the rules in `rules/*.yaml`.

    Args:
        files: the files of a pack, by path; others than those of rules are left alone.
        problems: takes everything that is wrong.
        channels: those of the pack; without any, names of channels aren't checked.
        speller: for the examples of spelling rules; without one they aren't tried.

    Returns:
        The rules that can be used.
    """
    reading = _RulesReading(problems, tuple(channels), speller)
    for path in sorted(files):
        if path.startswith(FOLDER) and path.endswith(".yaml"):
            reading.read_file(path, files[path])
    reading.check_under()
    reading.check_patterns()
    return RuleSet(tuple(reading.rules), tuple(sorted(reading.sections.items())))


class _RulesReading:
    def __init__(
        self, problems: Problems, channels: tuple[str, ...], speller: Speller | None
    ) -> None:
        self.problems = problems
        self.channels = channels
        self.speller = speller
        self.rules: list[Rule] = []
        self.sections: dict[int, str] = {}
        self.places: dict[str, Place] = {}
        self.unders: list[Scalar] = []

    def read_file(self, path: str, data: bytes) -> None:
        root = read_yaml(data, path, self.problems)
        if root is None:
            return
        record = read_shape(root, RULES, self.problems)
        self.sections |= {
            int(line.removeprefix("L")): _one_line(title.text)
            for line, title in record.table("sections").items()
            if isinstance(title, Scalar)
        }
        for item in record.items("rules"):
            if isinstance(item, Scalar | MappingNode | Sequence):
                self._read_item(item)

    def check_under(self) -> None:
        """A part of a rule names a rule that is there."""
        whole = [rule.id for rule in self.rules if not rule.under]
        for name in [each for each in self.unders if each.text not in self.places]:
            near = suggest(name.text, whole, self.problems)
            allowed = ", ".join(whole)
            self.problems.add(
                name.place, "unknown-value", value=name.text, allowed=allowed, closest=near
            )
            self.rules = [rule for rule in self.rules if rule.under != name.text]

    def check_patterns(self) -> None:
        """All patterns are looked for at once: the rules that are too many for that are set aside."""
        rules = self.rules
        if _fit_together(rules):
            return
        fitting, too_many = 0, len(rules)
        while too_many - fitting > 1:
            middle = (fitting + too_many) // 2
            if _fit_together(rules[:middle]):
                fitting = middle
            else:
                too_many = middle
        kept = {rule.id for rule in rules[:fitting]}
        for rule in rules[fitting:]:
            # Without patterns it isn't part of the trouble; nor is one that is told as a rule that stays.
            if rule.all_patterns:
                self.problems.add(self.places[rule.id], "patterns-too-many", rule=rule.id)
            elif rule.told_as in kept or not rule.under:
                kept.add(rule.id)
        self.rules = [rule for rule in rules if rule.id in kept]

    def _read_item(self, node: Node) -> None:
        before = len(self.problems)
        kind = _kind_of(node)
        record = read_shape(node, RULE_SHAPES[kind] if kind else ANY_RULE, self._found(kind))
        self._check_id(record)
        if (under := record.scalar("under")) is not None:
            self.unders.append(under)
        if not kind:
            return
        rule = self._read_rule(record, KINDS[kind], before)
        if rule is not None and not _fit_together([rule]):
            self.problems.add(record.place_of("id"), "patterns-too-many", rule=rule.id)
        if rule is not None and len(self.problems) == before:
            self._try(rule, record)
            if len(self.problems) == before:
                self.rules.append(rule)

    def _found(self, kind: str) -> Problems:
        """Where the problems of a rule's form go: without a kind, its own keys can't be judged."""
        return _KeysOfKinds(self.problems, kind)

    def _check_id(self, record: Record) -> None:
        name = record.scalar("id")
        if name is None:
            return
        first = self.places.setdefault(name.text, name.place)
        if first != name.place:
            self.problems.add(name.place, "duplicate-rule", id=name.text, first=str(first))

    def _read_rule(self, record: Record, kind: type[BaseRule], before: int) -> Rule | None:
        own = kind.read_own(record, self.problems)
        self._check_channels(record)
        self._check_keep(record)
        when = self._condition(record)
        rule = None
        if own is not None and len(self.problems) == before:
            rule = self._made(record, kind, own, when)
        mends = rule is None or rule.always_mends
        for part in (record, *record.records("in_channels")):
            self._check_words(part, kind, mends=mends)
        return cast("Rule | None", rule)

    def _made(
        self, record: Record, kind: type[BaseRule], own: Own, when: Expression | None
    ) -> BaseRule:
        languages = tuple(Language(str(each)) for each in record.items("languages"))
        rule = kind(
            id=record.text("id"),
            severity=Severity(record.text("severity")),
            message=_pair_of(record, "message"),
            reason=_pair_of(record, "reason"),
            channels=tuple(each.text for each in record.scalars("channels")),
            languages=languages,
            also_in=tuple(str(each) for each in record.items("also_in")),
            when=when,
            guidance=record.text("guidance"),
            keep=_pairs(record, "keep"),
            in_channels=tuple(_in_channels(each) for each in record.records("in_channels")),
            spares_names=record.flag("spares_names"),
            also_names=_texts(record, "also_names"),
            under=record.text("under"),
            except_patterns=pattern_list(record, "except_patterns", self.problems),
            exceptions=tuple(each.text.strip() for each in record.scalars("except")),
            examples=tuple(self._examples(record, languages)),
            **own,
        )
        return msgspec.structs.replace(rule, looks_at=_looks_at(record, rule))

    def _check_keep(self, record: Record) -> None:
        """Only what is confirmed can be kept with a reason."""
        usual = record.text("severity")
        for part in (record, *record.records("in_channels")):
            severity = part.text("severity") or usual
            if part.wrote("keep") and severity not in (Severity.CONFIRM, ""):
                self.problems.add(part.place_of("keep"), "keep-without-confirm")

    def _check_channels(self, record: Record) -> None:
        named = [*record.scalars("channels")]
        named += [
            channel
            for each in record.records("in_channels")
            for channel in each.scalars("channels")
        ]
        named += [
            channel
            for each in record.records("examples")
            if (channel := each.scalar("channel")) is not None
        ]
        for channel in named:
            if self.channels and channel.text not in self.channels:
                near = suggest(channel.text, self.channels, self.problems)
                self.problems.add(
                    channel.place,
                    "unknown-value",
                    value=channel.text,
                    allowed=", ".join(self.channels),
                    closest=near,
                )

    def _condition(self, record: Record) -> Expression | None:
        scalar = record.scalar("when")
        if scalar is None:
            return None
        return read_condition(
            scalar.text,
            scalar.locate,
            condition_names(),
            self.problems,
            lambda mended: entry("when", mended),
        )

    def _check_words(self, record: Record, kind: type[BaseRule], *, mends: bool) -> None:
        """What a rule says mentions only what its kind knows; a mend only where there always is one."""
        values = [value for value in kind.VALUES if mends or value != "fix"]
        for key, language in product(("message", "reason"), Language):
            pair = record.record(key)
            scalar = None if pair is None else pair.scalar(language)
            if scalar is None:
                continue
            for found in PLACEHOLDER.finditer(scalar.text):
                if found[1] not in values:
                    self.problems.add(
                        scalar.locate(found.start()),
                        "unknown-placeholder",
                        name=found[0],
                        allowed=" ".join(f"{{{value}}}" for value in values),
                    )

    def _examples(self, record: Record, languages: tuple[Language, ...]) -> list[Example]:
        examples: list[Example] = []
        for each in record.records("examples"):
            if each.wrote("bad") == each.wrote("good"):
                self.problems.add(each.place, "one-of-keys", allowed="bad, good")
                continue
            examples.append(_example(each, languages))
        return examples

    def _try(self, rule: Rule, record: Record) -> None:
        """Tell each example that contradicts the rule, at its line."""
        places = {}
        for each in record.records("examples"):
            place = each.place_of("bad" if each.wrote("bad") else "good")
            places[place.line] = place
        for example, how in try_examples(rule, self.speller):
            text = " ".join(example.text.split())
            place = places.get(example.line, record.place)
            self.problems.add(place, f"example-{how}", text=text, rule=rule.id)


class _KeysOfKinds(Problems):
    """Takes problems on. Of a key of another kind of rule it tells that; of keys where there is no kind, nothing."""

    def __init__(self, problems: Problems, kind: str) -> None:
        super().__init__()
        self._others = problems
        self._kind = kind

    def add(self, place: Place, code: str, **params: str | int) -> None:
        """Note a problem."""
        if code != "unknown-key":
            self._others.add(place, code, **params)
        elif kinds := _kinds_with(str(params["key"])):
            if self._kind:
                key = params["key"]
                self._others.add(place, "key-of-kind", key=key, kind=self._kind, kinds=kinds)
        elif self._kind:
            self._others.add(place, code, **params)

    def withdraw(self, place: Place, code: str) -> None:
        """Take back what was told of a line."""
        self._others.withdraw(place, code)

    def __len__(self) -> int:
        """How much was found before and since."""
        return len(self._others)


def _kinds_with(key: str) -> str:
    """The kinds whose own keys a key is among."""
    return ", ".join(
        name for name, kind in KINDS.items() if key in (field.name for field in kind.FIELDS)
    )


def _fit_together(rules: list[Rule]) -> bool:
    try:
        compiled_set([pattern for rule in rules for pattern in rule.all_patterns])
    except PatternError:
        return False
    return True


def _kind_of(node: Node) -> str:
    entry = node.get("kind") if isinstance(node, MappingNode) else None
    value = entry.value if entry is not None else None
    return value.text if isinstance(value, Scalar) and value.text in KINDS else ""


def _looks_at(record: Record, rule: BaseRule) -> tuple[LooksAt, ...]:
    if record.wrote("looks_at"):
        return cast("tuple[LooksAt, ...]", tuple(str(each) for each in record.items("looks_at")))
    return rule.usually_looks_at


def _in_channels(record: Record) -> InChannels:
    severity, guidance = record.text("severity"), record.text("guidance")
    return InChannels(
        tuple(each.text for each in record.scalars("channels")),
        Severity(severity) if severity else None,
        guidance.replace("none", "") if guidance else None,
        _pair_of(record, "message") if record.wrote("message") else None,
        _pair_of(record, "reason") if record.wrote("reason") else None,
        _pairs(record, "keep"),
    )


def _pairs(record: Record, key: str) -> tuple[Bilingual[str], ...]:
    return tuple(_pair(each) for each in record.records(key))


def _pair_of(record: Record, key: str) -> Bilingual[str]:
    pair = record.record(key)
    return Bilingual("", "") if pair is None else _pair(pair)


def _pair(record: Record) -> Bilingual[str]:
    return Bilingual(_one_line(record.text("en")), _one_line(record.text("cy")))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _example(record: Record, languages: tuple[Language, ...]) -> Example:
    bad = record.wrote("bad")
    key = "bad" if bad else "good"
    mended = record.scalar("mended")
    otherwise = languages[0] if languages else Language.EN
    return Example(
        text=record.text(key).rstrip("\n"),
        bad=bad,
        language=Language(record.text("language", otherwise)),
        channel=record.text("channel"),
        subject=record.flag("subject"),
        finds=record.text("finds"),
        mended=None if mended is None else mended.text.rstrip("\n"),
        style=record.text("style"),
        reply=record.text("reply"),
        codes=_texts(record, "codes"),
        initials=record.text("initials"),
        names=_texts(record, "names"),
        previous=_texts(record, "previous"),
        today=record.text("today", "2026-11-24"),
        line=record.place_of(key).line,
    )


def _texts(record: Record, key: str) -> tuple[str, ...]:
    return tuple(scalar.text for scalar in record.scalars(key))
