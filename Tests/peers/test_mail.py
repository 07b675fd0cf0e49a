"""The sign-in letter through a real SMTP server (aiosmtpd), and with none configured."""

import email
import email.policy
import re
import socket

from aiosmtpd.controller import Controller
import life
from playwright.sync_api import expect
from server import Server


class Mailbox:
    """Takes every letter, or refuses every recipient."""

    def __init__(self, refuses=False):
        self.letters, self.refuses = [], refuses

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if self.refuses:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.append((envelope.rcpt_tos, message))
        return "250 taken"


def smtp(mailbox):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    return controller, port


def serving(tmp_path, monkeypatch, mail):
    monkeypatch.setenv("LITHE_MAIL", mail)
    return Server(tmp_path / "data")


def ask_for_a_link(person, address="anna@example.org"):
    person.page.goto("/account")
    person.page.get_by_role("textbox").first.fill(address)
    person.press("Send me a link")


def link_in(text):
    return re.search(r"https?://\S+/sign-in/\S+", text)[0]


def path_of(link):
    return "/" + link.split("/", 3)[3]


def test_the_letter_opens_lithe_on_another_device_with_the_same_progress(browser, tmp_path, monkeypatch):
    mailbox = Mailbox()
    controller, port = smtp(mailbox)
    server = serving(tmp_path, monkeypatch, f"smtp://127.0.0.1:{port}")
    try:
        at_home = life.newcomer(browser, server)
        life.to_the_session(at_home, choices=life.AGE)
        ask_for_a_link(at_home)
        expect(at_home.page.get_by_role("heading", level=1)).to_have_text("Look in your mail")
        (recipients, letter), = mailbox.letters
        assert recipients == ["anna@example.org"]
        assert [a.addr_spec for a in letter["To"].addresses] == recipients and letter["Subject"] and letter["Date"] and letter["Message-ID"]
        link = path_of(link_in(letter.get_body().get_content()))
        at_home.page.goto(link)
        at_home.press("Yes, sign me in")

        # A mail scanner that only opens the link uses nothing up; the second link is for the phone.
        ask_for_a_link(at_home)
        link = path_of(link_in(mailbox.letters[-1][1].get_body().get_content()))
        on_the_phone = life.newcomer(browser, server)
        on_the_phone.page.goto(link)
        on_the_phone.page.goto(link)
        on_the_phone.press("Yes, sign me in")
        on_the_phone.page.goto("/account")
        expect(on_the_phone.page.get_by_text("anna@example.org")).to_be_visible()
        on_the_phone.page.goto("/today")
        expect(on_the_phone.page.get_by_text("Week 1 of")).to_be_visible()
        assert len(server.rows("SELECT DISTINCT person FROM device")) == 1

        late = life.newcomer(browser, server)
        late.page.goto(link)
        if late.page.get_by_role("button", name="Yes, sign me in").count():
            late.press("Yes, sign me in")
        late.page.goto("/account")
        expect(late.page.get_by_text("anna@example.org")).to_have_count(0)
    finally:
        server.stop()
        controller.stop()


def test_a_server_that_refuses_leads_to_a_page_that_says_so(browser, tmp_path, monkeypatch):
    controller, port = smtp(Mailbox(refuses=True))
    server = serving(tmp_path, monkeypatch, f"smtp://127.0.0.1:{port}")
    try:
        person = life.newcomer(browser, server)
        life.to_the_session(person, choices=life.AGE)
        ask_for_a_link(person, "nobody@example.org")
        expect(person.page.get_by_text("did not accept this address")).to_be_visible()
    finally:
        server.stop()
        controller.stop()


def test_without_a_server_the_letter_lies_in_the_outbox_and_the_page_says_so(browser, tmp_path, monkeypatch):
    server = serving(tmp_path, monkeypatch, "outbox")
    try:
        person = life.newcomer(browser, server)
        life.to_the_session(person, choices=life.AGE)
        ask_for_a_link(person)
        expect(person.page.get_by_text("outbox", exact=True)).to_be_visible()
        letter, = (server.data / "outbox").glob("*.eml")
        message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
        person.page.goto(path_of(link_in(message.get_content())))
        person.press("Yes, sign me in")
        person.page.goto("/account")
        expect(person.page.get_by_text("anna@example.org")).to_be_visible()
    finally:
        server.stop()
