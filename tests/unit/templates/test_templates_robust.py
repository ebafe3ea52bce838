"""Whatever stands in the files of a pack: a pack with a list of problems, or one failure; and bounded work."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.language import Language
from app.source.problem_words import describe
from app.source.problems import Problem
from app.templates.compiled import open_pack
from app.templates.reading import read_pack
from tests.unit.budget import cases
from tests.unit.small_pack import Files, small_files
from tests.unit.whole_pack import pack_parts
from tests.unit.work import calls_in

SHIPPED = Path(__file__).parents[3] / "resources" / "packs" / "hmpo"


@cache
def shipped_files() -> Files:
    return {
        file.relative_to(SHIPPED).as_posix(): file.read_bytes()
        for file in sorted(SHIPPED.rglob("*.yaml"))
    }


def read_whatever(files: Files) -> None:
    """Read, word the problems, compile and open again."""
    try:
        read = read_pack(files)
    except AppError as error:
        # A pack of another format is one failure, without problems of its own.
        problems = error.params.get("problems", ())
        assert isinstance(problems, tuple)
    else:
        problems = read.index.problems
        parts = pack_parts(read.index, read.templates)
        pack = open_pack(parts.__getitem__)
        assert {each: pack.template(each) for each in pack.index.heads} == read.templates
    for problem in problems:
        assert isinstance(problem, Problem)
        for language in Language:
            assert describe(problem, language)


BITS = [
    *(b"{{ item }}", b"{{ name", b"{% if first %}", b"{% endif %}", b"{% else %}", b"{#", b"}}"),
    *(b"- ", b": ", b" #", b"&a ", b"*a", b"!!x ", b"\t", b"|", b">", b"'", b'"', b"[", b"{", b"}"),
    *(b"\xff", b"\x00", b"\xee\x80\x80", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\\", b"\r", b"\n\n"),
    *(
        b"**b**",
        b"# h",
        b"<b>",
        b"[x](y)",
        b"![x](y)",
        b"`",
        b"1. ",
        b"> ",
        b"|a|b|\n|-|-|",
        b"&amp;",
    ),
    *(
        b"awaiting translation",
        b"use: ",
        b"when: ",
        b"count: ",
        b"id: ",
        b"en: ",
        b"cy: ",
        b"also: ",
    ),
    *(b"99999999999999999999", b"2026-02-30", b"  ", b"name.upper()", b"first", b"'\\ud800'"),
]


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Change a file as a slip of the hand, a bad disk or an enemy would."""
    lines = data.split(b"\n")
    at, line = chance.randrange(len(data) + 1), chance.randrange(len(lines))
    match chance.randrange(8):
        case 0 if data:
            at = min(at, len(data) - 1)
            return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        case 1:
            del lines[line]
        case 2:
            lines[line] = b" " * chance.randrange(9) + lines[line].lstrip()
        case 3:
            other = chance.randrange(len(lines))
            lines[line], lines[other] = lines[other], lines[line]
        case 4:
            lines.insert(chance.randrange(len(lines)), lines[line])
        case 5:
            return data[:at]
        case 6:
            return data[:at] + data[at + chance.randrange(1, 40) :]
        case _:
            return data[:at] + chance.choice(BITS) + data[at:]
    return b"\n".join(lines)


def mutated(files: Files, seed: int) -> Files:
    chance = random.Random(seed)  # noqa: S311 - the same files at each run
    files = dict(files)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        path = chance.choice(sorted(files))
        for _ in range(chance.choice((1, 1, 2, 4))):
            files[path] = mutate(files[path], chance)
    return files


def test_sound_packs() -> None:
    read_whatever(small_files())
    read_whatever(shipped_files())


@pytest.mark.parametrize("start", range(0, 90, 30))
def test_mutations_of_the_small_pack(start: int) -> None:
    for seed in range(start, start + 30):
        read_whatever(mutated(small_files(), seed))


@pytest.mark.parametrize("start", range(0, 9, 3))
def test_mutations_of_the_shipped_pack(start: int) -> None:
    for seed in range(start, start + 3):
        read_whatever(mutated(shipped_files(), seed))


@pytest.mark.slow
@pytest.mark.parametrize("start", range(1000, 11_000, 1000))
def test_many_mutations(start: int) -> None:
    for seed in range(start, start + 1000):
        read_whatever(mutated(shipped_files() if seed % 10 == 0 else small_files(), seed))


PATHS = sorted(small_files())


@settings(max_examples=cases(40))
@given(
    st.sampled_from(PATHS), st.binary(max_size=200) | st.lists(st.sampled_from(BITS)).map(b"".join)
)
def test_any_bytes_as_any_file(path: str, data: bytes) -> None:
    read_whatever(small_files() | {path: data})


@settings(max_examples=cases(40))
@given(
    st.lists(st.sampled_from(BITS), max_size=30).map(b"".join)
    | st.text(max_size=80).map(str.encode),
    st.booleans(),
)
def test_any_wording(text: bytes, welsh: bool) -> None:
    head = b"title: {en: A, cy: A}\nchannels: [note]\nphrases:\n  - id: p\n    slot: note\n"
    body = b"".join(b"      " + line + b"\n" for line in text.split(b"\n"))
    texts = (b"      A\n", body) if welsh else (body, b"      A\n")
    data = head + b"    en: |\n%s    cy: |\n%s" % texts
    read_whatever(small_files() | {"templates/a.yaml": data})


@settings(max_examples=cases(40))
@given(st.dictionaries(st.text(max_size=20), st.binary(max_size=30), max_size=4))
def test_any_names(files: Files) -> None:
    read_whatever(
        small_files() | {path: data for path, data in files.items() if path != "pack.yaml"}
    )
    read_whatever(small_files() | {f"templates/{path}.yaml": data for path, data in files.items()})


DEEP = {
    "ifs": b"{% if first %}" * 300 + b"a" + b"{% endif %}" * 300,
    "links": b"[" * 9999,
    "quotes": b">" * 9999,
    "lists": b"\n      ".join(b"  " * depth + b"- a" for depth in range(90)),
    "stars": b"*a **a* " * 1200,
    "open values": b"{{" * 4999,
    "open conditions": b"{% {{ " * 1600,
    "ticks": b"`" * 5000 + b" " + b"`" * 4990,
    "addresses": b"www." * 2490,
    "at signs": b"a.b+c@" * 1600,
    "values": b"{{ officer.office }} " * 470,
    "entities": b"&amp;" * 1990,
    "mails": b"a" * 9990 + b"@",
    "dots": b"www" + b"." * 9990,
    "too long": b"a" * 400_000,
}


def worded(text: bytes) -> Files:
    """A pack with a template that says this in both languages."""
    head = b"title: {en: A, cy: A}\nchannels: [note]\nphrases:\n  - id: p\n    slot: note\n"
    data = head + b"    en: |\n      %s\n    cy: |\n      %s\n" % (text, text)
    assert len(data) < 1_000_000
    return small_files() | {"templates/a.yaml": data}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_wording_that_would_take_long(text: bytes) -> None:
    usual = calls_in(lambda: read_whatever(worded(b"A")))
    assert calls_in(lambda: read_whatever(worded(text))) < usual + 150 * 2 * len(text)


def with_mistakes(count: int) -> Files:
    """A pack with so many templates that have a mistake each."""
    template = small_files()["templates/no-reply/withdrawn.yaml"].replace(
        b"slot: detail", b"slot: detial"
    )
    return small_files() | {f"templates/a{number}.yaml": template for number in range(count)}


def test_many_templates_with_a_mistake_each() -> None:
    read_whatever(with_mistakes(300))
    few, many = (calls_in(lambda n=n: read_whatever(with_mistakes(n))) for n in (5, 40))  # type: ignore[misc]
    assert many < 8.5 * few
