"""Chromium as the program that the text is pasted into, by the keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.desktop.keys import Keyboard
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

TITLE = "Send an email"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    # Nothing is to be asked of any other machine.
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
]
PAGE = Path(__file__).with_name("send_an_email.html")


class Form:
    """A page with fields to paste into: plain ones as DAP's, and a rich editor as a mail program's."""

    def __init__(self, page: Page, keys: Keyboard, window: str) -> None:
        self._page, self._keys, self._window = page, keys, window

    def empty(self) -> None:
        """Start with empty fields."""
        self._page.reload()

    def paste(self, field: str) -> None:
        """Click into a field and press Ctrl+V."""
        self._keys.turn_to(self._window)
        # Not `focus()`: it leaves the keyboard in the address bar.
        self._page.click(f"#{field}")
        self._page.wait_for_function("document.hasFocus()")
        self._keys.press("ctrl+v")
        self._page.wait_for_function("name => window.pasted.has(name)", arg=field)

    def copy(self, html: str) -> None:
        """Show a page of somebody else's below the fields, select it and press Ctrl+C."""
        self._keys.turn_to(self._window)
        self._page.click("label >> nth=0", position={"x": 2, "y": 2})
        self._page.evaluate("html => { document.activeElement.blur(); window.show(html); }", html)
        self._page.wait_for_function("document.hasFocus()")
        self._keys.press("ctrl+c")
        self._page.wait_for_function("window.copied")

    def looks(self) -> list[dict[str, str]]:
        """How every piece of text in the rich editor looks, as the browser computes it."""
        found: list[dict[str, str]] = self._page.evaluate("window.looks()")
        return found

    def value(self, field: str) -> str:
        """What a plain field holds, as the page would send it on."""
        return self._page.input_value(f"#{field}")

    def editor_outline(self) -> list[list[str]]:
        """What the rich editor holds, as `outline` tells it."""
        return self.outline(self._page.inner_html("#editor"))

    def outline(self, html: str) -> list[list[str]]:
        """The elements of some HTML, as a browser reads it: name, language, address and text of each."""
        told: list[list[str]] = self._page.evaluate("html => window.outline(html)", html)
        return told

    def style(self, selector: str, name: str) -> str:
        """How the first such element looks."""
        script = "(each, name) => getComputedStyle(each).getPropertyValue(name)"
        return str(self._page.locator(selector).first.evaluate(script, name))


@contextmanager
def browser(screen: XSession, keys: Keyboard) -> Iterator[Form]:
    """Start the browser on this screen, with a profile of its own."""
    environment: dict[str, str | float | bool] = dict(screen.environment)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            headless=False,
            args=[*ARGUMENTS, "--window-position=960,0", "--window-size=960,1080"],
            env=environment,
        )
        try:
            page = chromium.new_context(no_viewport=True).new_page()
            page.goto(PAGE.as_uri())
            search = ["xdotool", "search", "--onlyvisible", "--name", f"^{TITLE}"]
            window = wait_for(
                lambda: screen.run(search).stdout.decode().partition("\n")[0],
                "the browser’s window",
            )
            yield Form(page, keys, window)
        finally:
            chromium.close()
