"""Real visits in real Chromium: what travels over the wire, and a person with a session begun."""

import sys
import types
import urllib.parse

from server import ROOT

sys.path.insert(0, str(ROOT / "Tests/browser"))

import life  # noqa: E402  the browser tests' way through the site
from playwright.sync_api import sync_playwright  # noqa: E402


def chromium(engine):
    return engine.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])


def at(base):
    return types.SimpleNamespace(address=base)


class Wire:
    """Bytes received by a page, headers included, by path."""

    def __init__(self, page):
        self.sizes, self.paths = {}, {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self.asked)
        session.on("Network.loadingFinished", self.came)

    def asked(self, event):
        self.paths[event["requestId"]] = urllib.parse.urlparse(event["request"]["url"]).path

    def came(self, event):
        path = self.paths.get(event["requestId"], "?")
        self.sizes[path] = self.sizes.get(path, 0) + event["encodedDataLength"]


def weigh(base):
    """(bytes of a first visit to the home page, bytes of the player without figure and voice, parts)."""
    with sync_playwright() as engine:
        browser = chromium(engine)
        page = browser.new_context(base_url=base, service_workers="block").new_page()
        wire = Wire(page)
        page.goto("/", wait_until="networkidle")
        first = sum(wire.sizes.values())

        person = life.newcomer(browser, at(base), service_workers="block")
        life.to_the_session(person, choices=life.AGE)
        # A context with an empty cache meets the player as its first page.
        address = life.begun(person).split("?")[0]
        state = person.page.context.storage_state()
        fresh = browser.new_context(base_url=base, storage_state=state, service_workers="block").new_page()
        wire = Wire(fresh)
        fresh.goto(address)
        fresh.wait_for_timeout(5000)
        browser.close()
    figure = {p: n for p, n in wire.sizes.items() if p.startswith(("/figures/", "/built/"))}
    rest = {p: n for p, n in wire.sizes.items() if p not in figure}
    kinds = {"figure (left out of the sum)": sum(figure.values())}
    for path, size in rest.items():
        kind = {"scripts": "scripts", "styles": "styles", "sessions": "page and plan"}.get(path.split("/")[1], "other")
        kinds[kind] = kinds.get(kind, 0) + size
    return first, sum(rest.values()), kinds


def someone_with_a_session(base):
    """Goes the way to a begun session and returns the cookie header of that person."""
    with sync_playwright() as engine:
        browser = chromium(engine)
        person = life.newcomer(browser, at(base))
        life.to_the_session(person, choices=life.AGE)
        life.begun(person)
        cookies = person.page.context.cookies()
        browser.close()
    return "; ".join(f"{c['name']}={c['value']}" for c in cookies)
