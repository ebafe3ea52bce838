"""`comms-builder compose`: what design part 8 says it prints, and its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Ran, Run

PHOTO = ("photos/new-photo", "--answer", "applied=online", "--answer", "problems=blurred")
DOCUMENTS = (
    *("documents/missing", "documents/missing#2", "--answer", "passport_for=adult"),
    *("--answer", "documents/missing:whose=mother", "--answer", "documents/missing#2:whose=father"),
    *("--answer", "documents=birth", "--answer", "copies=originals"),
)
FAST = ("--answer", "fast_track=yes")


def compose_all(run: Run, *more: str) -> Ran:
    return run("compose", *PHOTO, "--answer", "problems=glasses", *DOCUMENTS, *FAST, *more)


def test_photo_and_both_parents_documents_become_one_message(run: Run) -> None:
    ran = compose_all(run)
    assert ran.code == 0
    assert ran.err.startswith("Advice: Customers will miss this: ")
    assert "Where to send documents; " in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out.count("We need your help before we can continue") == 1
    named = "- a new photo\n- documents about your mother\n- documents about your father\n\n"
    assert f"continue with your passport application. We need:\n{named}" in ran.out
    assert ran.out.count("Fast Track service. We cannot continue with your application") == 1
    assert "We need a new photo, because:\n- the photo is blurred\n- " in ran.out
    assert "We also need this document about your mother:" in ran.out
    assert "We also need this document about your father:" in ran.out
    assert ran.out.index("photo-rules") < ran.out.index("document about your mother")


def test_json_has_the_keys_of_the_design(run: Run) -> None:
    whole = compose_all(run, "--format", "json").json
    assert list(whole) == [
        *("subject", "plain", "html", "language", "channel", "pack", "blocks", "findings"),
    ]
    assert whole["pack"] == {"id": "hmpo", "version": "1.0"}
    assert whole["channel"] == "dap-message"
    block = whole["blocks"][1]
    assert list(block) == ["template", "entry", "phrase", "slot", "language", "text", "words"]
    assert block["template"] == "photos/new-photo"
    assert block["phrase"] == "problems"
    entries = {each["entry"] for each in whole["blocks"] if each["template"] == "documents/missing"}
    assert entries == {"documents/missing", "documents/missing#2"}


def test_plain_text_is_the_text_of_the_blocks(run: Run) -> None:
    whole = compose_all(run, "--format", "json", "--language", "cy+en").json
    assert whole["plain"] == "\n\n".join(block["text"] for block in whole["blocks"])
    assert " | " in whole["subject"]


def test_welsh_says_that_it_is_not_reviewed(run: Run) -> None:
    ran = compose_all(run, "--language", "cy")
    assert ran.code == 1
    assert "No translator has reviewed this Welsh" in ran.err
    assert "[--confirm welsh-unreviewed]" in ran.err
    ran = compose_all(run, "--language", "cy", "--confirm", "welsh-unreviewed")
    assert ran.code == 0
    assert "--confirm" not in ran.err
    assert "We " not in ran.out


def test_a_gap_stops_the_copy_and_says_what_to_type(run: Run) -> None:
    ran = run("compose", *PHOTO)
    assert ran.code == 1
    assert "‘Is this a Fast Track application?’ isn’t answered yet." in ran.err
    assert "[--answer fast_track=yes|no]" in ran.err
    findings = run("compose", *PHOTO, "--format", "json").json["findings"]
    assert list(findings[0]) == [
        *("rule", "severity", "message", "guidance", "where", "start", "end", "fix"),
    ]
    assert findings[0]["rule"] == "gap"
    assert findings[0]["severity"] == "must"
    assert list(findings[0]["where"]) == ["part", "block", "language"]


def test_free_text_needs_the_officers_word(run: Run) -> None:
    given = (
        *("compose", "documents/translations", "--answer", "fast_track=no"),
        *("--answer", "problem=none_supplied", "--answer", "documents=birth"),
        *("--answer", "documents=another", "--answer", "another=school report"),
    )
    ran = run(*given)
    assert ran.code == 1
    assert "[--confirm free-text]" in ran.err
    confirmed = run(*given, "--confirm", "free-text")
    assert confirmed.code == 0
    assert "--confirm" not in confirmed.err
    assert "school report" in confirmed.out


def test_the_officers_details_and_the_time_are_options(run: Run) -> None:
    given = ("compose", "scripts/voicemail", "--answer", "call_attempt=first")
    ran = run(*given, "--officer", "first_name=Siân", "--now", "2027-03-05T14:30")
    assert ran.out.startswith("Good afternoon, I am calling from")
    assert "my name is Siân." in ran.out


@pytest.mark.parametrize("language", ["en", "cy", "cy+en"])
def test_html_is_the_fragment_for_the_clipboard(run: Run, language: str) -> None:
    ran = compose_all(run, "--format", "html", "--language", language)
    assert ran.out.startswith('<p lang="')
    assert "<ul" in ran.out


def test_an_answers_file_gives_the_same_message(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(
        "fast_track: yes\napplied: online\npassport_for: adult\nproblems: [blurred, glasses]\n"
        "documents/missing:whose: mother\ndocuments/missing#2:whose: father\n"
        "documents: [birth]\ncopies: originals\n",
        encoding="utf-8",
    )
    templates = ("photos/new-photo", "documents/missing", "documents/missing#2")
    assert run("compose", *templates, "--answers", str(file)).out == compose_all(run).out


def test_the_command_line_answers_before_the_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("fast_track: yes\n", encoding="utf-8")
    ran = run("compose", *PHOTO, "--answers", str(file), "--answer", "fast_track=no")
    assert ran.code == 0
    assert "Fast Track" not in ran.out


def test_text_in_both_languages_is_answered_in_each(run: Run) -> None:
    given = (
        *("compose", "scripts/csmt-opening", "--language", "cy+en", "--officer", "first_name=Ann"),
        *("--answer", "csmt_call_reason=transferred", "--answer", "enquiry_subject=other"),
        *("--answer", "customer_full_name=Ann Jones"),
    )
    ran = run(*given, "--answer", "enquiry_subject_other=a lost letter")
    assert "[--answer enquiry_subject_other.cy=…]" in ran.err
    both = run(
        *given,
        *("--answer", "enquiry_subject_other=a lost letter"),
        *("--answer", "enquiry_subject_other.cy=llythyr coll"),
    )
    assert "llythyr coll" in both.out
    assert "a lost letter" in both.out
    assert both.code == 0


def test_the_size_is_of_rich_text_only(run: Run) -> None:
    enquiry = ("compose", "csmt/delivery-enquiry", "--language", "cy+en", "--format", "html")
    large = run(*enquiry, "--size", "14").out
    assert large.count("font-size:14pt") > 4
    assert "font-size:12pt" not in large
    assert run(*enquiry).out == large.replace("font-size:14pt", "font-size:12pt")
    plain = run("compose", *PHOTO, "--size", "14")
    assert (plain.code, plain.out) == (2, "")
    assert (
        plain.err == "--size: ‘Email or letter in DAP’ is sent as plain text, which has no size.\n"
    )
    assert run("compose", *PHOTO, "--size", "13").code == 2
