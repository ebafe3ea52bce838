"""`resend`: what is left of an email that went astray, what was taken out, and the exit code."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run
from tests.unit.formatting.resend_reports import report_cases

FORWARD = """\
From: Ann Rees <ann.rees@hmpo.gov.uk>
Sent: 24 November 2026 10:15
To: sian@hotmall.com
Subject: FW: Passport

Dear Siân
"""


def written(tmp_path: Path, text: str | bytes, name: str = "email.txt") -> str:
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(file)


def test_a_forward_is_cleaned(run: Run, tmp_path: Path) -> None:
    ran = run("resend", written(tmp_path, FORWARD))
    assert (ran.code, ran.out) == (0, "Passport\n\nDear Siân\n")
    assert "Taken out: Who sent it, to whom and when: From: Ann Rees" in ran.err
    assert "FW: [English: Outlook, Lotus Notes]" in ran.err


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FORWARD.encode())))
    ran = run("resend", "-", "--format", "json", "--start", "someone-else")
    assert ran.code == 0
    assert ran.json["plain"] == "Dear Siân"
    assert ran.json["wrong"] == ["sian@hotmall.com"]
    assert [each["kind"] for each in ran.json["taken"]] == ["prefix", "header"]
    assert [each["guidance"] for each in ran.json["steps"]][:3] == ["L643", "L645", "L647"]


def test_what_is_not_sure_is_left_in_and_told(run: Run, tmp_path: Path) -> None:
    ran = run("resend", written(tmp_path, f"Look at this.\n\n{FORWARD}"))
    assert ran.code == 1
    assert ran.out.startswith("Passport\n\nLook at this.")
    assert "Not sure: Words above the email: Look at this." in ran.err


def test_a_wrong_address_that_is_named(run: Run, tmp_path: Path) -> None:
    ran = run(
        "resend", written(tmp_path, "Write to Ann@Example.com\n"), "--wrong", "ann@example.com"
    )
    assert (ran.code, ran.out) == (1, "Write to \n")
    assert "Read this again" in ran.err


def test_a_report(run: Run, tmp_path: Path) -> None:
    mail = next(case.mail for case in report_cases() if case.name.startswith("Postfix: unknown"))
    ran = run("resend", written(tmp_path, mail, "report.eml"), "--format", "json")
    assert ran.code == 0
    assert ran.json["report"]["undelivered"][0]["reason"] == "no-such-address"
    assert ran.json["start"] == "not-delivered"
    assert ran.json["plain"].startswith("Dear Ms Jones")


def test_a_likely_slip_is_told(run: Run, tmp_path: Path) -> None:
    words = (
        "This is the mail system at host x.example.\n\n<ann@hotmall.com>: 550 5.1.1 User unknown"
    )
    ran = run("resend", written(tmp_path, words))
    assert ran.code == 1
    assert "Did you mean ann@hotmail.com?" in ran.err
    assert "There is no email here to send." in ran.err


def test_what_must_not_be_sent_is_told(run: Run, tmp_path: Path) -> None:
    mail = next(case.mail for case in report_cases() if case.name == "Postfix: delayed")
    ran = run("resend", written(tmp_path, mail, "report.eml"))
    assert ran.code == 1
    assert "Wait, and don’t send it again yet." in ran.err
    assert run("resend", written(tmp_path, FORWARD), "--start", "nothing-came").code == 1


@pytest.mark.parametrize("data", [b"{\\rtf1 x}", b"\x89PNG\r\n", b"%PDF-1.7"])
def test_what_cannot_be_read(run: Run, tmp_path: Path, data: bytes) -> None:
    ran = run("resend", written(tmp_path, data))
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert run("resend", str(tmp_path / "none")).code == 2
