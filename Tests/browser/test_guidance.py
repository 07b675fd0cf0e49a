"""What is kept awake, read out and within reach while a session runs, in a real page."""

import re

from hearing import asked
from playwright.sync_api import expect


def test_the_screen_is_kept_awake_again_when_the_lock_is_lost(day):
    day.begin()
    day.play(2)
    assert asked(day, "locks") == 1
    day.page.evaluate("asked.lock.release()")
    day.play(1)
    assert asked(day, "locks") == 2
    day.person.session_key("Pause", " ")
    day.play(1)
    assert asked(day, "locks") == 2


def test_the_clock_is_read_out_at_ten_second_steps_only(day):
    day.page.evaluate("""() => {
      window.read = []
      const spot = document.querySelector('[data-part=spoken-clock]')
      new MutationObserver(() => read.push(spot.textContent)).observe(spot, { childList: true, characterData: true, subtree: true })
    }""")
    day.begin()
    day.play_into(day.easier_item())
    day.play(60)
    heard = day.page.evaluate("read")
    assert len(heard) > 3
    for text in heard:
        assert re.search(r"(\d0 seconds|minutes?) left$|^0 seconds left$", text), text


def test_every_session_button_is_large_and_stays_where_it_is(day):
    day.begin()
    controls = day.page.get_by_role("navigation", name="Session controls")

    def boxes():
        return [button.bounding_box() for button in controls.get_by_role("button").all()]

    first = boxes()
    assert all(box["width"] >= 64 and box["height"] >= 64 for box in first)
    for press in ["Easier", "Harder", "Skip", "Pause"]:
        day.person.session_key(press, "")
        day.play(1)
        assert boxes() == first, press


def test_keys_can_be_switched_off(day):
    day.page.get_by_label("One key for each button").uncheck()
    day.begin()
    day.page.evaluate("document.activeElement.blur()")
    day.page.keyboard.press("s")
    day.play(1)
    expect(day.page.get_by_role("heading", name="Stopped")).to_be_hidden()
