"""`lint`: findings with their places, mends, and input that can't be read."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from app.storage.spelling import Spelling
from tests.unit.cli.conftest import Run
from tests.unit.formatting.small_docx import small_docx
from tests.unit.small_pack import small_files, with_files, write_folder

RULES = """\
rules:
  - id: abbreviation
    kind: substitution
    severity: must
    guidance: L511
    languages: [en]
    looks_at: [subject, typed, foreign]
    message: {en: "‘{found}’ is short. Write ‘{fix}’.", cy: "Mae ‘{found}’ yn fyr. Ysgrifennwch ‘{fix}’."}
    reason: {en: Customers may not know it., cy: Efallai na fydd cwsmeriaid yn ei ddeall.}
    swap: {ppt: passport, asap: as soon as possible}
  - id: suspicion
    kind: existence
    severity: confirm
    message: {en: "‘{found}’ speaks of suspicion.", cy: "Mae ‘{found}’ yn sôn am amheuaeth."}
    reason: {en: It may be public protection., cy: Gallai fod yn ddiogelu’r cyhoedd.}
    words: [we suspect]
  - id: text-style
    kind: markup
    severity: must
    message: {en: "‘{found}’ has a look of its own.", cy: "Mae gan ‘{found}’ ei olwg ei hun."}
    reason: {en: It should be plain., cy: Dylai fod yn blaen.}
    styles: [bold, red, font]
  - id: spelling
    kind: spelling
    severity: advise
    message: {en: "‘{found}’ isn’t in the dictionary.", cy: "Nid yw ‘{found}’ yn y geiriadur."}
    reason: {en: It looks careless., cy: Mae’n edrych yn ddiofal.}
  - id: past-date
    kind: date-form
    check: past
    after: [by]
    severity: advise
    message: {en: "‘{found}’ is past.", cy: "Mae ‘{found}’ wedi bod."}
    reason: {en: Nobody can do that., cy: Ni all neb wneud hynny.}
"""
TEXT = "Dear Mrs Jones\n\nSend your ppt\nand recieve it asap.\n\nWe suspect nothing.\n"


@pytest.fixture
def pack(tmp_path: Path) -> str:
    files = with_files({"rules/style.yaml": RULES})
    return str(write_folder(tmp_path / "pack", files))


@pytest.fixture
def message(tmp_path: Path) -> Path:
    file = tmp_path / "message.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_each_finding_has_place_strictness_words_reason_and_guidance(
    run: Run, pack: str, message: Path
) -> None:
    ran = run("lint", "--channel", "plain", str(message), "--pack", pack)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"{message}:3:11: Must change: ‘ppt’ is short. Write ‘passport’. Customers may not know it. "
        "(guidance L511) [abbreviation]",
        f"{message}:4:5: Advice: ‘recieve’ isn’t in the dictionary. It looks careless. [spelling]",
        f"{message}:4:16: Must change: ‘asap’ is short. Write ‘as soon as possible’. "
        "Customers may not know it. (guidance L511) [abbreviation]",
        f"{message}:6:1: Confirm: ‘We suspect’ speaks of suspicion. It may be public protection. "
        "[--confirm suspicion]",
    ]


def test_a_good_text_says_nothing(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "good.txt"
    file.write_text("Send us your passport.\n", encoding="utf-8")
    assert run("lint", "--channel", "plain", str(file), "--pack", pack) == (0, "", "")


def test_what_was_confirmed_is_gone_and_advice_stops_nothing(
    run: Run, pack: str, tmp_path: Path
) -> None:
    file = tmp_path / "text.txt"
    file.write_text("We suspect that you recieve it.", encoding="utf-8")
    command = ("lint", "--channel", "plain", str(file), "--pack", pack)
    assert run(*command).code == 1
    ran = run(*command, "--confirm", "suspicion")
    assert ran.code == 0
    assert "[spelling]" in ran.out
    assert "suspicion" not in ran.out


def test_the_mended_text_alone_is_on_standard_output(run: Run, pack: str, message: Path) -> None:
    ran = run("lint", "--channel", "plain", "--fix", str(message), "--pack", pack)
    mended = TEXT.replace("ppt", "passport").replace("asap", "as soon as possible")
    assert ran.out == mended
    assert ran.err.count("\n") == 4
    assert ran.err.count(" Mended.\n") == 2
    assert ran.err.count(" Not mended.\n") == 2
    assert ran.code == 1


def test_json(run: Run, pack: str, message: Path) -> None:
    command = ("lint", "--channel", "plain", str(message), "--pack", pack, "--format", "json")
    ran = run(*command)
    assert (ran.code, ran.err, list(ran.json)) == (1, "", ["findings"])
    first = ran.json["findings"][0]
    assert first == {
        "rule": "abbreviation",
        "severity": "must",
        "message": "‘ppt’ is short. Write ‘passport’.",
        "guidance": "L511",
        "where": {"part": "message", "block": 1, "language": "en"},
        "start": 10,
        "end": 13,
        "fix": {"kind": "replace", "text": "passport"},
        "reason": "Customers may not know it.",
        "line": 3,
        "column": 11,
    }
    mended = run(*command, "--fix", "--subject", "Your ppt").json
    assert list(mended) == ["findings", "text", "subject"]
    assert mended["text"].startswith("Dear Mrs Jones\n\nSend your passport\nand")
    assert mended["subject"] == "Your passport"
    assert mended["findings"][0]["where"] == {"part": "subject", "block": None, "language": "en"}


def test_the_subject_is_checked_too(run: Run, pack: str, message: Path) -> None:
    ran = run("lint", "--channel", "rich", "--subject", "Your ppt", str(message), "--pack", pack)
    assert ran.out.startswith("subject:1:6: Must change: ‘ppt’ is short.")


def test_html_is_told_by_its_content_or_its_name(run: Run, pack: str, tmp_path: Path) -> None:
    for name, html in (("a.txt", "<p>Your <b>ppt</b></p>"), ("b.html", "Your ppt &amp; it")):
        file = tmp_path / name
        file.write_text(html, encoding="utf-8")
        ran = run("lint", "--channel", "rich", str(file), "--pack", pack)
        assert f"{file}:1:6: Must change: ‘ppt’ is short." in ran.out
        assert ("[text-style]" in ran.out) == ("<b>" in html)
    fixed = run("lint", "--channel", "rich", "--fix", str(tmp_path / "b.html"), "--pack", pack)
    assert fixed.out == "Your passport & it\n"


def test_the_look_is_told_from_that_of_the_channel(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "email.html"
    file.write_text("<p style='font-family:Comic Sans MS'>Good</p>", encoding="utf-8")
    assert "[text-style]" in run("lint", "--channel", "rich", str(file), "--pack", pack).out
    file.write_text("<p style='font-family:Arial'>Good</p>", encoding="utf-8")
    assert run("lint", "--channel", "rich", str(file), "--pack", pack) == (0, "", "")


def test_the_language_is_asked_or_told_by_html(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Rydym angen pasbort.", encoding="utf-8")
    command = ("lint", "--channel", "plain", str(file), "--pack", pack)
    assert "‘pasbort’ isn’t" in run(*command).out
    assert run(*command, "--language", "cy") == (0, "", "")
    file.write_text("<p lang=cy>Rydym angen pasbort.</p>", encoding="utf-8")
    assert run(*command) == (0, "", "")
    assert "‘pasbort’ isn’t" in run(*command, "--language", "en").out


def test_the_day_may_be_given(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Reply by 5 March 2027.", encoding="utf-8")
    command = ("lint", "--channel", "plain", str(file), "--pack", pack, "--today")
    assert run(*command, "2027-03-01") == (0, "", "")
    assert "[past-date]" in run(*command, "2027-03-09").out


class _Input:
    """Standard input as a shell gives it."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize("file", [(), ("-",)])
def test_standard_input(
    run: Run, pack: str, monkeypatch: pytest.MonkeyPatch, file: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Input(b"\xef\xbb\xbfYour ppt\r\n\r\nYour ppt\r\n"))
    ran = run("lint", "--channel", "plain", *file, "--pack", pack)
    assert [line.partition(": ")[0] for line in ran.out.splitlines()] == ["-:1:6", "-:3:6"]


BAD: list[tuple[bytes, str]] = [
    (b"\xff\xfeD\x00", "This isn’t text in UTF-8. Save it as plain text or HTML, with the encoding UTF-8."),
    (b"caf\xe9", "This isn’t text in UTF-8."),
    (b"\x89PNG\r\n\x1a\n\0\0\0", "This isn’t text in UTF-8."),
    (b"a\0b", "This isn’t text in UTF-8."),
    (b"a " * 2_500_001, "This text is too large to be a message: at most 5,000,000 bytes."),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said"), BAD, ids=range(len(BAD)))
def test_what_is_no_text_is_named(
    run: Run, pack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, said: str
) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(data)
    ran = run("lint", "--channel", "plain", str(file), "--pack", pack)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{file}: {said}")
    assert ran.err.count("\n") == 1
    monkeypatch.setattr(sys, "stdin", _Input(data))
    assert run("lint", "--channel", "plain", "--pack", pack).err.startswith("standard input: ")


WRONG = [
    (("--channel", "plian"), "There is no channel ‘plian’. Allowed: note, plain, rich. Did you mean ‘plain’?"),
    (("--channel", "plain", "--confirm", "suspicon"),
     "--confirm: There is no rule ‘suspicon’. Rules that can be confirmed: suspicion. Did you mean ‘suspicion’?"),
    (("--channel", "plain", "--confirm", "abbreviation"), "--confirm: There is no rule ‘abbreviation’."),
    (("--channel", "plain", "--today", "tomorrow"), "--today: ‘tomorrow’ isn’t a day. Write it like 2027-03-05."),
    ((), "--channel: Say where the text goes. Allowed: note, plain, rich."),
    (("--channel", "plain", "--language", "fr"), "comms-builder lint: argument --language: invalid choice: 'fr'"),
    (("--channel", "plain", "--format", "html"), "comms-builder lint: argument --format: invalid choice: 'html'"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=range(len(WRONG)))
def test_wrong_use_is_one_line(
    run: Run, pack: str, message: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("lint", str(message), "--pack", pack, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert ran.err.count("\n") == 1


def test_a_missing_file_or_a_folder_is_named(run: Run, pack: str, tmp_path: Path) -> None:
    for file in (tmp_path / "missing.txt", tmp_path):
        ran = run("lint", "--channel", "plain", str(file), "--pack", pack)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"{file}: This can’t be read: ")


def test_a_pack_without_rules_checks_nothing_and_says_so(
    run: Run, message: Path, tmp_path: Path
) -> None:
    bare = str(write_folder(tmp_path / "bare", small_files()))
    ran = run("lint", "--channel", "plain", str(message), "--pack", bare)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("This pack has no rules of house style")


def test_a_broken_rule_is_told_and_the_others_work(run: Run, message: Path, tmp_path: Path) -> None:
    files = with_files({"rules/style.yaml": RULES.replace("kind: markup", "kind: markdown")})
    pack = str(write_folder(tmp_path / "broken", files))
    ran = run("lint", "--channel", "plain", str(message), "--pack", pack)
    assert ran.code == 1
    assert "rules/style.yaml:18:11: " in ran.err
    assert ran.out.count("[abbreviation]") == 2


def test_a_message_without_a_full_stop_does_not_run_into_its_reason(
    run: Run, message: Path, tmp_path: Path
) -> None:
    rules = RULES.replace('Write ‘{fix}’."', 'Write ‘{fix}’"')
    assert rules != RULES
    pack = str(write_folder(tmp_path / "unended", with_files({"rules/style.yaml": rules})))
    ran = run("lint", "--channel", "plain", str(message), "--pack", pack)
    assert "Write ‘passport’. " in ran.out


def test_hidden_characters_are_told_and_taken_out(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("Send your\u202e pass\u200bport.\x07\n", encoding="utf-8")
    ran = run("lint", "--channel", "plain", "--fix", str(file), "--pack", pack)
    assert ran.out == "Send your passport.\n"
    assert "(U+202E)" in ran.err
    assert "(U+200B)" in ran.err
    assert "(U+0007)" in ran.err


def test_a_missing_dictionary_is_told_and_the_rest_is_checked(
    run: Run, pack: str, message: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli.linting.Spelling", lambda: Spelling(tmp_path / "nowhere"))
    ran = run("lint", "--channel", "plain", str(message), "--pack", pack)
    assert ran.code == 1
    assert ran.out.count("[abbreviation]") == 2
    assert "[spelling]" not in ran.out
    assert "The English dictionary can’t be read here" in ran.err


LARGE = {
    "words": "ppt " * 1_200_000,
    "paragraphs": "a\n\n" * 1_600_000,
    "hidden": "\u200bx" * 1_200_000,
    "html": "<p>ppt</p>" * 50_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_what_is_far_too_long_is_checked_in_part_and_kept_whole(
    run: Run, pack: str, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    ran = run("lint", "--channel", "plain", "--fix", str(file), "--pack", pack, "--format", "json")
    given = "\n\n".join(["ppt"] * 50_000) if text.startswith("<p>") else text
    mended = ran.json["text"].replace("passport", "ppt")
    assert mended.replace("\u200b", "") == given.replace("\u200b", "")
    assert "too-much-to-check" in {finding["rule"] for finding in ran.json["findings"]}


def test_very_many_tags_without_words(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("<b><p>" * 5_000, encoding="utf-8")
    ran = run("lint", "--channel", "plain", "--fix", str(file), "--pack", pack)
    assert (ran.code, ran.out.strip(), ran.err) == (0, "", "")
    file.write_text("<b></b>" * 60_000, encoding="utf-8")
    ran = run("lint", "--channel", "plain", "--fix", str(file), "--pack", pack)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{file}: This has 50,001 elements, and at most 50,000 are read.")


TRACKED = """<p>Send your <del>two</del><ins>one</ins> ppt<a class=msocomanchor href="#_msocom_1">[AR1]</a>:</p>
<ol start=3><li>a<ol type=a><li>b</ol><li>c</ol><div style='mso-element:comment'>Who is this?</div>
<p>-----Original Message-----</p><p>We suspect the ppt</p>"""


def test_what_is_left_out_is_told_and_an_earlier_mail_left_alone(
    run: Run, pack: str, tmp_path: Path
) -> None:
    file = tmp_path / "mail.html"
    file.write_text(TRACKED, encoding="utf-8")
    ran = run("lint", "--channel", "rich", "--fix", str(file), "--pack", pack)
    assert ran.out == (
        "Send your one passport:\n3. a\n  a. b\n4. c\n\n-----Original Message-----\n\nWe suspect the ppt\n"
    )
    told = [line for line in ran.err.splitlines() if "[left-out]" in line]
    assert [each.partition("with care: ")[2].partition(" [")[0] for each in told] == [
        "1 tracked deletion left out: “two”.",
        "1 tracked insertion taken as it stands: “one”.",
        "1 comment left out: “Who is this?”.",
        "The earlier email below is set apart, and neither checked nor changed.",
    ]
    assert "suspicion" not in ran.err


def test_mails_and_documents_are_read_as_they_are(run: Run, pack: str, tmp_path: Path) -> None:
    mail = b"From: a@example.com\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<p>Your <b>ppt</b></p>"
    body = "<w:p><w:r><w:t>Your </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ppt</w:t></w:r></w:p>"
    for name, data in (("a.eml", mail), ("a.docx", small_docx(body))):
        file = tmp_path / name
        file.write_bytes(data)
        ran = run("lint", "--channel", "rich", str(file), "--pack", pack)
        assert f"{file}:1:6: Must change: ‘ppt’ is short." in ran.out
        assert "[text-style]" in ran.out
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04")
    ran = run("lint", "--channel", "rich", str(tmp_path / "b.docx"), "--pack", pack)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{tmp_path / 'b.docx'}: This can’t be read: it is damaged")


def test_looks_by_class_are_read_and_said_once(run: Run, pack: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    style = "<style>p.MsoNormal{font-family:Calibri} span.r{color:red}</style>"
    words = "<p class=MsoNormal>One</p><p class=MsoNormal>Two <span class=r>red</span></p>"
    file.write_text(style + words, encoding="utf-8")
    ran = run("lint", "--channel", "rich", str(file), "--pack", pack)
    assert [line for line in ran.out.splitlines() if "text-style" in line] == [
        f"{file}:1:1: Must change: ‘One’ has a look of its own. It should be plain. [text-style]",
        f"{file}:3:5: Must change: ‘red’ has a look of its own. It should be plain. [text-style]",
    ]


WORDING = RULES.replace("swap: {ppt:", "swap: {Example Street: High Street, ppt:").replace(
    "[subject, typed, foreign]", "[subject, typed, foreign, wording]"
)


def test_the_wording_of_the_pack_is_for_its_owner(run: Run, tmp_path: Path) -> None:
    pack = str(write_folder(tmp_path / "pack", with_files({"rules/style.yaml": WORDING})))
    ran = run("lint", "--wording", "--pack", pack)
    office = small_files()["office.yaml"].decode().splitlines()
    line = next(number for number, text in enumerate(office, 1) if "Example Street" in text)
    told = [each for each in ran.out.splitlines() if each.endswith("[abbreviation]")]
    assert ran.code == 1
    assert told[0].startswith(
        f"office.yaml:{line}:7: Must change: ‘Example Street’ is short. Write ‘High Street’."
    )
    as_json = run("lint", "--wording", "--pack", pack, "--format", "json").json["findings"]
    places = {(each["file"], each["line"], each["column"]) for each in as_json}
    assert ("office.yaml", line, 7) in places
    assert len(as_json) == len(ran.out.splitlines())


def test_the_schema_of_rules_depends_on_their_kind(run: Run) -> None:
    schema = json.loads(run("schema", "rules").out)
    rule = schema["properties"]["rules"]["items"]
    kinds = set()
    while "if" in rule:
        kinds |= set(rule["if"]["properties"]["kind"]["enum"])
        name = rule["then"]["$ref"].removeprefix("#/$defs/")
        assert "message" in schema["$defs"][name]["properties"]
        rule = rule["else"]
    assert {"substitution", "existence", "spelling"} <= kinds
    assert "swap" in schema["$defs"]["substitution-rule"]["properties"]
    assert run("schema", "rulse").err.endswith("Did you mean ‘rules’?\n")
