"""Forwards and replies as HTML, after the forms of the programs named: what is left, and its looks."""

from __future__ import annotations

import pytest

from app.formatting.resend.astray import read_astray
from app.formatting.resend.leaves import leaves_of
from app.formatting.resend.pieces import CleanEmail, without_pieces
from app.formatting.resend.plain import rich_plain
from app.formatting.rich import RichList, RichTable, SourceKind
from app.formatting.rich_html import rich_html

OUTLOOK = """<html><body><div class="WordSection1"><p class="MsoNormal">Kind regards<o:p></o:p></p>
<p class="MsoNormal">Ann Rees<br>HM Passport Office</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b>
Rees, Ann &lt;ann.rees@hmpo.gov.uk&gt; <br><b>Sent:</b> 24 November 2026 10:15<br><b>To:</b> gwen@example.com<br>
<b>Subject:</b> Passport<o:p></o:p></p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p style="font-family:Arial;font-size:14pt">Dear Gwen</p><p>We <b>need</b> your <i>certificate</i>.</p>
<ul><li>birth</li><li>marriage</li></ul><table><tr><td>a</td><td>b</td></tr></table>
<p>See <a href="https://www.gov.uk/x">this page</a>.</p></div></body></html>"""
WEB = """<div>{above}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%">
<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"
color="#000000"><b>From:</b> Ann Rees &lt;ann.rees@hmpo.gov.uk&gt;<br>
<b>Sent:</b> 24 November 2026 10:15<br><b>To:</b> gwen@example.com &lt;gwen@example.com&gt;<br>
<b>Subject:</b> Passport</font>
<div>&nbsp;</div></div><div>Dear Gwen</div>"""
GMAIL = """<div dir="ltr"><br><br><div class="gmail_quote">
<div
dir="ltr" class="gmail_attr">---------- Forwarded message
---------<br>From: <b class="gmail_sendername">Ann Rees</b> <span>&lt;<a
href="mailto:ann.rees@hmpo.gov.uk">ann.rees@hmpo.gov.uk</a>&gt;</span>
<br>Date: Tue, 24 Nov 2026 at 10:15<br>Subject: Passport<br>To:  &lt;<a
href="mailto:gwen@example.com">gwen@example.com</a>&gt;<br></div>
<br><br><div>Dear Gwen</div></div></div>"""
GMAIL_REPLY = """<div dir="ltr">Not me</div><br><div class="gmail_quote">
<div
dir="ltr" class="gmail_attr">On Tue, 24 Nov 2026
at 10:15, Ann Rees &lt;<a
href="mailto:ann.rees@hmpo.gov.uk">ann.rees@hmpo.gov.uk</a>&gt; wrote:<br></div>
<blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>Dear Gwen</div></blockquote></div>"""
THUNDERBIRD = """<p><br></p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------
<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>
<tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">Subject: </th><td>Passport</td></tr>
<tr><th>Date: </th><td>Tue, 24 Nov 2026 10:15:00 +0000</td></tr>
<tr><th>From: </th><td>Ann Rees <a href="mailto:ann.rees@hmpo.gov.uk">&lt;ann.rees@hmpo.gov.uk&gt;</a></td></tr>
<tr><th>To: </th><td><a href="mailto:gwen@example.com">gwen@example.com</a></td></tr></tbody></table><br><br>
<p>Dear Gwen</p></div>"""
APPLE = """<div><br><blockquote type="cite"><div>Begin forwarded message:</div><br>
<div><span><b>From: </b></span><span>Ann Rees &lt;<a
href="mailto:ann.rees@hmpo.gov.uk">ann.rees@hmpo.gov.uk</a>&gt;<br></span></div>
<div><span><b>Subject: </b></span><span><b>Passport</b><br></span></div>
<div><span><b>Date: </b></span><span>24 November 2026 at 10:15:00 GMT<br></span></div>
<div><span><b>To: </b></span><span><a href="mailto:gwen@example.com">gwen@example.com</a><br></span></div><br>
<div>Dear Gwen</div></blockquote></div>"""
YAHOO = """<div class="ydp-body"><div><br></div></div><div class="yahoo_quoted"><div>
<div>----- Forwarded message -----</div><div><b>From:</b> Ann Rees &lt;ann.rees@hmpo.gov.uk&gt;</div>
<div><b>To:</b> gwen@example.com &lt;gwen@example.com&gt;</div>
<div><b>Sent:</b> Tuesday, 24 November 2026 at 10:15:00 GMT</div>
<div><b>Subject:</b> Passport</div><div><br></div><div>Dear Gwen</div></div></div>"""
SAMSUNG = """<div><br></div><div id="composer_signature">Sent from my Galaxy</div><div><br></div>
<div style="font-size:100%;color:#000000"><!-- originalMessage --><div>-------- Original message --------</div>
<div>From: Ann Rees &lt;ann.rees@hmpo.gov.uk&gt; </div><div>Date: 24/11/2026  10:15  (GMT+00:00) </div>
<div>To: gwen@example.com </div><div>Subject: Passport </div><div><br></div></div><div>Dear Gwen</div>"""
WELSH = (
    OUTLOOK.replace("<b>From:</b>", "<b>Oddi wrth:</b>")
    .replace("<b>Sent:</b>", "<b>Anfonwyd:</b>")
    .replace("<b>To:</b>", "<b>At:</b>")
    .replace("<b>Subject:</b>", "<b>Pwnc:</b>")
)
TABS = """<p>From:\t&nbsp;Ann Rees &lt;ann.rees@hmpo.gov.uk&gt;</p><p>Sent:\t24 November 2026 10:15</p>
<p>To:\tgwen@example.com</p><p>Subject:\tPassport</p><p>Dear Gwen</p>"""


def left(html: str) -> CleanEmail:
    cleaning = read_astray(html, SourceKind.HTML)
    return without_pieces(cleaning, cleaning.sure)


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        (WEB.format(above="<br>"), "gwen@example.com"),
        (
            WEB.format(above="<div>Get <a href='https://aka.example'>Outlook for iOS</a></div>"),
            "gwen@example.com",
        ),
        (GMAIL, "gwen@example.com"),
        (THUNDERBIRD, "gwen@example.com"),
        (APPLE, "gwen@example.com"),
        (YAHOO, "gwen@example.com"),
        (SAMSUNG, "gwen@example.com"),
        (TABS, "gwen@example.com"),
    ],
)
def test_forwards_in_html(html: str, wrong: str) -> None:
    cleaning = read_astray(html, SourceKind.HTML)
    email = without_pieces(cleaning, cleaning.sure)
    assert rich_plain(email.document).strip() == "Dear Gwen"
    assert email.subject == "Passport"
    assert cleaning.wrong == (wrong,)
    assert cleaning.unsure == ()


@pytest.mark.parametrize("html", [OUTLOOK, WELSH])
def test_the_looks_of_the_message_stay(html: str) -> None:
    email = left(html)
    blocks = email.document.blocks
    assert rich_plain(email.document).split("\n")[0] == "Dear Gwen"
    assert [type(each) for each in blocks].count(RichList) == 1
    assert [type(each) for each in blocks].count(RichTable) == 1
    runs = [run for leaf in leaves_of(email.document) for run in leaf.runs]
    assert next(run for run in runs if run.text == "need").look.bold
    assert next(run for run in runs if run.text == "certificate").look.italic
    assert next(run for run in runs if run.text == "this page").link == "https://www.gov.uk/x"
    first = runs[0].look
    assert (first.font, first.size_pt) == ("Arial", 14)
    html = rich_html(email.document)
    assert "font-size:14pt" in html
    assert "<li" in html


def test_a_reply_in_html() -> None:
    cleaning = read_astray(GMAIL_REPLY, SourceKind.HTML)
    assert [piece.kind for piece in cleaning.pieces if piece.sure] == ["lead-in"]
    assert [piece.text for piece in cleaning.pieces if not piece.sure] == ["Not me"]
    assert cleaning.form == "reply"
    assert rich_plain(without_pieces(cleaning, cleaning.sure).document) == "Not me\n\nDear Gwen"


def test_pictures_are_told_and_left_out() -> None:
    email = left("<p>Dear Gwen<img src='cid:1' alt='logo'></p>")
    assert [note.kind for note in email.document.told] == ["pictures"]


MAIL = """\
From: Ann Rees <ann.rees@hmpo.gov.uk>
To: gwen@example.com
Subject: FW: Passport
Date: Tue, 24 Nov 2026 10:15:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

From: Ann Rees <ann.rees@hmpo.gov.uk>
Sent: 24 November 2026 10:15
To: sian@hotmall.example
Subject: Passport

Annwyl Si=C3=A2n, dyma=
 eich pasbort.
"""


@pytest.mark.parametrize("kind", [SourceKind.EML, SourceKind.TEXT])
def test_a_mail_that_was_opened_or_pasted_raw(kind: SourceKind) -> None:
    cleaning = read_astray(MAIL if kind is SourceKind.TEXT else MAIL.encode(), kind)
    email = without_pieces(cleaning, cleaning.sure)
    assert email.subject == "Passport"
    assert rich_plain(email.document) == "Annwyl Siân, dyma eich pasbort."
    assert cleaning.wrong == ("sian@hotmall.example",)


def test_quoted_printable_that_was_pasted() -> None:
    email = without_pieces(read_astray("Annwyl Si=C3=A2n,=\n diolch", SourceKind.TEXT), ())
    assert rich_plain(email.document) == "Annwyl Siân, diolch"
    kept = without_pieces(read_astray("a = b, x=3D, =C3", SourceKind.TEXT), ())
    assert rich_plain(kept.document) == "a = b, x=3D, =C3"


def test_a_mail_forwarded_as_an_attachment() -> None:
    mail = f"""\
From: Ann <ann@hmpo.gov.uk>
Subject: FW: x
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Kind regards
Ann
HM Passport Office
--b
Content-Type: message/rfc822

{MAIL}
--b--
"""
    cleaning = read_astray(mail.encode(), SourceKind.EML)
    email = without_pieces(cleaning, cleaning.sure)
    assert rich_plain(email.document) == "Annwyl Siân, dyma eich pasbort."


def test_a_report_gives_back_the_email_with_its_looks() -> None:
    mail = """\
From: MAILER-DAEMON@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

This is the mail system at host example.org.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; example.org

Final-Recipient: rfc822; sian@hotmall.example
Action: failed
Status: 5.1.1
--b
Content-Type: message/rfc822

From: ann.rees@hmpo.gov.uk
To: sian@hotmall.example
Subject: Passport
Content-Type: text/html; charset=utf-8

<p>Dear <b>Siân</b>, we wrote to sian@hotmall.example.</p>
--b--
"""
    cleaning = read_astray(mail.encode(), SourceKind.EML)
    email = without_pieces(cleaning, cleaning.sure)
    assert [piece.kind for piece in cleaning.pieces] == ["report", "header", "wrong-address"]
    assert "font-weight:bold" in rich_html(email.document)
    assert rich_plain(email.document) == "Dear Siân, we wrote to."
    assert email.subject == "Passport"
