"""The player on a phone and a desktop, by day and night, as `player-….png` in a folder. It takes the time
that getting ready for a stretch takes, four times."""

import re
import sys
import tempfile
from pathlib import Path

from life import begun, newcomer, settled
from playwright.sync_api import expect, sync_playwright
from server import Server

SCREENS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 800}}
THEMES = {"": "light", "-dark": "dark"}


def holding(person):
    """Goes on to the strap leg raise, and waits until it has been held for a while."""
    page = person.page
    name, count = page.locator("[data-part=name]"), page.locator("[data-part=count]")
    for _ in range(4):
        if name.inner_text() != "Strap leg raise":
            person.session_key(re.compile("Skip"), "ArrowRight")
    expect(name).to_have_text("Strap leg raise")
    expect(count).to_contain_text("Hold", timeout=120_000)
    page.wait_for_timeout(9000)


def main(folder):
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data))
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, size in SCREENS.items():
            for suffix, theme in THEMES.items():
                person = newcomer(browser, server, color_scheme=theme)
                person.page.set_viewport_size(size)
                settled(person)
                begun(person)
                person.press("Begin")
                holding(person)
                person.page.screenshot(path=folder / f"player-{name}{suffix}.png")
                person.page.context.close()
        browser.close()
        server.stop()


main(Path(sys.argv[1]))
