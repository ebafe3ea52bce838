"""Makes packs of any size: copies of the shipped templates with other ids and other words.

The words of a copy are drawn from those of the same language in the shipped templates, so they are known to the
dictionaries, sentences keep their length, and no two copies say the same.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "resources/packs/hmpo"
IN_FOLDER = 10
"""Copies of a template that stand in one folder."""
CHANGED = 0.25
"""The part of the longer words that are others in a copy."""
_SEED = 20270305

_PAIR = re.compile(
    r"^(?P<lead>\s*(?:- )?(?:\w+: )?)(?P<en>[^\s{\[|>#-].*?)(?P<bar> \| )(?P<cy>.*)$"
)
_BLOCK = re.compile(r"^(?P<indent>\s*)(?:- )?(?P<language>en|cy): *[|>]")
_ENTRY = re.compile(r"\b(?P<language>en|cy): *(?P<text>\"[^\"]*\"|[^\s\"|>{\[][^,}\n]*)")
_LINE = re.compile(r"^(?P<lead>\s*(?:- )?(?P<language>en|cy): )(?P<text>[^|>{\[].*)$")
_KEPT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\S*(?:www|http|@|\\)\S*|\]\([^)]*\)")
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{5,}(?![\w’'-])")

Change = Callable[[str, str], str]
"""Gives other text for a text in a language."""


def make_pack(folder: Path, count: int, shipped: Path = SHIPPED) -> list[str]:
    """Write a pack of `count` templates, or some more: whole sets of copies. Return their ids."""
    shutil.copytree(shipped, folder)
    texts = {
        path.relative_to(shipped / "templates").as_posix(): path.read_text("utf-8")
        for path in sorted((shipped / "templates").rglob("*.yaml"))
    }
    templates = [name for name in texts if not name.endswith("_folder.yaml")]
    vocabulary = _vocabulary(texts[name] for name in templates)
    ids = [name.removesuffix(".yaml") for name in templates]
    made = list(ids)
    copy = 0
    while len(made) < count:
        copy += 1
        chance = random.Random(_SEED + copy)  # noqa: S311  # no secret: the same pack each time
        for name in templates:
            new = copied_id(name.removesuffix(".yaml"), copy)
            text = _with_other_ids(texts[name], ids, copy)
            _write(folder / f"templates/{new}.yaml", _with_other_words(text, vocabulary, chance))
            made.append(new)
        for name in set(texts) - set(templates):
            parent = name.rpartition("/")[0]
            if parent and copy % IN_FOLDER == 1:
                new = f"{parent}-{copy // IN_FOLDER:03}/_folder.yaml"
                text = _with_other_words(_without_order(texts[name]), vocabulary, chance)
                _write(folder / "templates" / new, text)
    return made


def _without_order(text: str) -> str:
    """A folder's title alone: its order and groups name templates, and those of a copy have other names."""
    kept: list[str] = []
    inside = False
    for line in text.split("\n"):
        if line[:1].strip():
            inside = line.startswith(("order:", "groups:"))
        kept += [] if inside else [line]
    return "\n".join(kept)


def copied_id(template: str, copy: int) -> str:
    """The id of the copy of a template."""
    parent, _, name = template.rpartition("/")
    return f"{parent}-{copy // IN_FOLDER:03}/{name}-{copy:05}"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _with_other_ids(text: str, ids: list[str], copy: int) -> str:
    """Companions are copies too; former ids stay those of the first."""
    lines = [line for line in text.split("\n") if not line.startswith("formerly:")]
    for number, line in enumerate(lines):
        for template in ids:
            if line == f"companion: {template}":
                lines[number] = f"companion: {copied_id(template, copy)}"
    return "\n".join(lines)


def _vocabulary(texts: Iterator[str]) -> dict[str, list[str]]:
    words: dict[str, dict[str, None]] = {"en": {}, "cy": {}}

    def note(text: str, language: str) -> str:
        for piece in _KEPT.split(text):
            words[language] |= {word: None for word in _WORD.findall(piece) if word.islower()}
        return text

    for text in texts:
        for _ in _each_line(text, note):
            pass
    return {language: sorted(found) for language, found in words.items()}


def _with_other_words(text: str, vocabulary: dict[str, list[str]], chance: random.Random) -> str:
    def other(found: re.Match[str], language: str) -> str:
        word = found[0]
        # The first word of a Welsh text may stand after another one, which would change it.
        is_first = language == "cy" and not found.string[: found.start()].strip()
        if is_first or not word.islower() or chance.random() > CHANGED:
            return word
        return chance.choice(vocabulary[language])

    def change(prose: str, language: str) -> str:
        pieces, end = [], 0
        for kept in _KEPT.finditer(prose):
            pieces += [_WORD.sub(lambda m: other(m, language), prose[end : kept.start()]), kept[0]]
            end = kept.end()
        pieces.append(_WORD.sub(lambda m: other(m, language), prose[end:]))
        return "".join(pieces)

    return "\n".join(_each_line(text, change))


def _each_line(text: str, change: Change) -> Iterator[str]:
    """Yield the lines of a template with its prose changed; keys, ids and conditions stay."""
    block: tuple[int, str] | None = None
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        if block is not None and (not line.strip() or indent > block[0]):
            yield change(line, block[1])
            continue
        opened = _BLOCK.match(line)
        block = (len(opened["indent"]), opened["language"]) if opened else None
        if opened or line.lstrip(" -").startswith(("#", "when:")):
            yield line
        elif whole := _LINE.match(line):
            yield whole["lead"] + change(whole["text"], whole["language"])
        elif pair := _PAIR.match(line):
            yield f"{pair['lead']}{change(pair['en'], 'en')} | {change(pair['cy'], 'cy')}"
        else:
            yield _ENTRY.sub(
                lambda m: m[0][: m.start("text") - m.start()] + change(m["text"], m["language"]),
                line,
            )
