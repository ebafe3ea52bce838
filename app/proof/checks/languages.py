"""The two languages side by side: the same numbers, pages, paragraphs and conditions, in words of their own.

Numbers, dates and amounts are compared as they stand, by value; wording by number form is compared as a whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import msgspec

from app.findings import Severity
from app.language.visible import visible
from app.proof.check import Check
from app.proof.material import UnderProof
from app.proof.shared_file import SharedFile
from app.proof.slip import Slip
from app.proof.slipping import quoted, slip
from app.proof.written import Texts, tags_of
from app.source.tree import Scalar
from app.templates.labels import is_awaiting
from app.templates.shapes import TERMS

_TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_LINK = re.compile(
    r"(?:https?://|mailto:|tel:)[^\s)>\]]+|\bwww\.[^\s)>\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_NUMBER = re.compile(r"£?\d+(?:[,.:]\d+)*")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_WELSH_PAGE = re.compile(r"[?&]lang=cy\b|\.cy(?=$|[?#])|(?<=gov\.uk)/cymraeg|/cy(?=$|[/?#])")
_ENGLISH_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?= \d)"
    r"|(?<=\d )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_ENGLISH_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2
    )
}
_WELSH_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("dau dwy ddau ddwy", "tri tair thri thair dri dair", "pedwar pedair bedwar bedair", "pum pump bum bump",
         "chwe chwech", "saith", "wyth", "naw", "deg ddeg"),
        2,
    )
    for word in words.split()
}  # fmt: skip
_LONG = 120
"""Letters from which on the lengths of the two languages are compared."""
_SHORTEST, _LONGEST = 0.6, 1.7


IsEnglish = Callable[[str], bool]
"""Whether a word is English, and no Welsh."""


def _find(file: UnderProof | SharedFile) -> Iterator[Slip]:
    if isinstance(file, SharedFile) and file.shape is TERMS:
        return
    for texts in file.written.texts:
        yield from of_texts(texts, file.pages, file.is_english_only)


def of_texts(texts: Texts, pages: dict[str, str], is_english_only: IsEnglish) -> Iterator[Slip]:
    """Yield what is wrong with one text: what makes the others follow is told alone."""
    empty = next(_not_written(texts), None)
    if empty is not None:
        yield empty
        return
    if any(is_awaiting(each.text) for each in texts.cy.values()):
        return
    english, welsh = texts.en.get("other"), texts.cy.get("other")
    if english is None or welsh is None:
        return
    same = _same(english, welsh, texts, is_english_only)
    if same is not None:
        yield same
        return
    yield from _in_welsh(texts)
    conditions = next(_conditions(english, welsh), None)
    if conditions is not None:
        yield conditions
        return
    found = next(_paragraphs(english, welsh), None) or next(_numbers(texts), None)
    if found is not None:
        yield found
    links = next(_links(texts, pages), None)
    if links is not None:
        yield links
    elif found is None:
        yield from _lengths(english, welsh)


# --- words at all


def _not_written(texts: Texts) -> Iterator[Slip]:
    for language in ("cy", "en"):
        for scalar in texts.of(language).values():
            text = _TAGS.sub("x", scalar.text)
            other = texts.of("en" if language == "cy" else "cy").get("other")
            says = other is not None and _LETTERS.search(_TAGS.sub("x", other.text))
            if says and not _LETTERS.search(text) and not _NUMBER.search(text):
                yield slip(scalar.place, "welsh-not-written", text=quoted(visible(scalar.text)))


def _same(english: Scalar, welsh: Scalar, texts: Texts, is_english_only: IsEnglish) -> Slip | None:
    """The same words in both: letters that aren't of an address, a name or an abbreviation."""
    if " ".join(english.text.split()).casefold() != " ".join(welsh.text.split()).casefold():
        return None
    words = _WORD.findall(_LINK.sub(" ", _TAGS.sub(" ", welsh.text)))
    is_english = any(word[0].islower() for word in words)
    if len(words) == 1 and (not is_english or not texts.is_said):
        # One word may be the same in both languages, or a name: the dictionaries tell.
        if not is_english_only(words[0]):
            return None
        found = slip(welsh.place, "welsh-is-english", text=quoted(welsh.text))
        return msgspec.structs.replace(found, severity=Severity.ADVISE)
    # Capitals alone are a name, such as that of the office, and stand so in both languages.
    return slip(welsh.place, "welsh-is-english", text=quoted(welsh.text)) if is_english else None


def _in_welsh(texts: Texts) -> Iterator[Slip]:
    for scalar in texts.cy.values():
        text = _LINK.sub(_blanks, _TAGS.sub(_blanks, scalar.text))
        if found := _ENGLISH_DATE.search(text):
            yield slip(scalar.locate(found.start()), "english-date", text=found[0])
        if found := re.search(r"(?<=\s)&(?=\s)", text):
            yield slip(scalar.locate(found.start()), "and-in-welsh")


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


# --- conditions


def _conditions(english: Scalar, welsh: Scalar) -> Iterator[Slip]:
    both = {"en": list(tags_of(english.text)), "cy": list(tags_of(welsh.text))}
    said = {language: [tag[:2] for tag in tags] for language, tags in both.items()}
    if said["en"] == said["cy"]:
        return
    counts = {language: Counter(tag[1] for tag in tags) for language, tags in said.items()}
    for language, other, scalar in (("cy", "en", welsh), ("en", "cy", english)):
        more = counts[language] - counts[other]
        for _, condition, at in both[language]:
            if condition and condition in more:
                yield slip(
                    scalar.locate(at),
                    "condition-in-one-language",
                    which=language,
                    condition=condition,
                )
    for (_, condition, at), other_tag in zip(both["cy"], said["en"], strict=False):
        if (_, condition) != other_tag:
            yield slip(welsh.locate(at), "conditions-in-other-order", condition=condition or _)
            return


# --- paragraphs, numbers, pages


def _paragraphs(english: Scalar, welsh: Scalar) -> Iterator[Slip]:
    counts = [_count_blocks(each.text) for each in (english, welsh)]
    if counts[0] != counts[1]:
        yield slip(welsh.place, "different-paragraphs", english=counts[0], welsh=counts[1])


def _count_blocks(text: str) -> int:
    """Paragraphs and items of lists."""
    count, open_block = 0, False
    for line in text.split("\n"):
        if not line.strip():
            open_block = False
        elif _LIST_ITEM.match(line) or not open_block:
            count += 1
            open_block = True
    return count


def _numbers(texts: Texts) -> Iterator[Slip]:
    english, welsh = (_numbers_in(texts, language) for language in ("en", "cy"))
    if english == welsh:
        yield from _number_words(texts)
        return
    if not texts.is_said and not (english and welsh):
        return  # a label may say *first* and *1af*
    if len(texts.en) > 1 or len(texts.cy) > 1:
        return  # the number forms of the two languages say a number by word or by figure
    more = [number for number in welsh if welsh[number] > english[number]]
    scalar = texts.cy["other"]
    at = _place_of_number(scalar.text, more[0]) if more else 0
    yield slip(
        scalar.locate(at), "different-numbers", english=_listed(english), welsh=_listed(welsh)
    )


def _number_words(texts: Texts) -> Iterator[Slip]:
    """Numbers in words, where both languages have some: from two on, *one* and *un* mean other things too."""
    scalars = texts.en["other"], texts.cy["other"]
    english, welsh = (
        [
            table[word]
            for word in re.findall(r"\w+", _TAGS.sub(" ", each.text.casefold()))
            if word in table
        ]
        for table, each in zip((_ENGLISH_NUMBERS, _WELSH_NUMBERS), scalars, strict=True)
    )
    if english and welsh and set(english) != set(welsh):
        told = [", ".join(map(str, sorted(each))) for each in (english, welsh)]
        yield slip(scalars[1].place, "different-numbers", english=told[0], welsh=told[1])


def _numbers_in(texts: Texts, language: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for scalar in texts.of(language).values():
        found.update(numbers_in(scalar.text))
    return found


def numbers_in(text: str) -> Counter[str]:
    """The numbers of a text, without those of pages and answers."""
    text = _LINK.sub(" ", _TAGS.sub(" ", text))
    return Counter(each.replace(",", "") for each in _NUMBER.findall(text))


def links_in(text: str) -> list[str]:
    """The pages and addresses that a text leads to."""
    return [found[0].rstrip(".,;:") for found in _LINK.finditer(_without_tags(text))]


def _place_of_number(text: str, number: str) -> int:
    plain = _LINK.sub(_blanks, _TAGS.sub(_blanks, text))
    return next(
        (each.start() for each in _NUMBER.finditer(plain) if each[0].replace(",", "") == number), 0
    )


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "–"


class _Linked(msgspec.Struct, frozen=True):
    """A page that a text leads to, and where that stands."""

    page: str
    address: str
    scalar: Scalar
    at: int


def _links(texts: Texts, pages: dict[str, str]) -> Iterator[Slip]:
    """Each language leads to pages that the other leads to too."""
    found = {
        language: [
            _Linked(page_of(link[0], pages), link[0].rstrip(".,;:"), scalar, link.start())
            for scalar in texts.of(language).values()
            for link in _LINK.finditer(_without_tags(scalar.text))
        ]
        for language in ("en", "cy")
    }
    for language, other in (("cy", "en"), ("en", "cy")):
        known = {each.page for each in found[other]}
        for each in found[language]:
            if each.page not in known:
                yield slip(
                    each.scalar.locate(each.at),
                    "different-links",
                    which=language,
                    text=each.address,
                )


def _without_tags(text: str) -> str:
    return _TAGS.sub(_blanks, text)


def page_of(address: str, pages: Mapping[str, str]) -> str:
    """The page, by its English address without what tells its language or how it is reached."""
    plain = re.sub(r"^(?:https?://|mailto:|tel:)", "", address.rstrip(".,;:")).rstrip("/")
    plain = pages.get(plain, plain)
    return _WELSH_PAGE.sub("", plain).rstrip("?&/").casefold()


def _lengths(english: Scalar, welsh: Scalar) -> Iterator[Slip]:
    lengths = [len(_TAGS.sub("", each.text)) for each in (english, welsh)]
    if max(lengths) < _LONG:
        return
    ratio = lengths[1] / lengths[0]
    if not _SHORTEST <= ratio <= _LONGEST:
        yield slip(welsh.place, "unlike-length", percent=round(100 * ratio))


CHECK = Check(name="languages", of_template=_find, of_shared=_find)
