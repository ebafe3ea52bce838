"""Two things that are the same: phrases, choices and what they say, questions, an `also`, a use that comes again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from app.proof.check import Check
from app.proof.deciding import UndecidedError
from app.proof.material import UnderProof
from app.proof.sayings import sayings_of
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.written import Texts
from app.source.kinds import Record
from app.source.problems import Place
from app.templates.labels import is_awaiting
from app.templates.model import UseQuestion


def _of_template(under: UnderProof) -> Iterator[Slip]:
    texts = under.written.texts
    yield from _alike(_under(texts, ("questions", "ask")), "asks-alike")
    yield from _asked_by_others(under)
    yield from _of_choices(texts)
    yield from _phrases(under)
    yield from _also(texts)
    yield from _used_again(under)


def _of_shared(file: SharedFile) -> Iterator[Slip]:
    yield from _of_choices(file.written.texts)
    yield from _also(file.written.texts)


def _asked_by_others(under: UnderProof) -> Iterator[Slip]:
    """Questions of a template's own that ask what a shared one asks that it uses too."""
    index = under.material.index
    shared = [each.question for each in under.template.questions if isinstance(each, UseQuestion)]
    uses = {each.text("use"): each for each in under.record.records("questions")}
    for texts in _under(under.written.texts, ("questions", "ask")):
        for name in shared:
            ask = index.questions[name].ask
            for language, words in (("en", ask.en), ("cy", ask.cy)):
                if _words(texts, language) == _folded(words):
                    place, first = texts.of(language)["other"].place, uses.get(name)
                    line = first.place.line if first is not None else under.head.place.line
                    yield slip(place, "asks-alike", which=language, first=line, text=quoted(words))
                    break


def _under(texts: Iterable[Texts], keys: tuple[str, ...]) -> list[Texts]:
    return [each for each in texts if each.path[-len(keys) :] == keys]


def _of_choices(texts: list[Texts]) -> Iterator[Slip]:
    """Choices of one question: their labels, and what each says where it says one thing."""
    owned = Counter((each.owners, each.path[-1:]) for each in texts)
    for key, code in (("label", "choices-alike"), ("says", "says-alike")):
        groups: dict[tuple[str, ...], list[Texts]] = {}
        for each in texts:
            if (
                "choices" in each.path
                and each.path[-1:] == (key,)
                and owned[each.owners, (key,)] == 1
            ):
                groups.setdefault(each.owners[:-1], []).append(each)
        for group in groups.values():
            yield from _alike(group, code)


def _alike(texts: Iterable[Texts], code: str) -> Iterator[Slip]:
    """Tell each text that was there before, once, whichever language shows it."""
    seen: dict[tuple[str, str], Place] = {}
    for each in texts:
        for language in ("en", "cy"):
            words = _words(each, language)
            first = seen.setdefault((language, words), each.place)
            if first is not each.place and words:
                text = quoted(each.of(language)["other"].text)
                place = each.of(language)["other"].place
                yield slip(place, code, which=language, first=first.line, text=text)
                break


def _words(texts: Texts, language: str) -> str:
    scalar = texts.of(language).get("other")
    if scalar is None or is_awaiting(scalar.text):
        return ""
    return _folded(scalar.text)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")


# --- phrases


def _phrases(under: UnderProof) -> Iterator[Slip]:
    """Phrases of one template whose words are the same."""
    seen: dict[str, Record] = {}
    for record in under.record.records("phrases"):
        said = [
            each
            for each in under.written.texts
            if each.path[0] == "phrases"
            and each.owners[:1] == (record.text("id"),)
            and "also" not in each.path
        ]
        words = "\n".join(_words(each, "en") for each in said)
        if not record.wrote("id") or not words:
            continue
        first = seen.setdefault(words, record)
        if first is not record:
            text = quoted(said[0].en["other"].text)
            place = said[0].en["other"].place
            yield slip(place, "phrases-alike", first=first.place.line, text=text)


def _also(texts: list[Texts]) -> Iterator[Slip]:
    """An `also` that says what is said without it."""
    by_place = {(each.owners, each.path): each for each in texts}
    for each in texts:
        if "also" not in each.path:
            continue
        plain = tuple(key for key in each.path if key != "also")
        first = by_place.get((each.owners, plain))
        if first is None:
            continue
        if all(_words(each, language) == _words(first, language) for language in ("en", "cy")):
            yield slip(each.place, "also-the-same")


def _used_again(under: UnderProof) -> Iterator[Slip]:
    """A shared phrase that is used twice with the same values, in one message."""
    uses = [each for each in sayings_of(under) if each.use is not None]
    places = [each.place_of("use") for each in under.record.records("phrases") if each.wrote("use")]
    own = [
        each for each in uses if each.use is not None and not each.use.phrase.startswith("office.")
    ]
    own = own[len(own) - len(places) :]
    for index, later in enumerate(own):
        for first, place in zip(own[:index], places, strict=False):
            same = later.phrase.id == first.phrase.id and later.given == first.given
            try:
                if same and under.decider.possible(first.when, later.when) is not None:
                    yield slip(places[index], "used-again", first=place.line)
                    break
            except UndecidedError:
                continue


CHECK = Check(name="alike", of_template=_of_template, of_shared=_of_shared)
