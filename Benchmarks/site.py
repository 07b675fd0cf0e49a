"""bin/bench site: what a visitor, a member and whoever runs the server would feel.

Every comparison runs its contenders in turn in this one process on this one machine; quote the
ratios. Prints a table and, with --json FILE, writes the same numbers.
"""

import argparse
import json
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

import load
import people
from server import ROOT, Lithe, Nginx, postgres

rows = []


def row(what, value, aim, ok):
    rows.append({"what": what, "value": value, "aim": aim, "met": ok})
    print(f"{'ok  ' if ok else 'MISS'}  {what}: {value}   (aim: {aim})", flush=True)


def fetch(url):
    return urllib.request.urlopen(url, timeout=10).read()


def static_pages(folder, rounds):
    """Home and an exercise page against nginx serving the same bytes as static files."""
    server = Lithe(folder)
    static = folder / "static"
    static.mkdir()
    pages = {"home": "/", "exercise": "/exercises/strap-leg-raise"}
    for name, path in pages.items():
        (static / f"{name}.html").write_bytes(fetch(server.base + path))
    nginx = Nginx(static)
    try:
        for name, path in pages.items():
            results = load.in_turn({
                "lithe": (server.base + path, None),
                "nginx": (f"{nginx.base}/{name}.html", None),
            }, rounds)
            middle, low, high = load.ratio(results, "lithe", "nginx", "rate")
            row(f"{name} page, requests/s against nginx's static file",
                f"{middle:.2f} ({low:.2f} to {high:.2f}; {load.median(results, 'lithe', 'rate'):.0f}/s)",
                "at least 0.5", middle >= 0.5)
    finally:
        nginx.stop()
        server.stop()


def lightness(folder):
    """Start and memory of a server nobody visits yet."""
    starts, memory = [], []
    for _ in range(5):
        server = Lithe(folder)
        starts.append(server.start_seconds)
        memory.append(server.memory_mb())
        server.stop()
    starts.sort()
    row("start, from exec to the first answer", f"{starts[2] * 1000:.0f} ms (median of 5)", "under 300 ms", starts[2] < 0.3)
    row("memory of the idle server", f"{max(memory):.0f} MB resident", "under 80 MB", max(memory) < 80)


def weights(folder):
    """What a first visit and the player fetch, as sent over the wire, in real Chromium."""
    import visits

    server = Lithe(folder)
    try:
        first, player, parts = visits.weigh(server.base)
    finally:
        server.stop()
    row("first visit before the player (home)", f"{first / 1000:.1f} kB", "under 60 kB", first < 60_000)
    row("player without figure and voice", f"{player / 1000:.1f} kB", "under 150 kB", player < 150_000)
    for name, size in parts.items():
        print(f"        {name}: {size / 1000:.1f} kB")


def crowd(folder, crowds, rounds, database=None):
    """Today's page for one person with 60 days of history among few and among very many people."""
    import visits

    name = "PostgreSQL" if database else "SQLite"
    contenders, servers, told = {}, [], None
    for count in crowds:
        data = folder / f"{name}-{count}"
        data.mkdir()
        url = None
        if database:
            url = database.rsplit("/", 1)[0] + f"/bench_{count}"
            people.psql(database, f"DROP DATABASE IF EXISTS bench_{count};\nCREATE DATABASE bench_{count};\n")
        server = Lithe(data, url)
        cookie = visits.someone_with_a_session(server.base)
        server.stop()
        print(f"        filling {name} with {count:,} people", flush=True)
        if database:
            told = people.grow(lambda q: [people.psql(url, q).split("|")], lambda s: people.psql(url, s))
            people.fill_postgres(url, count)
        else:
            path = data / "lithe.sqlite"
            with sqlite3.connect(path) as db:
                told = people.grow(lambda q: db.execute(q).fetchall(), db.executescript)
            people.fill_sqlite(path, count)
        server = Lithe(data, url)
        servers.append(server)
        contenders[str(count)] = (server.base + "/today", cookie)
    # What filling left to be written goes out first; it is not what is measured.
    time.sleep(20)
    try:
        results = load.in_turn(contenders, rounds, seconds=6, connections=2)
    finally:
        for server in servers:
            server.stop()
    few, many = str(crowds[0]), str(crowds[-1])
    middle, low, high = load.ratio(results, many, few, "p99_ms")
    row(f"today's page, {name}, p99 with {crowds[-1]:,} people against {crowds[0]:,}",
        f"{middle:.2f} ({low:.2f} to {high:.2f}; {load.median(results, many, 'p99_ms'):.1f} ms against "
        f"{load.median(results, few, 'p99_ms'):.1f} ms, {load.median(results, many, 'rate'):.0f} pages/s)",
        "at most 1.3", middle <= 1.3)
    print(f"        the person measured carries {told['days']} days, {told['items']} items, {told['events']} events;"
          " each of the others one session with 3 items and 6 events, one screening, one morning")


def wordpress(folder, rounds):
    """An article with 50 comments' worth of text against WordPress serving such an article."""
    script = ROOT.parent / "shared/peers/wordpress.sh"
    if not script.exists():
        print(f"skip  WordPress: its set-up script is not beside this checkout")
        return
    peer = folder / "wordpress"
    peer.mkdir()
    for place in (folder, folder.parent):  # its database and php run as users of their own
        place.chmod(0o755)
    # Into a file, not a pipe: the servers it leaves running would hold a pipe open.
    said = folder / "wordpress.log"
    with open(said, "w") as log:
        done = subprocess.run(["bash", str(script), str(peer), "8181"], stdout=log, stderr=log)
    if done.returncode:
        print(f"skip  WordPress did not start: {said.read_text()[-300:]}")
        return
    url = said.read_text().strip().splitlines()[-1]
    home = folder / "home"
    home.mkdir()
    (home / "Web").symlink_to(ROOT / "Web")
    shutil.copytree(ROOT / "Content", home / "Content")
    article = home / "Content/articles/why.md"
    comments = "\n".join(f"\n## Reader {i}\n\n" + "Thank you for the clear explanation. " * 4 for i in range(50))
    article.write_text(article.read_text() + comments)
    data = folder / "article"
    data.mkdir()
    server = Lithe(data, home=home)
    try:
        print(f"        ours {len(fetch(server.base + '/why')):,} bytes, theirs {len(fetch(url)):,} bytes")
        results = load.in_turn({"lithe": (server.base + "/why", None), "wordpress": (url, None)}, rounds)
    finally:
        server.stop()
        for name in ("nginx", "fpm", "db"):
            pid = peer / f"run/{name}.pid"
            if pid.exists():
                subprocess.run(["kill", pid.read_text().strip()])
    middle, low, high = load.ratio(results, "lithe", "wordpress", "rate")
    row("article with 50 comments' worth of text, requests/s against WordPress",
        f"{middle:.0f} ({low:.0f} to {high:.0f}; {load.median(results, 'wordpress', 'rate'):.0f}/s theirs)",
        "at least 100", middle >= 100)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000, help="the large crowd")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["static", "light", "weight", "sqlite", "postgres", "wordpress"])
    parser.add_argument("--json", type=pathlib.Path)
    words = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lithe-bench-") as name:
        folder = pathlib.Path(name)

        def part(key, run):
            if words.only in (None, key):
                place = folder / key
                place.mkdir()
                run(place)

        part("light", lightness)
        part("weight", weights)
        part("static", lambda f: static_pages(f, words.rounds))
        crowds = [1_000, words.people]
        part("sqlite", lambda f: crowd(f, crowds, words.rounds))
        if postgres():
            part("postgres", lambda f: crowd(f, crowds, words.rounds, postgres()))
        else:
            print("skip  PostgreSQL: start this through bin/bench, which brings one up")
        part("wordpress", lambda f: wordpress(f, words.rounds))
    if words.json:
        words.json.write_text(json.dumps(rows, indent=1) + "\n")
    raise SystemExit(0 if all(r["met"] for r in rows) else 1)


main()
