"""A person on the way through Lithe, by what they see. `Finger` taps, `Keys` only has a keyboard."""

import re
from datetime import datetime, timezone

from playwright.sync_api import expect

NONE = re.compile(r"^None of these", re.I)


class Finger:
    def __init__(self, page):
        self.page = page

    # What everybody can do, each in their own way.

    def press(self, name, role="button"):
        self.page.get_by_role(role, name=name).first.click()

    def choose(self, option, within=None):
        (within or self.page).get_by_label(option).first.check()

    def write(self, label, text):
        self.page.get_by_label(label).first.fill(text)

    def session_key(self, button, _key):
        self.page.get_by_role("navigation", name="Session controls").get_by_role("button", name=button).click()

    def score(self, number):
        self.page.get_by_role("button", name=str(number), exact=True).click()

    def answer_spread(self, name, _key):
        self.page.get_by_role("button", name=name).click()

    # The way.

    def follow(self, name):
        self.press(name, "link")

    def heading(self):
        return self.page.get_by_role("heading", level=1).first.inner_text()


class Keys(Finger):
    def reach(self, wanted, most=150):
        """Tabs until the element has the focus."""
        for _ in range(most):
            if wanted.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no amount of tabbing reaches {wanted}")

    def press(self, name, role="button"):
        self.reach(self.page.get_by_role(role, name=name).first)
        self.page.keyboard.press("Enter")

    def choose(self, option, within=None):
        wanted = (within or self.page).get_by_label(option).first
        if wanted.get_attribute("type") == "checkbox":
            self.reach(wanted)
            self.page.keyboard.press("Space")
        else:
            self.choose_radio(wanted)
        expect(wanted).to_be_checked()

    def choose_radio(self, wanted):
        """A group of radio buttons is one stop; arrows move within it."""
        name = wanted.get_attribute("name")
        for _ in range(150):
            if self.page.evaluate("name => document.activeElement.name === name", name):
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        for _ in range(40):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")

    def write(self, label, text):
        self.reach(self.page.get_by_label(label).first)
        self.page.keyboard.type(text)

    def session_key(self, _button, key):
        self.page.keyboard.press(key)

    def score(self, number):
        self.page.keyboard.press("x" if number == 10 else str(number))

    def answer_spread(self, _name, key):
        self.page.keyboard.press(key)


def at(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc)
