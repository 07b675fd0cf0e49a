"""Crashes, reloads and a server that fails: at most a second is lost, and nothing is counted twice."""

import os
import random
import signal
import time
from collections import Counter

import pytest
from life import Day, begun, newcomer, settled
from person import at
from playwright.sync_api import Error, expect


@pytest.fixture
def day(browser, server):
    person = newcomer(browser, server, reduced_motion="reduce")
    person.page.clock.install(time=at(server.now))
    settled(person)
    begun(person)
    yield Day(person, server)
    person.page.context.close()


def kill_the_page(browser, page):
    """As the system does it: no unload, no time to write anything down."""
    known = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    with page.expect_event("crash"):
        for process in known:
            if process["type"] == "renderer":
                os.kill(process["id"], signal.SIGKILL)


def open_again(day, path):
    page = day.page.context.new_page()
    day.page.close()
    day.page = day.person.page = page
    page.goto(path)
    page.get_by_role("button", name="Carry on where you were").wait_for()


def place(day):
    """Seconds of the plan that are behind the person."""
    state = day.saved()
    return sum(step["seconds"] for step in day.plan["steps"][:state["step"]]) + day.elapsed


def shown_place(page):
    """The same, from the page itself: what the clock on the screen says."""
    clock = page.locator("[data-part=clock]").text_content().split(":")
    return int(clock[-1]) + (60 * int(clock[0]) if len(clock) > 1 else 0)


def test_a_page_killed_in_mid_hold_loses_at_most_a_second(browser, server, day):
    path = "/sessions/" + day.session
    day.begin()
    day.play_into(day.easier_item())
    chance = random.Random(20261122)
    for _ in range(3):
        day.page.wait_for_timeout(chance.uniform(900, 3300))
        before = shown_place(day.page)
        kill_the_page(browser, day.page)
        open_again(day, path)
        # The clock counts down in whole seconds: one of them may have ended between looking and dying.
        assert 0 <= shown_place(day.page) - before + 1 <= 2
        day.person.press("Carry on where you were")
    day.play_out()
    expect(day.page.get_by_role("heading", name="That is the session")).to_be_visible()
    assert each_step_once(day)


def test_reloading_again_and_again_neither_loses_nor_doubles_anything(browser, server, day):
    day.begin()
    day.play_into(day.easier_item())
    chance = random.Random(7)
    for _ in range(6):
        day.play(chance.uniform(1, 25))
        before = place(day)
        day.page.reload()
        # Nothing behind the person is lost; what passes until the page is gone is theirs too.
        assert -0.01 <= place(day) - before <= 5
        day.person.press("Carry on where you were")
    day.play_out()
    expect(day.page.get_by_role("heading", name="That is the session")).to_be_visible()
    assert each_step_once(day)


def each_step_once(day):
    """Waits until the server has every step of the plan and the finish, and says whether each is there once."""
    wanted = Counter(("stepped", i) for i, step in enumerate(day.plan["steps"]) if step["kind"] not in ("check", "done"))
    wanted += Counter([("started", None), ("finished", None)])
    found = Counter()
    for _ in range(60):
        found = Counter((row["kind"], row["step"]) for row in day.events() if row["kind"] not in ("paused", "resumed"))
        if found == wanted:
            return True
        day.page.wait_for_timeout(200)
    raise AssertionError(f"missing {wanted - found}, too many {found - wanted}")


def test_a_failing_server_gets_every_event_once_in_the_end(server, day):
    tries = Counter()

    def fail(route):
        """Three kinds of trouble in turn: an error, a lost request, and a lost answer; then it works."""
        tries["all"] += 1
        kind = tries["all"] % 4
        if kind == 1:
            route.fulfill(status=500, body="trouble")
        elif kind == 2:
            route.abort()
        elif kind == 3:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    day.page.route("**/api/sessions/*/events", fail)
    day.begin()
    day.play_out()
    for _ in range(20):
        day.page.clock.run_for(61_000)
        day.page.wait_for_timeout(100)
        if day.page.locator("[data-part=waiting]").text_content() == "":
            break
    assert tries["all"] >= 4
    assert each_step_once(day)


def test_a_server_that_was_away_gets_everything_when_it_is_back(server, day):
    port = server.port
    day.begin()
    server.stop()
    day.play(60)
    expect(day.page.locator("[data-part=waiting]")).to_contain_text("waiting")
    server.start(port)
    day.play_out()
    day.page.clock.run_for(61_000)
    assert each_step_once(day)


def test_a_second_tab_does_not_lead_the_same_session(day):
    day.begin()
    other = day.page.context.new_page()
    other.goto("/sessions/" + day.session)
    expect(other.get_by_role("heading", name="This session is already open")).to_be_visible()
    other.close()


def test_time_away_from_the_page_is_not_counted_as_done(day):
    """A call or a locked screen: the timers stop, and the session waits where it was."""
    day.begin()
    day.play_into(day.easier_item())
    before = place(day)
    day.page.clock.fast_forward(600_000)
    expect(day.page.get_by_role("heading", name="You were here")).to_be_visible()
    assert -0.01 <= place(day) - before <= 5
