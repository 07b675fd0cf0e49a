"""What the browser tests share besides Chromium: the built server, and the plain files of Web/."""

import functools
import http.server
import threading
from pathlib import Path

import pytest
from hearing import listen
from life import Day, begun, newcomer, settled
from person import at
from server import Server

HERE = Path(__file__).parent
HOME = HERE.parent.parent


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("data"))
    yield running
    running.stop()


@pytest.fixture
def context(browser, server):
    """A fresh person on a phone."""
    phone = browser.new_context(base_url=server.address, viewport={"width": 390, "height": 844})
    yield phone
    phone.close()


@pytest.fixture
def day(browser, server):
    """Somebody about to begin today's session: the page's clock is in our hands, its device writes down what it is asked."""
    person = newcomer(browser, server, reduced_motion="reduce")
    person.page.clock.install(time=at(server.now))
    listen(person.page)
    settled(person)
    begun(person)
    yield Day(person, server)
    person.page.context.close()


class Files(http.server.SimpleHTTPRequestHandler):
    """The player's modules as they are, and the laws beside them."""

    def translate_path(self, path):
        if path.startswith("/laws/"):
            return str(HERE / path.removeprefix("/laws/"))
        return super().translate_path(path)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def files():
    """Address of a server that only serves `Web/`."""
    handler = functools.partial(Files, directory=str(HOME / "Web"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{served.server_port}"
        served.shutdown()
