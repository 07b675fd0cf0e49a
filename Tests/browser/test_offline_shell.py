"""What works without a network from the first visit on."""

from life import newcomer
from playwright.sync_api import expect


def visited_once(browser, server, path="/"):
    person = newcomer(browser, server)
    person.page.goto(path)
    person.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    # The worker is active once it has put its pages away.
    person.page.context.set_offline(True)
    return person


def test_the_emergency_card_is_there_without_a_network_after_one_visit(browser, server):
    person = visited_once(browser, server)
    person.page.goto("/emergency")
    expect(person.page.get_by_role("heading", name="Get help now", exact=True)).to_be_visible()
    styled = person.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert styled != "rgba(0, 0, 0, 0)"
    person.page.context.close()


def test_other_pages_say_kindly_that_there_is_no_network(browser, server):
    person = visited_once(browser, server)
    person.page.goto("/progress")
    expect(person.page.get_by_role("heading", name="No network just now")).to_be_visible()
    person.follow("When to get help now")
    expect(person.page.get_by_role("heading", name="Get help now", exact=True)).to_be_visible()
    assert person.troubles == []
    person.page.context.close()


def test_the_site_can_be_installed(browser, server):
    person = newcomer(browser, server)
    person.page.goto("/")
    manifest = person.page.request.get(
        person.page.locator("link[rel=manifest]").get_attribute("href")).json()
    sizes = {icon["sizes"] for icon in manifest["icons"]}
    assert {"192x192", "512x512"} <= sizes and manifest["display"] == "standalone"
    for icon in manifest["icons"]:
        assert person.page.request.get(icon["src"]).ok
    session = person.page.context.new_cdp_session(person.page)
    problems = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [problem["errorId"] for problem in problems if problem["errorId"] != "in-incognito"] == []
    person.page.context.close()
