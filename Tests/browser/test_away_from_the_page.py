"""What leads and sends while nobody looks at the page: headphones, the lock screen, the worker behind."""

from hearing import asked


def press_on_the_headphones(day, key):
    day.page.evaluate("key => asked.keys.get(key)()", key)
    day.play(0.3)


def test_headphones_pause_carry_on_skip_and_go_back(day):
    day.begin()
    day.play_into(1)
    press_on_the_headphones(day, "pause")
    assert day.saved()["phase"] == "paused"
    press_on_the_headphones(day, "play")
    assert day.saved()["phase"] == "running"
    press_on_the_headphones(day, "nexttrack")
    after = day.step
    assert day.plan["steps"][after].get("item") == 2
    press_on_the_headphones(day, "previoustrack")
    assert day.step < after


def test_the_lock_screen_tells_the_session_the_exercise_and_whether_it_runs(day):
    day.begin()
    day.play_into(1)
    shown = "({ title: navigator.mediaSession.metadata.title, artist: navigator.mediaSession.metadata.artist, state: navigator.mediaSession.playbackState })"
    item = day.plan["items"][1]["name"]
    assert day.page.evaluate(shown) == {"title": day.plan["name"], "artist": item, "state": "playing"}
    day.person.session_key("Pause", " ")
    assert day.page.evaluate(shown)["state"] == "paused"


def send_behind_the_page(page):
    """What the browser does when the network is back and the page is long closed."""
    session = page.context.new_cdp_session(page)
    registrations = []
    session.on("ServiceWorker.workerRegistrationUpdated", lambda event: registrations.extend(event["registrations"]))
    session.send("ServiceWorker.enable")
    page.wait_for_timeout(300)
    session.send("ServiceWorker.dispatchSyncEvent", {
        "origin": page.evaluate("location.origin"), "registrationId": registrations[-1]["registrationId"],
        "tag": "lithe-outbox", "lastChance": False})


def test_the_worker_sends_what_waits_after_the_page_is_closed(day):
    # The page itself gets nothing through, as on a train; the worker's own requests do later.
    day.page.route("**/events", lambda route: route.abort())
    day.begin()
    day.play_into(1)
    # The worker may well have sent some of it by now: it was asked to when the page first failed.
    day.page.goto("about:blank")
    page = day.page.context.new_page()
    page.goto("/manifest.webmanifest")
    send_behind_the_page(page)
    for _ in range(50):
        if day.events():
            break
        page.wait_for_timeout(100)
    assert "started" in [row["kind"] for row in day.events()]
