"""What is broken is set aside with its reason, and so is what needs it; all the rest works."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.source.problems import Problem
from app.templates.reading import read_pack
from tests.unit.small_pack import (
    Files,
    bent,
    lines_of,
    opened,
    problem_lines,
    small_files,
    with_files,
)

FILLED_IN = ("documents_address", "greeting", "reply_period", "sign_off", "welsh_contact")
ALL = {
    "documents/missing",
    "enquiries/answer",
    "enquiries/identity-not-confirmed",
    "no-reply/withdrawn",
    "notes/enquiry",
    "photos/new-photo",
}
TITLE = "title: {en: A, cy: A}\n"
NOTE = TITLE + "channels: [note]\n"
ASK = "ask: {en: A, cy: A}"
ANSWERS = "choices: [{id: a, label: {en: A, cy: A}}]"


def used(files: Files) -> set[str]:
    return set(read_pack(files).templates)


def test_the_small_pack_is_sound() -> None:
    assert problem_lines(small_files()) == []
    assert used(small_files()) == ALL


PHOTO, MISSING = "photos/new-photo", "documents/missing"
SHARED = {
    "question": ("questions/applied.yaml", "type: radio", "type: radios", PHOTO),
    "question, deep inside": (
        "questions/applied.yaml", "{en: Online, cy: Ar-lein}", "{en: Online}",
        PHOTO,
    ),
    "phrase": (
        "phrases/reply-by.yaml", "cy: Atebwch erbyn {{ deadline }}.", "cy: Atebwch.",
        MISSING,
    ),
    "channel": (
        "channels/note.yaml", "flavour: plain", "flavour: plane",
        "notes/enquiry",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "user"), SHARED.values(), ids=SHARED)
def test_what_is_shared_and_broken(path: str, old: str, new: str, user: str) -> None:
    read = read_pack(bent(path, old, new))
    gone = {user}
    if user == "notes/enquiry":
        gone.add("enquiries/answer")  # whose companion it is
    assert set(read.templates) == ALL - gone
    # Told once, where it is; whoever asks for a template that waits is led there.
    assert [each.place.file for each in read.index.problems] == [path]
    assert read.index.aside == dict.fromkeys(sorted(gone), (path,))


def test_the_question_of_fast_track() -> None:
    files = bent("questions/fast_track.yaml", "type: radio", "type: radios")
    assert problem_lines(files) == ["questions/fast_track.yaml:1:7 unknown-value"]
    assert used(files) == ALL - {PHOTO, MISSING}


def test_shared_questions_that_wait_for_a_broken_one() -> None:
    files = with_files(
        {
            "questions/a.yaml": f"type: radios\n{ASK}\n",
            "questions/b.yaml": f"type: text\n{ASK}\nwhen: c\n",
            "questions/c.yaml": f"type: text\n{ASK}\nmin: 5\nmax: 3\n",
            "questions/d.yaml": f"type: radio\n{ASK}\nchoices: [{{id: x, label: {{en: A, cy: A}}, when: b}}]\n",
            "templates/a.yaml": NOTE + "questions: [{use: d}]\n",
        }
    )
    assert problem_lines(files) == [
        "questions/a.yaml:1:7 unknown-value",
        "questions/c.yaml:3:6 min-over-max",
    ]
    read = read_pack(files)
    assert set(read.templates) == ALL
    assert read.index.aside == {"a": ("questions/c.yaml",)}


CIRCLES = {
    "own": (
        {"templates/a.yaml": NOTE + f"""\
questions:
  - {{id: a, type: text, {ASK}}}
  - {{id: b, type: text, {ASK}, when: c and a}}
  - {{id: c, type: text, {ASK}, when: b}}
"""},
        ["templates/a.yaml:5:5 circle b → c → b"],
    ),
    "through choices": (
        {"templates/a.yaml": NOTE + f"""\
questions:
  - {{id: a, type: radio, {ASK}, choices: [{{id: x, label: {{en: A, cy: A}}, when: b}}]}}
  - {{id: b, type: text, {ASK}, when: a == 'x'}}
"""},
        ["templates/a.yaml:4:5 circle a → b → a"],
    ),
    "shared": (
        {
            "questions/a.yaml": f"type: text\n{ASK}\nwhen: b\n",
            "questions/b.yaml": f"type: text\n{ASK}\nwhen: a\n",
            "questions/c.yaml": f"type: text\n{ASK}\nwhen: d\n",
            "questions/d.yaml": f"type: text\n{ASK}\nwhen: c\n",
            "templates/a.yaml": NOTE + "questions: [{use: a}]\n",
        },
        [
            "questions/a.yaml:1:1 circle a → b → a",
            "questions/c.yaml:1:1 circle c → d → c",
        ],
    ),
    "through a use": (
        {
            "questions/a.yaml": f"type: text\n{ASK}\n",
            "templates/a.yaml": NOTE + f"""\
questions:
  - {{id: own, type: text, {ASK}, when: a}}
  - {{use: a, when: own}}
""",
        },
        ["templates/a.yaml:4:5 circle a → own → a"],
    ),
    "through the channel": (
        {
            "channels/odd.yaml": TITLE + """\
sent: false
flavour: plain
order: [{each_template: [note]}]
subject: {from: none}
questions: [{use: applied, when: customer_name}]
""",
            "templates/a.yaml": TITLE + """\
channels: [odd]
questions: [{use: customer_name, when: applied}]
""",
        },
        ["templates/a.yaml:3:12 circle applied → customer_name → applied"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CIRCLES.values(), ids=CIRCLES)
def test_circles(files: dict[str, str], expected: list[str]) -> None:
    def line(problem: Problem) -> str:
        return f"{problem.place} {problem.code} {dict(problem.params).get('names', '')}".rstrip()

    read = read_pack(with_files(files))
    assert [line(each) for each in read.index.problems] == expected
    assert set(read.templates) == ALL


FILES = {
    "templates/a.yml": "unknown-file",
    "notes.yaml": "unknown-file",
    "channels/inside/a.yaml": "unknown-file",
    "rules/inside/plain.yaml": "unknown-file",
    "rules/plain_english.yaml": "bad-file-name",
    "templates/New Photo.yaml": "bad-file-name",
    "templates/Photos/new.yaml": "bad-file-name",
    "templates/.yaml": "bad-file-name",
    "phrases/reply_by.yaml": "bad-file-name",
    "channels/_folder.yaml": "bad-file-name",
    "questions/fast-track.yaml": "bad-question-file",
}


@pytest.mark.parametrize(("path", "code"), FILES.items(), ids=FILES)
def test_files_that_nothing_reads(path: str, code: str) -> None:
    read = read_pack(with_files({path: NOTE}))
    assert lines_of(read) == [f"{path} {code}"]
    assert set(read.templates) == ALL


def test_other_files_are_none_of_ours() -> None:
    assert problem_lines(with_files({"readme.txt": "x", "templates/a.yaml~": "x"})) == []


def test_without_a_pack_file() -> None:
    files = small_files()
    del files["pack.yaml"]
    with pytest.raises(AppError) as raised:
        read_pack(files)
    assert raised.value.code == "no-pack-file"
    files["pack.yaml"] = b"format: 2\nid: small\n"
    with pytest.raises(AppError) as raised:
        read_pack(files)
    assert raised.value.code == "bad-pack-file"
    problems = raised.value.params["problems"]
    assert isinstance(problems, tuple)
    assert [each.code for each in problems] == ["missing-key"] * 3


@pytest.mark.parametrize(
    ("written", "code", "found"),
    [("", "old-format", 1), ("format: 1\n", "old-format", 1), ("format: 3\n", "new-format", 3)],
)
def test_another_format(written: str, code: str, found: int) -> None:
    """One failure in one line, and not the problems of every file."""
    files = small_files()
    files["pack.yaml"] = files["pack.yaml"].replace(b"format: 2\n", written.encode())
    with pytest.raises(AppError) as raised:
        read_pack(files)
    assert (raised.value.code, raised.value.params) == (code, {"found": found, "wanted": 2})
    for language in Language:
        words = error_words(raised.value, language)
        assert "\n" not in words
        assert ("docs/packs.md" in words) is (code == "old-format")


def test_a_format_that_is_no_number() -> None:
    files = bent("pack.yaml", "format: 2", "format: two")
    with pytest.raises(AppError) as raised:
        read_pack(files)
    assert raised.value.code == "bad-pack-file"


PACK = [
    ("otherwise: enquiries/identity-not-confirmed", "otherwise: enquiries/none",
     ["pack.yaml:11:14 unknown-template"]),
    ("confirmed: identity_match == 'three'", "confirmed: identity_match == 'four'",
     ["pack.yaml:10:32 unknown-choice"]),
    ("questions: [identity_match]", "questions: [identity_mtach]", ["pack.yaml:9:15 unknown-question"]),
    ("phrase: fast-track", "phrase: reply-by", ["pack.yaml:7:44 missing-parameter"]),
    ("phrase: fast-track", "phrase: wombat", ["pack.yaml:7:44 unknown-phrase"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), PACK)
def test_what_the_pack_adds(old: str, new: str, expected: list[str]) -> None:
    assert problem_lines(bent("pack.yaml", old, new)) == expected


CHANNEL = [
    ("slot: opening", "slot: opnening", "channels/plain.yaml:15:11 unknown-slot"),
    ("slot: opening", "slot: request", "channels/plain.yaml:15:11 unknown-slot"),
    ("deadline, fast-track,", "deadline, request, fast-track,", "channels/plain.yaml:6:8 slot-twice"),
    ("deadline, fast-track,", "{each_template: [a]}, fast-track,", "channels/plain.yaml:7:9 several-runs"),
    ("from: template", "from: none", "channels/plain.yaml:10:12 no-subject"),
    ("from: template", "from: channel", "channels/plain.yaml:10:12 subject-key"),
    ("date: plain", "style: {size: 12}", "channels/plain.yaml:4:8 not-rich"),
    ("sent: true", "sent: maybe", "channels/plain.yaml:2:7 unknown-value"),
    ("office: greeting", "office: greting", "channels/plain.yaml:12:13 unknown-value"),
    ("id: several", "office: greeting", "channels/plain.yaml:17:5 unknown-key"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"), CHANNEL, ids=[each[2][20:] for each in CHANNEL]
)
def test_channels(old: str, new: str, expected: str) -> None:
    read = read_pack(bent("channels/plain.yaml", old, new))
    assert lines_of(read) == [expected]
    assert "plain" not in read.index.channels
    assert set(read.templates) == {
        "enquiries/answer", "enquiries/identity-not-confirmed", "notes/enquiry"
    }  # fmt: skip


def test_a_channel_s_questions() -> None:
    files = bent("channels/rich.yaml", "{use: customer_name}", "{use: custmer_name}")
    assert problem_lines(files) == ["channels/rich.yaml:11:19 unknown-question"]
    files = bent("channels/rich.yaml", "{use: customer_name}", "{use: applied, required: true}")
    assert "channels/rich.yaml:9:40 unknown-name" in problem_lines(files)
    pack = opened(
        bent("channels/rich.yaml", "{use: customer_name}", "{use: customer_name, required: true}")
    )
    assert pack.channel("rich").questions[0].required


def test_office_entries_one_by_one() -> None:
    files = bent("office.yaml", "en: Dear customer", "en: Dear **customer**")
    read = read_pack(files)
    assert lines_of(read) == ["office.yaml:1:16 markup-refused"]
    assert sorted(read.index.office) == [each for each in FILLED_IN if each != "greeting"]
    for text in (b"", b"# greeting: {}\n\n  # more\n"):
        assert problem_lines(small_files() | {"office.yaml": text}) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("en: Dear customer", "en: …", "office.yaml:1:16"),
        ("cy: Annwyl gwsmer", "cy: '– ...'", "office.yaml:1:36"),
    ],
)
def test_the_dots_of_the_form_are_no_words(old: str, new: str, place: str) -> None:
    read = read_pack(bent("office.yaml", old, new))
    assert lines_of(read) == [f"{place} no-words"]
    assert "greeting" not in read.index.office


def test_nothing_of_the_office_is_said_that_was_only_guessed() -> None:
    for old, new, place, key in (
        ("reply_period:", "reply_by:", "office.yaml:20:1", "reply_by"),
        ("greeting:", "Greeting:", "office.yaml:1:1", "Greeting"),
        ("cy: Annwyl gwsmer", "cym: Annwyl gwsmer", "office.yaml:1:31", "cym"),
        ("greeting:", "zzz:", "office.yaml:1:1", "zzz"),
    ):
        read = read_pack(bent("office.yaml", old, new))
        (problem,) = read.index.problems
        assert (str(problem.place), dict(problem.params)["key"]) == (place, key)
        gone = "reply_period" if "reply" in old else "greeting"
        assert set(FILLED_IN) - set(read.index.office) == {gone}


def test_companions_of_companions() -> None:
    texts = {
        f"templates/{name}.yaml": f"{NOTE}companion: {companion}\n"
        for name, companion in (("a", "b"), ("b", "c"), ("c", "nothing"))
    }
    files = with_files(texts)
    read = read_pack(files)
    assert lines_of(read) == ["templates/c.yaml:3:12 unknown-template"]
    assert set(read.templates) == ALL
    assert read.index.aside == dict.fromkeys(("a", "b"), ("templates/c.yaml",))


def test_a_companion_s_question_of_another_kind() -> None:
    files = bent("templates/notes/enquiry.yaml", "type: number", "type: text")
    assert (
        problem_lines(files)
        == [
            "templates/enquiries/answer.yaml:5:12 companion-asks-more",
            "templates/notes/enquiry.yaml:9:60 different-kinds",
        ][:1]
    )
