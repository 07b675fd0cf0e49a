"""What is heard, felt and kept awake while a session runs, in a real page."""

import re

import pytest
from life import Day, begun, newcomer, settled
from person import at
from playwright.sync_api import expect

# Stands in for the parts of a device that a test cannot hear or feel, and writes down what they were asked.
DEVICE = """() => {
  window.asked = { spoken: [], overlaps: 0, buzzes: 0, locks: 0, lock: null, cues: [] }
  let speaking = false
  const synthesis = {
    speak(line) {
      if (speaking) asked.overlaps += 1
      speaking = true
      asked.spoken.push([Date.now(), line.text])
      setTimeout(() => { speaking = false; line.onend?.() }, 300 * line.text.split(' ').length)
    },
    cancel() { speaking = false }, resume() {}, getVoices: () => [],
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  navigator.vibrate = () => { asked.buzzes += 1; return true }
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
    asked.locks += 1
    asked.lock = new EventTarget()
    asked.lock.release = async () => asked.lock.dispatchEvent(new Event('release'))
    return asked.lock
  } } })
  document.addEventListener('lithe:cue', event => asked.cues.push([Date.now(), event.detail.bell ?? null, event.detail.say ?? null]))
}"""


@pytest.fixture
def day(browser, server):
    person = newcomer(browser, server, reduced_motion="reduce")
    person.page.clock.install(time=at(server.now))
    person.page.add_init_script(f"({DEVICE})()")
    settled(person)
    begun(person)
    yield Day(person, server)
    person.page.context.close()


def asked(day, what):
    return day.page.evaluate("what => asked[what]", what)


def test_a_whole_session_is_led_by_voice_and_no_sentence_talks_over_another(day):
    day.begin()
    day.play_out()
    spoken = [text for _, text in asked(day, "spoken")]
    assert asked(day, "overlaps") == 0
    for item in day.plan["items"]:
        assert any(item["name"] in text for text in spoken), item["name"]
    for words in ["Right side", "Left side", "Switch sides", "Half-way.", "three.", "two.", "one.", "Relax"]:
        assert any(words in text for text in spoken), words
    assert spoken[-1].startswith("Relax. That is the session")
    assert asked(day, "buzzes") == sum(1 for _, bell, _ in asked(day, "cues") if bell)


def test_bells_and_vibration_remain_when_nothing_is_said(day):
    day.person.choose("Bells only")
    day.begin()
    day.play_into(day.easier_item())
    assert asked(day, "spoken") == []
    assert {"announce", "ready", "tick", "start"} <= {bell for _, bell, _ in asked(day, "cues")}
    assert asked(day, "buzzes") == sum(1 for _, bell, _ in asked(day, "cues") if bell)


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
