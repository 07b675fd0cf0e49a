"""The player's clock and cues: laws tried on thousands of random plans and people."""

import re
from pathlib import Path

import pytest

LAWS = re.findall(r"^export const (\w+)", (Path(__file__).parent / "laws.js").read_text(), re.M)


@pytest.fixture(scope="module")
def laws(browser, files):
    page = browser.new_page()
    page.goto(f"{files}/laws/laws.js")
    yield page
    page.close()


@pytest.mark.parametrize("law", LAWS)
def test_law(laws, law):
    broken = laws.evaluate("async law => (await import('/laws/laws.js'))[law]()", law)
    assert broken == []
