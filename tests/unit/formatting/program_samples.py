"""Makes `libreoffice-*` and `chromium-*` of tests/data/foreign with the programs themselves.

`python -m tests.unit.formatting.program_samples` writes them anew; the slow tests make them each time.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parents[2] / "data/foreign"
LETTER = FOLDER / "letter.fodt"
KINDS = ("docx", "html")
PAGE = """<style>body{font-family:Georgia;font-size:14px} .red{color:#d4351c} h2{font-size:20px}
.lede{font-size:19px;color:#0b0c0c}</style><h2>Get a passport</h2>
<p class=lede>You need <b>two</b> things, <span class=red>today</span>:</p>
<ul><li>a form<ul><li>signed</li></ul></li><li>a photo</li></ul><ol start=3 type=a><li>post it</li><li>wait</li></ol>
<table><tr><th>Fee</th><td>£80</td></tr></table>
<p>See <a href="/photos">photos</a> or <a href="https://www.gov.uk/x">this page</a>. <span style="display:none">secret
</span></p><p><i>Diolch</i>&nbsp; – Siân<br>CSMT</p>"""
_COPY = """async () => {
  getSelection().selectAllChildren(document.body);
  document.execCommand('copy');
  const [item] = await navigator.clipboard.read();
  return await (await item.getType('text/html')).text();
}"""
_WRITE = """() => {
  document.body.innerHTML = '<div id=e contenteditable></div>';
  document.getElementById('e').focus();
  const steps = [['insertText', 'Dear Mrs Example'], ['insertParagraph'], ['bold'], ['insertText', 'We need'], ['bold'],
    ['insertText', ' this:'], ['insertParagraph'], ['insertUnorderedList'], ['insertText', 'one'], ['insertParagraph'],
    ['indent'], ['insertText', 'deeper'], ['insertParagraph'], ['outdent'], ['insertText', 'two'], ['insertParagraph'],
    ['insertParagraph'], ['foreColor', '#ff0000'], ['insertText', 'DATE'], ['insertParagraph'], ['indent'],
    ['insertText', 'moved in']];
  for (const [command, value] of steps) document.execCommand(command, false, value);
  return document.getElementById('e').innerHTML;
}"""


def make_with_libreoffice(folder: Path) -> list[Path]:
    """Save the letter in each kind."""
    program = shutil.which("soffice")
    assert program, "LibreOffice Writer isn’t there: apt-get install libreoffice-writer-nogui"
    made = []
    for kind in KINDS:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            program,
            "--headless",
            profile,
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(LETTER),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        made.append((folder / f"letter.{kind}").rename(folder / f"libreoffice-letter.{kind}"))
    return made


def make_with_chromium(folder: Path) -> list[Path]:
    """What Chromium copies of a page, and what its editor makes."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), headless=True, args=["--no-sandbox"]
        )
        try:
            context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
            page = context.new_page()
            page.route(
                "**/*",
                lambda route: route.fulfill(body=PAGE, content_type="text/html; charset=utf-8"),
            )
            page.goto("https://www.example.com/page")
            made = {
                "chromium-page.html": page.evaluate(_COPY),
                "chromium-editor.html": page.evaluate(_WRITE),
            }
        finally:
            chromium.close()
    for name, html in made.items():
        (folder / name).write_text(html, "utf-8")
    return [folder / name for name in made]


if __name__ == "__main__":
    make_with_libreoffice(FOLDER)
    shutil.rmtree(FOLDER / "profile")
    make_with_chromium(FOLDER)
