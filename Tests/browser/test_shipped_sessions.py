"""Every session that ships, as it is said: all its words have a recording, its set-up is told before the clock
starts, and what it needs is small enough to take along."""

import json
import os
import subprocess
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent.parent
LITHE = os.environ.get("LITHE_BINARY", str(HOME / ".build/debug/lithe"))
MOST = 600_000  # bytes of one session's cues


def told(*words):
    return json.loads(subprocess.run([LITHE, "voice", *words], cwd=HOME, capture_output=True, text=True, check=True).stdout)


@pytest.fixture(scope="module")
def laws(browser, files):
    page = browser.new_page()
    page.goto(f"{files}/laws/laws.js")
    yield page
    page.close()


def shipped(minutes):
    plans = told("sessions", "--minutes", str(minutes))
    return list({json.dumps(plan, sort_keys=True): plan for plan in plans}.values())


@pytest.fixture(scope="module")
def sessions():
    return shipped(20)


def test_every_word_of_every_session_is_recorded_and_every_set_up_is_told_in_time(laws, sessions):
    for plan in sessions:
        wrong = laws.evaluate("async plan => (await import('/laws/sound-laws.js')).wrongWith(plan)", plan)
        assert wrong == [], plan["name"]


def test_no_session_says_what_is_not_in_the_phrasebook(sessions):
    book = {line["phrase"] for line in told("phrases")}
    assert {phrase for plan in sessions for phrase in plan["voice"]} <= book
    assert len(book) == len(told("phrases"))


def test_what_the_longest_sessions_say_as_planned_is_small_enough_to_take_along(laws, sessions):
    for plan in sessions + shipped(60):
        phrases = laws.evaluate(
            """async plan => {
              const { plannedPhrases } = await import('/scripts/ahead.js')
              const { secondsOf } = await import('/scripts/spoken.js')
              return plannedPhrases(plan, secondsOf(plan, 'recorded'))
            }""", plan)
        files = {plan["voice"][phrase]["file"] for phrase in phrases}
        size = sum((HOME / "Web/built/voice" / file).stat().st_size for file in files)
        assert 100_000 < size < MOST, f"{plan['name']}: {size} bytes"
