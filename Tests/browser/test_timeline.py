"""The player's clock and cues: laws tried on thousands of random plans and people."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LAWS = [
    (file, law) for file in ("laws.js", "sound-laws.js")
    for law in re.findall(r"^export const (\w+)", (HERE / file).read_text(), re.M)
]


@pytest.fixture(scope="module")
def laws(browser, files):
    page = browser.new_page()
    page.goto(f"{files}/laws/laws.js")
    yield page
    page.close()


@pytest.mark.parametrize("file, law", LAWS, ids=[law for _, law in LAWS])
def test_law(laws, file, law):
    broken = laws.evaluate("async ([file, law]) => (await import(`/laws/${file}`))[law]()", [file, law])
    assert broken == []
