"""A whole session by ear: what sounds, in which order, and when, with the page's clock in our hands."""

import pytest
from hearing import Hearing, asked, listen
from life import Day, begun, newcomer, settled
from person import at
from playwright.sync_api import expect

EFFORT = ("hold", "move", "half-way")


@pytest.fixture
def opened(browser, server):
    """Opens today's session for somebody new: `opened(voice="device", talk="short")`."""
    people = []

    def open_(before=lambda page: None, **settings):
        person = newcomer(browser, server, reduced_motion="reduce")
        people.append(person)
        person.page.clock.install(time=at(server.now))
        listen(person.page)
        settled(person)
        if settings:
            choose(person, **settings)
        before(person.page)
        begun(person)
        return Day(person, server)

    yield open_
    for person in people:
        person.page.context.close()


def choose(person, **settings):
    form = {
        "minutes": "15", "switch-gap": "8", "voice": "recorded", "talk": "full", "units": "metric", "reminder": "off",
        "hour": "8", "likeness": "vary"} | settings
    places = ["floor", "kneeling", "bed", "chair", "wall", "standing"]
    things = ["mat", "strap", "chair", "step", "stick", "cushion", "block", "bed", "worktop", "stairs", "weight"]
    body = "&".join([f"{key}={value}" for key, value in form.items()]
                    + [f"positions={place}" for place in places] + [f"things={thing}" for thing in things])
    reply = person.page.context.request.post(
        "/settings", data=body, headers={"content-type": "application/x-www-form-urlencoded"})
    assert reply.ok, reply.text()
    person.page.goto("/today?checks=later")


def began(day):
    return day.page.evaluate("asked.cues[0][0]")


def starts(day):
    """The wall-clock moment at which each step starts, when nothing is pressed on the way."""
    moment, moments = began(day), []
    for step in day.plan["steps"]:
        moments.append(moment)
        moment += 1000 * step["seconds"]
    return moments


def within(hearing, start, end):
    return [word for word in hearing.words if start - 1 <= word["at"] < end - 1]


def test_a_whole_session_is_told_in_order_and_nothing_overlaps_or_is_cut(opened):
    day = opened()
    day.begin()
    day.play_out()
    hearing, plan = Hearing(day), day.plan
    assert asked(day, "spoken") == []
    assert hearing.overlaps(plan) == [] and hearing.cut() == []
    assert len(hearing.words) > 100 and hearing.phrases[-1] == plan["words"]["comeUp"]
    for word in hearing.words:
        assert abs(word["seconds"] - plan["voice"][word["phrase"]]["seconds"]) < 0.09, word
    names = [phrase for phrase in hearing.phrases if phrase in {item["name"] + "." for item in plan["items"]}]
    assert names == [item["name"] + "." for item in plan["items"]]
    moments = starts(day) + [float("inf")]
    for index, step in enumerate(plan["steps"]):
        said = within(hearing, moments[index], moments[index + 1])
        if step["kind"] == "announce":
            check_set_up(plan, step, [word["phrase"] for word in said])
        if step["kind"] not in ("check", "done"):
            assert all(ended(word, plan) <= moments[index + 1] for word in said), step


def ended(word, plan):
    return word["at"] + 1000 * plan["voice"][word["phrase"]]["seconds"] - 1


def check_set_up(plan, step, told):
    """Name, side, and every line of the set-up: all of it before the step is over and the clock starts."""
    item = plan["items"][step["item"]]
    wanted = [item["name"] + "."]
    wanted += [plan["words"]["sides"][step["side"]]] if step.get("side") else []
    wanted += item["rungs"][item["rung"]]["setUp"]
    assert [phrase for phrase in told if phrase in wanted] == wanted


def test_the_other_side_is_told_before_its_clock_starts(opened):
    day = opened()
    day.begin()
    day.play_out()
    hearing, moments, words = Hearing(day), starts(day), day.plan["words"]
    switches = [i for i, step in enumerate(day.plan["steps"]) if step["kind"] == "switch-sides"]
    assert switches
    for index in switches:
        effort = next(i for i in range(index, len(moments)) if day.plan["steps"][i]["kind"] in EFFORT)
        told = within(hearing, moments[index], moments[effort])
        assert [word["phrase"] for word in told][:3] == [words["relax"], words["switchSides"], words["sides"]["left"]]
        assert all(ended(word, day.plan) <= moments[effort] for word in told)


def test_everything_is_handed_over_ahead_so_a_sleeping_page_is_led_on(opened):
    """Behind a locked screen timers sleep: for ninety seconds the page does nothing at all."""
    day = opened()
    day.begin()
    day.play(5)
    ahead = Hearing(day).phrases
    assert ahead[-1] == day.plan["words"]["comeUp"], "the session is known to its end"
    day.page.clock.fast_forward(90_000)
    day.play(1)
    expect(day.page.get_by_role("heading", name="You were here")).to_be_hidden()
    assert day.elapsed + sum(step["seconds"] for step in day.plan["steps"][:day.step]) == pytest.approx(96, abs=1.5)
    assert Hearing(day).phrases == ahead


def test_without_a_network_every_word_is_still_there(opened):
    day = opened()
    day.page.context.set_offline(True)
    day.page.reload()
    expect(day.page.get_by_role("button", name="Begin", exact=True)).to_be_enabled(timeout=20_000)
    day.begin()
    day.play_out()
    assert asked(day, "spoken") == []
    assert len(Hearing(day).words) > 100


def test_after_a_reload_the_voice_goes_on_from_there(opened):
    day = opened()
    day.begin()
    day.play_into(1)
    item = day.plan["items"][0]["name"] + "."
    day.page.reload()
    day.person.press("Carry on where you were")
    day.play_out()
    hearing = Hearing(day)
    assert item not in hearing.phrases
    assert day.plan["items"][2]["name"] + "." in hearing.phrases
    assert hearing.overlaps(day.plan) == [] and hearing.phrases[-1] == day.plan["words"]["comeUp"]


def test_whatever_is_pressed_no_words_meet(opened):
    day = opened()
    day.begin()
    for seconds, button in [(3, "Easier"), (2, "Harder"), (4, "Skip"), (7, "Pause"), (2, "Carry on"), (9, "Skip"), (3, "Back")]:
        day.play(seconds)
        day.person.session_key(button, "")
    day.play_out()
    assert Hearing(day).overlaps(day.plan) == []


def test_short_talk_tells_names_sides_and_counts_alone(opened):
    day = opened(talk="short")
    day.begin()
    day.play_out()
    told = set(Hearing(day).phrases)
    lines = {line for item in day.plan["items"] for rung in item["rungs"] for line in rung["setUp"] + rung["cues"]}
    assert not told & lines
    assert {"Three.", "Two.", "One.", "Half-way.", "Left side."} <= told


def test_bells_ring_when_nothing_is_said(opened):
    day = opened(talk="bell")
    day.begin()
    day.play_out()
    hearing = Hearing(day)
    assert hearing.words == [] and asked(day, "spoken") == []
    assert len(hearing.bells) > 50 and asked(day, "buzzes") == len(hearing.bells)


def test_the_devices_own_voice_says_the_same_words(opened):
    day = opened(voice="device")
    day.begin()
    day.play_out()
    spoken = [text for _, text in asked(day, "spoken")]
    assert Hearing(day).words == [] and len(Hearing(day).bells) > 50
    assert asked(day, "overlaps") == 0
    for item in day.plan["items"]:
        assert any(item["name"] in text for text in spoken), item["name"]
    assert spoken[-1].endswith("Come up slowly.")


def test_without_a_recorded_voice_the_device_speaks_and_the_page_says_so(opened):
    def silent(page):
        page.add_init_script("""
          const { json } = Response.prototype
          Response.prototype.json = async function () {
            const plan = await json.call(this)
            return plan.voice ? { ...plan, voice: {} } : plan
          }""")

    day = opened(before=silent)
    expect(day.page.get_by_text("There is no recorded voice here, so your device speaks.")).to_be_visible()
    day.begin()
    day.play(30)
    assert len(asked(day, "spoken")) > 3


def test_a_call_stops_the_session_and_the_voice_comes_back_after_it(opened):
    day = opened()
    day.begin()
    day.play(10)
    day.page.evaluate("asked.calling = true; asked.audio.interrupt()")
    day.play(7)
    expect(day.page.get_by_role("heading", name="You were here")).to_be_visible()
    day.page.evaluate("asked.calling = false")
    before = len(asked(day, "played"))
    day.person.press("Carry on where you were")
    day.play(3)
    assert len(asked(day, "played")) > before
    assert Hearing(day).overlaps(day.plan) == []


def test_a_short_interruption_only_leaves_a_gap(opened):
    day = opened()
    day.begin()
    day.play(10)
    day.page.evaluate("asked.calling = true; asked.audio.interrupt()")
    day.play(2)
    day.page.evaluate("asked.calling = false")
    day.play(30)
    expect(day.page.get_by_role("heading", name="You were here")).to_be_hidden()
    hearing = Hearing(day)
    assert hearing.overlaps(day.plan) == [] and hearing.phrases[-1] == day.plan["words"]["comeUp"]


def until(page, question, seconds=40):
    for _ in range(seconds * 5):
        if page.evaluate(question):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"not within {seconds} s: {question}")


# The sound that comes out, measured where it leaves the page.
METER = """
const { connect } = AudioNode.prototype
AudioNode.prototype.connect = function (to, ...rest) {
  if (to === this.context.destination && !window.meter) {
    window.meter = new AnalyserNode(this.context, { fftSize: 2048 })
    meter.samples = []
    setInterval(() => {
      const wave = new Float32Array(meter.fftSize)
      meter.getFloatTimeDomainData(wave)
      meter.samples.push([Date.now(), Math.hypot(...wave) / Math.sqrt(wave.length)])
    }, 50)
  }
  if (to === this.context.destination) connect.call(this, meter)
  return connect.call(this, to, ...rest)
}
document.addEventListener('lithe:cue', event => (window.given ??= []).push(event.detail))
"""


def test_what_comes_out_is_loud_when_words_are_due_and_silent_between(browser, server):
    """No stand-ins: Chromium's own audio, on its own clock, for the first words of a session."""
    person = newcomer(browser, server, reduced_motion="reduce")
    page = person.page
    page.add_init_script(METER)
    settled(person)
    begun(person)
    person.press("Begin")
    until(page, "() => window.given?.filter(cue => cue.say.length > 0).length >= 4")
    cues, samples = page.evaluate("[given, meter.samples]")
    words = [cue for cue in cues if cue["say"]][:3]
    for cue in words:
        during = [loud for moment, loud in samples if cue["wordsAt"] + 250 <= moment <= cue["ends"] - 150]
        assert during and max(during) > 0.02, (cue["say"], during)
    for one, two in zip(words, words[1:]):
        between = [loud for moment, loud in samples if one["ends"] + 150 <= moment <= two["wordsAt"] - 50]
        assert not between or min(between) < 0.002, (one["say"], two["say"], between)
    assert page.evaluate("navigator.mediaSession.playbackState") == "playing"
    assert person.troubles == []
    page.context.close()
