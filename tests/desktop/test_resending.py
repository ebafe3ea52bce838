"""A forwarded email is copied in a browser, cleaned by keys, and pasted again: on a real desktop."""

from __future__ import annotations

from tests.desktop.chromium import Form
from tests.desktop.clipboard import Clipboard
from tests.desktop.window import Window

START = "It was not delivered"
WRONG = "sian@hotmall.com"
FORWARD = f"""
<p>Kind regards<br>Ann Rees<br>HM Passport Office</p>
<hr><div id="divRplyFwdMsg"><font face="Calibri"><b>From:</b> Ann Rees &lt;ann.rees@hmpo.gov.uk&gt;<br>
<b>Sent:</b> 24 November 2026 10:15<br><b>To:</b> {WRONG} &lt;{WRONG}&gt;<br>
<b>Subject:</b> Your passport application</font></div>
<div style="font-family: Arial; font-size: 14pt">
  <p>Dear Ms Pugh</p>
  <p>We <b>need</b> your <i>birth certificate</i>. Read <a href="https://www.gov.uk/birth">this page</a>.</p>
  <ul><li>the full certificate</li><li>a letter</li></ul>
</div>
"""
PLAIN = (
    "Dear Ms Pugh\n\nWe need your birth certificate. Read this page (www.gov.uk/birth).\n\n"
    "- the full certificate\n- a letter"
)


def test_a_forward_arrives_cleaned(window: Window, form: Form, clipboard: Clipboard) -> None:
    form.copy(FORWARD)
    window.turn_to()
    window.turn_by("alt+7", START)
    window.press("1")
    window.wait_for(role="radio button", name=START, state="checked")
    window.press("ctrl+v")
    window.wait_for_words("A forwarded email. Taken out: 2. Not sure: 0.")
    window.press("ctrl+Return")
    window.wait_for_words("Subject copied, English")
    form.paste("subject")
    window.turn_to()
    window.press("ctrl+Return")
    window.wait_for_words("Message copied, English")
    form.paste("message")
    form.paste("editor")

    assert form.value("subject") == "Your passport application"
    assert form.value("message") == PLAIN
    assert WRONG.encode() not in clipboard.read("text/html") + clipboard.read("UTF8_STRING")
    assert b"Ann Rees" not in clipboard.read("text/html")
    looks = {each["text"].strip(): each for each in form.looks()}
    assert int(looks["need"]["weight"]) >= 700
    assert looks["birth certificate"]["slant"] == "italic"
    assert looks["this page"]["link"] == "https://www.gov.uk/birth"
    assert looks["Dear Ms Pugh"]["family"].startswith("Arial")
    assert looks["Dear Ms Pugh"]["size"].startswith("18.6")  # 14 points
    assert [name for name, *_ in form.editor_outline() if name == "li"] == ["li", "li"]
