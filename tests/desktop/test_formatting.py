"""An email from another program comes into house style, and arrives so in a rich editor: by keys, on a real desktop."""

from __future__ import annotations

import pytest

from tests.desktop.chromium import Form
from tests.desktop.window import Window

STYLED = """
<style>
  .mail { font-family: Georgia, serif; font-size: 11px; color: #444; line-height: 2.5; text-align: justify }
  .mail h2 { color: purple; text-align: center } .mail .fill { color: #d00 } .mail .big { font-size: 200% }
  .mail .marked { background: yellow } .mail u { color: green }
</style>
<div class="mail">
  <h2>About your passport</h2>
  <p>Dear <span class="fill">[Customer’s name]</span></p>
  <p><span class="big">Thank you</span> for contacting His Majesty’s Passport Office. <b>Your passport</b> has not been
     <i>printed</i> yet, and <u>we are sorry</u> for the delay.</p>
  <ul><li>You can <a href="https://www.gov.uk/track-passport-application">track your application</a>.</li>
      <li>Please do not book travel.</li></ul>
  <p style="text-align: right">Customer Service Management Team</p>
</div>
"""
NAME = "Ms Pugh"
EMAIL = "The email in house style"


def words_of(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize("size", ["12", "14"])
def test_a_styled_page_arrives_in_house_style(window: Window, form: Form, size: str) -> None:
    form.copy(STYLED)
    window.turn_to()
    window.press("alt+6")
    window.wait_for_focus("Paste the email")
    window.press("ctrl+v")
    window.wait_for_focus(EMAIL)
    window.type(NAME)
