"""From the front door to a changed plan the next morning: with a network, without one, and by keyboard alone."""

import re
from collections import Counter

import pytest
from life import AGE, Day, begun, newcomer, to_the_session
from person import Finger, Keys, at
from playwright.sync_api import expect


def measure(person):
    """A supple leg: a stiff one would begin lower on every ladder, with nothing easier to ask for."""
    person.follow("Measure: straight-leg raise")
    person.choose("Straight-leg raise")
    person.choose(re.compile("^Right"))
    for field, degrees in zip([re.compile("^First"), re.compile("^Second"), re.compile("^Third")], ["88", "90", "91"]):
        person.write(field, degrees)
    person.choose(re.compile("^By eye"))
    person.press("Save")
    expect(person.page.get_by_role("heading", name=re.compile("89.7°"))).to_be_visible()
    person.follow("Done, go on")
    person.follow("Go straight to the session")


def go_easier(day):
    day.play_into(day.easier_item())
    day.person.session_key("Easier", "e")
    expect(day.page.locator("[data-part=cue]")).to_have_text("Easier version.")


def hurt(day, score):
    day.play_into(day.hurting_item())
    day.person.session_key("Hurts", "p")
    day.person.score(score)
    day.person.answer_spread(re.compile("^No"), "n")
    expect(day.page.get_by_role("heading", name="Leave this one")).to_be_visible()
    day.person.press("Go on to the next")


def finish(day):
    day.play_out()
    expect(day.page.get_by_role("heading", name="That is the session")).to_be_visible()
    day.person.choose("About right")
    day.person.choose(day.plan["items"][day.easier_item()]["name"])
    day.person.press("Save and go to today")


def what_must_be_logged(day):
    """Every step but those of the exercise that hurt, each once, and what was pressed."""
    hurting = day.hurting_item()
    steps = day.plan["steps"]
    left = next(i for i, step in enumerate(steps) if step.get("item") == hurting and step["kind"] in ("hold", "move"))
    played = [i for i, step in enumerate(steps)
              if step["kind"] not in ("check", "done") and not (step.get("item") == hurting and i >= left)]
    return Counter({("stepped", i): 1 for i in played}) + Counter(
        [(kind, None) for kind in ["started", "easier", "hurts", "skipped", "finished", "rated", "best"]])


def logged(day):
    found = Counter((row["kind"], row["step"]) for row in day.events())
    # Pausing and carrying on may happen any number of times on the way.
    return Counter({key: count for key, count in found.items() if key[0] not in ("paused", "resumed")})


def wait_until_logged(day):
    for _ in range(50):
        if logged(day) == what_must_be_logged(day):
            return
        day.page.wait_for_timeout(200)
    assert logged(day) == what_must_be_logged(day)


def next_morning(person, day, server):
    """A day later: how it is now, what changes because of it, and the drawing of it all."""
    server.move_on(86_400)
    person.page.goto("/today")
    person.follow("Answer")
    person.choose("2")
    person.choose("About the same")
    person.choose("No, nothing new")
    person.press("Save")
    person.follow("Go straight to the session")
    expect(person.page.get_by_role("heading", name="What changed and why")).to_be_visible()
    hurting = day.plan["items"][day.hurting_item()]["name"]
    expect(person.page.get_by_text(re.compile(f"You said 6 while doing the {hurting}", re.I)).first).to_be_visible()
    person.page.goto("/progress")
    expect(person.page.get_by_text(day.plan["name"]).first).to_be_visible()


@pytest.mark.parametrize("hand", [Finger, Keys], ids=["by-touch", "by-keyboard-alone"])
def test_the_whole_way_with_a_network(browser, server, hand):
    person = newcomer(browser, server, hand, reduced_motion="reduce")
    person.page.clock.install(time=at(server.now))
    to_the_session(person, choices=AGE, measure=measure)
    begun(person)
    day = Day(person, server)
    day.begin()
    go_easier(day)
    hurt(day, 6)
    finish(day)
    person.page.wait_for_url("**/today*")
    wait_until_logged(day)
    next_morning(person, day, server)
    assert person.troubles == []
    person.page.context.close()


def test_the_whole_way_without_a_network_from_start_to_end_and_a_reload_in_the_middle(browser, server):
    person = newcomer(browser, server, reduced_motion="reduce")
    person.page.clock.install(time=at(server.now))
    to_the_session(person, choices=AGE, measure=measure)
    begun(person)
    day = Day(person, server)
    person.page.context.set_offline(True)
    day.begin()
    go_easier(day)
    expect(person.page.locator("[data-part=waiting]")).to_have_text(re.compile("items waiting"))
    before = day.saved()
    person.page.reload()
    person.press("Carry on where you were")
    assert (day.saved()["step"], day.saved()["rungs"]) == (before["step"], before["rungs"])
    hurt(day, 6)
    finish(day)
    expect(person.page.get_by_role("heading", name="No network just now")).to_be_visible(timeout=15_000)
    assert day.events() == []
    person.page.context.set_offline(False)
    wait_until_logged(day)
    next_morning(person, day, server)
    assert person.troubles == []
    person.page.context.close()
