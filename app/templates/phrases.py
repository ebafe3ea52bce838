"""Reads phrases: paragraphs, lists with a lead-in, and the use of shared ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.expressions.checking import fits
from app.expressions.names import Known, Names, broken_name
from app.expressions.reading import read_condition
from app.expressions.tree import Constant, Expression, Name, names_in
from app.expressions.value_kinds import VALUE_KINDS
from app.language import Language
from app.source.kinds import Record
from app.source.problems import Place, closest
from app.source.tree import Scalar
from app.templates.also import split_line, split_words
from app.templates.bilingual import WordingReader
from app.templates.context import PackReading
from app.templates.form_uses import check_answered, within
from app.templates.grounds import with_grounds
from app.templates.model import Item, LineWords, ListPhrase, Phrase, Use, Words
from app.templates.wording import Line, lines_of, names_of, values_of


def read_phrase(
    record: Record, phrase_id: str, names: Names, reading: PackReading, address: str
) -> Phrase | None:
    """Read a phrase with words of its own; None when it can't be used (problems say why).

    Args:
        record: the phrase as it is written.
        phrase_id: its name.
        names: every name that its words and conditions may use.
        reading: the reading of the pack, which takes the problems.
        address: where the phrase stands in the pack, such as `phrases/ID`; its review is kept by that.
    """
    wording = reading.wording(names)
    also = record.record("also")
    if record.wrote("items") or record.wrote("gathers"):
        text = also_text = None
        _refuse_keys(record, ("text", "en", "cy", "count"), "not-in-list", reading)
        _refuse_keys(also, ("text", "en", "cy"), "not-in-list", reading)
        listed = read_list(record, _read_items(record, names, wording, reading), wording)
    else:
        listed = None
        _refuse_keys(record, ("lead", "one", "end"), "only-in-list", reading)
        _refuse_keys(also, ("lead", "one"), "only-in-list", reading)
        text, also_text = split_words(wording.words(record, also=True))
        if also is not None:
            _refuse_second(also_text, also.place, wording)
            also_text = wording.words(also)
    when, count = reading.when(record, names), _read_count(record, names, reading)
    if text is None and listed is None:
        return None
    phrase = Phrase(
        id=phrase_id,
        slot=record.text("slot"),
        text=text,
        also=also_text,
        list=listed,
        when=when,
        count=count,
        prescribed=record.text("prescribed"),
        gathers=record.text("gathers"),
        place=record.place,
    )
    phrase = with_grounds(phrase, record, reading)
    return finish_phrase(phrase, wording, names, reading, address)


def _refuse_keys(
    record: Record | None, keys: tuple[str, ...], code: str, reading: PackReading
) -> None:
    for key in keys:
        if record is not None and record.wrote(key):
            reading.problems.add(record.place_of(key), code, key=key)


def read_list(
    record: Record, items: tuple[Item, ...], wording: WordingReader, *, single: bool = False
) -> ListPhrase:
    """Read what stands round the items of a list; `single`, where there is never more than one item."""
    also = record.record("also")
    lead, also_lead = split_line(wording.line(record.get("lead"), also=True))
    if lead is None and record.wrote("one") and not single:
        wording.problems.add(record.place_of("one"), "one-without-lead")
    one, also_one = split_line(wording.line(record.get("one"), item=True, also=True))
    end = wording.line(record.get("end"))
    if also is not None and also.wrote("lead"):
        _refuse_second(also_lead, also.place_of("lead"), wording)
        also_lead = wording.line(also.get("lead"))
    if also is not None and also.wrote("one"):
        _refuse_second(also_one, also.place_of("one"), wording)
        also_one = wording.line(also.get("one"), item=True)
    return ListPhrase(items, lead, one, end, also_lead, also_one)


def _refuse_second(said: Words | LineWords | None, place: Place, wording: WordingReader) -> None:
    """What is said where something stands before may be written once: as `also`, or with `{{ also }}`."""
    if said is not None:
        wording.problems.add(place, "also-twice")


def _read_items(
    record: Record, names: Names, wording: WordingReader, reading: PackReading
) -> tuple[Item, ...]:
    items: list[Item] = []
    for each in record.records("items"):
        when = reading.when(each, names)
        text = wording.line(each, within=() if when is None else (when,))
        if text is not None:
            items.append(Item(text, when))
    return tuple(items)


def _read_count(record: Record, names: Names, reading: PackReading) -> str:
    scalar = record.scalar("count")
    has_forms = any(isinstance(record.get(language), Record) for language in ("en", "cy"))
    if scalar is None:
        if has_forms:
            reading.problems.add(record.place, "forms-without-count")
        return ""
    known = names.get(scalar.text)
    if known is not None and known.broken_in:
        reading.problems.wait(scalar.place, known.broken_in)
        return ""
    if known is None or not VALUE_KINDS[known.kind].counts:
        counted = [name for name, each in names.items() if VALUE_KINDS[each.kind].counts]
        near = closest(scalar.text, counted)
        reading.problems.add(scalar.place, "bad-count", name=scalar.text, closest=near)
        return ""
    return scalar.text


def finish_phrase(
    phrase: Phrase, wording: WordingReader, names: Names, reading: PackReading, address: str
) -> Phrase:
    """Add what follows from the words: the questions they ask for, and the review of the Welsh."""
    reading.settle_forms(wording, phrase.when)
    if address == f"phrases/{phrase.id}":
        reading.form_uses[phrase.id] = within(wording.uses, phrase.when)
    asks = dict.fromkeys(
        name for name in _names_of_phrase(phrase) if name in names and name not in reading.closed
    )
    printed = {name for line in lines_of_phrase(phrase) for name in values_of(line)}
    return msgspec.structs.replace(
        phrase,
        asks=tuple(asks),
        prints=tuple(name for name in asks if name in printed),
        awaiting=wording.awaiting,
        reviewed=reading.settle_review(address, wording, phrase.place),
    )


def _names_of_phrase(phrase: Phrase) -> Iterator[str]:
    if phrase.question:
        yield phrase.question
    if phrase.count:
        yield phrase.count
    if phrase.when is not None:
        yield from names_in(phrase.when)
    for line in lines_of_phrase(phrase):
        yield from names_of(line)
    for item in phrase.list.items if phrase.list else ():
        if item.when is not None:
            yield from names_in(item.when)


def lines_of_phrase(phrase: Phrase) -> Iterator[Line]:
    """Yield every line of a phrase, in both languages."""
    for _, line in forms_of_phrase(phrase):
        yield line


def forms_of_phrase(phrase: Phrase) -> Iterator[tuple[Language, Line]]:
    """Yield every line of a phrase with its language."""
    for words in (phrase.text, phrase.also):
        if isinstance(words, Words):
            for language, forms in ((Language.EN, words.en), (Language.CY, words.cy)):
                for wording in forms.all() if forms is not None else ():
                    yield from ((language, line) for line in lines_of(wording))
    if phrase.list is not None:
        listed = phrase.list
        around = (listed.lead, listed.one, listed.end, listed.also_lead, listed.also_one)
        for pair in (*around, *(item.text for item in listed.items)):
            if isinstance(pair, LineWords):
                yield Language.EN, pair.en
                if pair.cy is not None:
                    yield Language.CY, pair.cy


def read_use(record: Record, names: Names, reading: PackReading) -> Use | None:
    """Read the use of a shared phrase, and hold what it is given against its parameters."""
    scalar = record.scalar("use")
    if scalar is None:
        return None
    phrase = reading.phrases.get(scalar.text)
    if phrase is None:
        if not reading.waits(f"phrases/{scalar.text}", scalar.place):
            near = closest(scalar.text, reading.phrases)
            allowed = ", ".join(reading.phrases)
            reading.problems.add(
                scalar.place, "unknown-phrase", phrase=scalar.text, allowed=allowed, closest=near
            )
        return None
    for asked in phrase.asks:
        if asked not in names and asked not in dict(phrase.params):
            reading.problems.add(
                scalar.place, "phrase-needs-question", phrase=phrase.id, question=asked
            )
    arguments, when = (
        _read_arguments(record, phrase, names, reading),
        reading.when(record, names),
    )
    uses = reading.form_uses.get(phrase.id, ())
    check_answered(uses, reading.forms, (when,), reading.problems, scalar.place)
    return Use(phrase.id, arguments, when)


def _read_arguments(
    record: Record, phrase: Phrase, names: Names, reading: PackReading
) -> tuple[tuple[str, Expression], ...]:
    given = record.table("with")
    params = dict(phrase.params)
    left = [name for name in params if name not in given.key_places]
    for name, place in given.key_places.items():
        if name not in params:
            near = closest(name, left)
            if near:
                left.remove(near)  # it is that one, misspelt
            allowed = ", ".join(params) or "–"
            reading.problems.add(
                place,
                "unknown-parameter",
                name=name,
                phrase=phrase.id,
                allowed=allowed,
                closest=near,
            )
    arguments: list[tuple[str, Expression]] = []
    for name, known in params.items():
        scalar = given.get(name)
        if not isinstance(scalar, Scalar):
            if not record.unread("with") and name in left:
                reading.problems.add(record.place, "missing-parameter", name=name, phrase=phrase.id)
            continue
        expression = _read_argument(scalar, known, names, reading)
        if expression is None:
            continue
        if not fits(expression, names, known):
            reading.problems.add(
                scalar.place, "parameter-kind", name=name, phrase=phrase.id, kind=known.kind
            )
        arguments.append((name, expression))
    return tuple(arguments)


def _read_argument(
    scalar: Scalar, known: Known, names: Names, reading: PackReading
) -> Expression | None:
    """Read one value: an allowed word as it stands, or the name of an answer."""
    if scalar.text in known.words:
        return Constant(scalar.text)
    if known.words and re.fullmatch(r"[\w'-]+", scalar.text) and scalar.text not in names:
        plain = scalar.text.strip("'")
        near = closest(plain, known.words)
        allowed = ", ".join(known.words)
        reading.problems.add(
            scalar.place, "unknown-value", value=scalar.text, allowed=allowed, closest=near
        )
        return None
    expression = read_condition(scalar.text, scalar.locate, names, reading.problems)
    if expression is None or isinstance(expression, Name):
        return expression
    reading.problems.add(scalar.place, "not-a-value", source=scalar.text)
    return None


def read_params(record: Record, reading: PackReading) -> tuple[tuple[str, Known], ...]:
    """Read the parameters that a shared phrase declares."""
    params: list[tuple[str, Known]] = []
    table = record.table("params")
    for name, place in table.key_places.items():
        reading.check_reserved(name, place)
        value = table.get(name)
        if isinstance(value, tuple):
            words = tuple(word.text for word in value if isinstance(word, Scalar))
            params.append((name, Known("word", words)))
        elif isinstance(value, str):
            params.append((name, Known(value)))  # type: ignore[arg-type]  # the shape allows only these
        else:
            params.append((name, broken_name(record.place.file)))
    return tuple(params)
