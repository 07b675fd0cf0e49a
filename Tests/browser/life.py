"""Stretches of somebody's way through Lithe that several tests need."""

import re

from person import NONE, Finger
from playwright.sync_api import expect

PROGRAMME = re.compile("Ten stretches", re.I)


def to_the_session(person, programme=PROGRAMME, choices={}, measure=None):
    """From the front page to today's "Start": screening, programme and, if asked, a measure."""
    person.page.goto("/")
    leave(person.page, lambda: person.follow("Start"))
    return to_start(person, programme, choices, measure)


def to_start(person, programme=PROGRAMME, choices={}, measure=None):
    """Does whatever the pages ask until there is a "Start" to press; returns the headings on the way."""
    seen = []
    for _ in range(40):
        person.page.wait_for_load_state()
        seen.append(person.heading())
        if measure and person.page.get_by_role("link", name="Measure: straight-leg raise").count():
            measure(person)
            measure = None
            continue
        step = next_step(person, programme, choices)
        if step is None:
            return seen
        leave(person.page, step)
    raise AssertionError(f"no session after {seen}")


def leave(page, step):
    """Does what leads to another page, and waits for that page."""
    with page.expect_navigation():
        step()


def next_step(person, programme, choices):
    page = person.page
    if page.get_by_role("button", name="Start", exact=True).count():
        return None
    if page.get_by_role("group", name="Choose a programme").count():
        return lambda: (person.choose(programme), person.press("Begin"))
    if page.get_by_role("button", name="Next").count():
        return lambda: (person.choose(choices.get(person.heading(), NONE)), person.press("Next"))
    for name in ["Begin", "Answer them"]:
        if page.get_by_role("button", name=name, exact=True).count():
            return lambda: person.press(name)
    for name in ["Not now", "Go straight to the session", "Go on"]:
        if page.get_by_role("link", name=name).count():
            return lambda: person.follow(name)
    raise AssertionError(f"nothing to do on {page.url}: {page.locator('main').inner_text()[:600]}")


AGE = {"About you": "20 to 54"}


def settled(person):
    """The same as `to_the_session`, told to the server directly: for tests that are about what comes after."""
    ask = person.page.context.request
    answer_all(ask, ask.post("/start", form={"from": "kept"}))
    ask.post("/enrolments", form={"programme": "ten-hamstring-stretches", "minutes": "15"})
    answer_all(ask, ask.post("/start", form={"from": "sorter"}))
    person.page.goto("/today?checks=later")


def answer_all(ask, reply):
    while match := re.search(r"/start/(?!verdict)([\w-]+)$", reply.url):
        section = match[1]
        reply = ask.post(reply.url, form={"answer": "adult" if section == "age" else "none"})
        assert reply.ok, f"{section} answered {reply.status}"


def begun(person, programme=PROGRAMME):
    """Starts today's session and returns its path."""
    person.press(re.compile("^Start"))
    person.page.wait_for_url("**/sessions/*")
    expect(person.page.get_by_role("button", name="Begin", exact=True)).to_be_enabled(timeout=20_000)
    return "/" + person.page.url.split("/", 3)[3]


def newcomer(browser, server, hand=Finger, **options):
    """A fresh person on a phone, whose page clock is the server's."""
    context = browser.new_context(
        base_url=server.address, viewport={"width": 390, "height": 844}, timezone_id="Europe/Berlin", **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    person = hand(page)
    person.troubles = []
    page.on("pageerror", lambda error: person.troubles.append(str(error)))
    return person


def person_with_history(browser, server):
    """Somebody in the first week, with a session done and one to come."""
    person = newcomer(browser, server, reduced_motion="reduce")
    settled(person)
    begun(person)
    person.press("Begin")
    person.session_key("Stop", "s")
    person.choose("About right")
    leave(person.page, lambda: person.press("Save and go to today"))
    server.move_on(86_400)
    return person


class Day:
    """Somebody doing today's session, with the page's clock in our hands."""

    def __init__(self, person, server):
        self.person, self.page, self.server = person, person.page, server
        self.plan = person.page.evaluate(
            "fetch(document.getElementById('player').dataset.plan).then(reply => reply.json())")
        self.session = self.plan["session"]
        self.played = 0

    def begin(self):
        self.person.press("Begin")

    def play(self, seconds):
        """Lets the page's time pass, and what it stored settle."""
        self.page.clock.run_for(round(seconds * 1000))
        self.played += seconds
        self.page.wait_for_timeout(150)

    def play_into(self, item):
        """Plays to five seconds into the first effort of an item."""
        steps = self.plan["steps"]
        first = next(i for i, step in enumerate(steps) if step.get("item") == item and step["kind"] in ("hold", "move"))
        now = self.step
        self.play(sum(step["seconds"] for step in steps[now:first]) - self.elapsed + 3)
        return first

    def play_out(self):
        self.play(sum(step["seconds"] for step in self.plan["steps"][self.step:]) + 5)

    def saved(self):
        """The state this device would go on from, as the store has it."""
        return self.page.evaluate(
            """session => new Promise(resolve => {
              const open = indexedDB.open('lithe')
              open.onsuccess = () => {
                const get = open.result.transaction('sessions').objectStore('sessions').get(session)
                get.onsuccess = () => { open.result.close(); resolve(get.result?.state ?? null) }
              }
            })""", self.session)

    @property
    def step(self):
        return (self.saved() or {"step": 0})["step"]

    @property
    def elapsed(self):
        state = self.saved()
        left = state["left"] if state["endsAt"] is None else state["endsAt"] - state["seen"]
        return self.plan["steps"][state["step"]]["seconds"] - left / 1000

    def events(self):
        """What the server has of this session, in the order of the instants."""
        return self.server.rows("select e.* from session_event e join session s on s.id = e.session where s.uuid = ? order by at_ms", self.session)

    def easier_item(self):
        """The first exercise with an easier rung, after a first one to warm up."""
        return next(i for i, item in enumerate(self.plan["items"]) if item["rung"] > 0)

    def hurting_item(self):
        return next(i for i, item in enumerate(self.plan["items"]) if i > self.easier_item() and item["rung"] > 0)
