"""The figure in the page is the server's still, character for character, on both sides."""

import math

import pytest
import yaml
from server import HOME

EXERCISES = ["strap-leg-raise", "chair-hinge", "bird-dog", "side-plank", "hip-hinge-stick"]


def demonstrations(name):
    exercise = yaml.safe_load((HOME / f"Content/exercises/{name}.yaml").read_text())
    for rung in exercise["ladder"]:
        motion = [
            {
                "seconds": 0 if index == 0 else pose.get("seconds", 2),
                "angles": {key: value * (math.pi / 180) for key, value in pose.items() if key != "seconds"},
            }
            for index, pose in enumerate(rung["poses"])
        ]
        contacts = [{"part": part, "on": on} for part, on in rung.get("contacts", {}).items()]
        yield rung["id"], {
            "motion": motion, "contacts": contacts, "props": rung["props"],
            "targets": exercise["targets"], "alone": True,
        }


@pytest.fixture(scope="module")
def page(browser, server):
    page = browser.new_page(base_url=server.address)
    page.goto("/exercises")
    page.evaluate("async () => { window.figure = await (await import('/scripts/figure.js')).loadFigure() }")
    yield page
    page.close()


DRAW = """({ motion, ...shown }) => {
  const ends = motion.map((_, index) => motion.slice(0, index + 1).reduce((sum, frame) => sum + frame.seconds, 0))
  return ends.map(seconds => window.figure.draw({ motion, ...shown, seconds }))
}"""


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("side", ["right", "left"])
def test_page_draws_the_servers_still(page, name, side):
    for rung, shown in demonstrations(name):
        query = "?side=left" if side == "left" else ""
        still = page.request.get(f"/figures/{name}/{rung}.svg{query}").text()
        drawn = page.evaluate(DRAW, shown | {"side": side})
        # The still is the most telling of the moments.
        assert still in drawn, rung


def test_inside_the_page_the_drawing_is_coloured_without_a_style_of_its_own(page):
    _, shown = next(demonstrations("strap-leg-raise"))
    fills = page.evaluate("""shown => {
      const slot = document.createElement('div')
      slot.innerHTML = window.figure.draw({ ...shown, alone: false })
      document.body.append(slot)
      const fill = name => getComputedStyle(slot.querySelector('.' + name)).fill
      const fills = ['skin', 'top', 'legs', 'hair', 'muscle', 'mat'].map(fill)
      slot.remove()
      return fills
    }""", shown)
    assert len(set(fills)) == len(fills), "each part has a colour of its own"
    assert "rgb(0, 0, 0)" not in fills


def test_an_unknown_name_is_an_error_that_names_it(page):
    said = page.evaluate("""() => {
      try { window.figure.draw({ motion: [{ seconds: 0, angles: { hip_flexoin_r: 1 } }] }) } catch (error) { return error.message }
    }""")
    assert "hip_flexoin_r" in said
