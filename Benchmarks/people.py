"""Fills a database with people, by SQL alone, for the page that must not slow down with them.

Each of the others carries: a device, settings, a screening, an enrolment, one finished session
with three items and six telling events, and one morning. The person who is measured is made
through the site like anyone and then given 60 days of it: a session a day with the real plan's
items, its told events and every step, and a morning after each.
"""

import datetime
import json
import sqlite3
import subprocess
import uuid

DAY = 86_400_000


def millions(numbers):
    """The statements that make people 1…n from a table `numbers(n)`; common to both databases."""
    date = "'2026-01-15'"
    at = f"1768467600000, 'Europe/Berlin', {date}"
    hexed = {
        "sqlite": "printf('%032x', n)",
        "postgres": "lpad(to_hex(n), 32, '0')",
    }[numbers]
    token = f"'bench-' || {hexed}"
    dashed = f"substr({hexed}, 1, 8) || '-' || substr({hexed}, 9, 4) || '-' || substr({hexed}, 13, 4) || '-' || substr({hexed}, 17, 4) || '-' || substr({hexed}, 21)"
    base = 1_000_000_000
    yield f"INSERT INTO person (id, made_ms, made_zone, made_date) SELECT {base} + n, {at} FROM numbers"
    yield f"INSERT INTO device (token_hash, person, made_ms, made_zone, made_date) SELECT {token}, {base} + n, {at} FROM numbers"
    yield f"INSERT INTO settings (person, positions, props, minutes, switch_gap, voice, talk, units, changed_ms, changed_zone, changed_date) SELECT {base} + n, 'chair floor wall', 'mat strap', 20, 8, 'device', 'full', 'metric', {at} FROM numbers"
    yield f"INSERT INTO screening (person, id, at_ms, at_zone, at_date, pack, version, verdict, sorted, tags, reasons, answers) SELECT {base} + n, {dashed}, {at}, 'low-back', '1', 'go', 1, '', '[]', '{{}}' FROM numbers"
    yield f"INSERT INTO enrolment (person, programme, started_ms, started_zone, started_date) SELECT {base} + n, 'six-week-low-back', {at} FROM numbers"
    yield f"INSERT INTO session (id, uuid, person, programme, template, week, kind, steps, started_ms, started_zone, started_date, finished_ms, finished_zone, finished_date) SELECT {base} + n, {dashed}, {base} + n, 'six-week-low-back', 'bench', 1, 'usual', 40, {at}, {at} FROM numbers"
    for number in range(3):
        yield f"INSERT INTO session_item (session, number, exercise, rung, last_step) SELECT {base} + n, {number}, 'bridge', 'two-legs', {number * 10} FROM numbers"
    for number, kind in enumerate(["started", "best", "skipped", "rated", "best", "finished"]):
        exercise = "'bridge'" if kind in ("best", "skipped") else "NULL"
        effort = "'right'" if kind == "rated" else "NULL"
        event = f"substr({dashed}, 1, 35) || '{number}'"
        yield f"INSERT INTO session_event (session, id, at_ms, at_zone, at_date, kind, exercise, effort) SELECT {base} + n, {event}, {at}, '{kind}', {exercise}, {effort} FROM numbers"
    yield f"INSERT INTO morning (person, at_ms, at_zone, at_date, pain, worse, spread, new) SELECT {base} + n, {at}, 1, 0, 0, 0 FROM numbers"


def fill_sqlite(path, count):
    db = sqlite3.connect(path)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY)")
    db.execute(
        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?) INSERT INTO numbers SELECT n FROM c",
        [count],
    )
    for statement in millions("sqlite"):
        db.execute(statement)
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def psql(url, text):
    done = subprocess.run(
        ["psql", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", url],
        input=text, capture_output=True, text=True,
    )
    if done.returncode:
        raise SystemExit(f"psql: {done.stderr[:500]}")
    return done.stdout.strip()


def fill_postgres(url, count):
    statements = [
        "SET synchronous_commit = off",
        f"CREATE TEMP TABLE numbers AS SELECT n::bigint FROM generate_series(1, {count}) AS s(n)",
        *millions("postgres"),
        "VACUUM ANALYZE",
        "CHECKPOINT",
    ]
    psql(url, ";\n".join(statements) + ";\n")


def grow(query, run, days=60):
    """Clones the measured person's one real session over the last `days` days.

    `query(sql)` gives rows of text, `run(sql)` executes a script. Returns what was added.
    """
    person = query("SELECT max(id) FROM person WHERE id < 1000000000")[0][0]
    session = query(f"SELECT max(id) FROM session WHERE person = {person}")[0][0]
    plan = json.loads(query(f"SELECT plan FROM session_plan WHERE session = {session}")[0][0])
    steps, items = len(plan["steps"]), [item["exercise"] for item in plan["items"]]
    today = datetime.date.today()
    script, events = [], 0
    for back in range(days, 0, -1):
        date = today - datetime.timedelta(days=back)
        at = int(datetime.datetime.combine(date, datetime.time(9)).timestamp() * 1000)
        moment = f"{at}, 'Europe/Berlin', '{date}'"
        number = 900_000_000 + back
        furthest = uuid.uuid4()
        script.append(
            "INSERT INTO session (id, uuid, person, programme, template, week, kind, steps,"
            " started_ms, started_zone, started_date, furthest_step, furthest_event,"
            " finished_ms, finished_zone, finished_date)"
            f" SELECT {number}, '{uuid.uuid4()}', person, programme, template, week, kind, steps,"
            f" {moment}, {steps - 1}, '{furthest}', {moment} FROM session WHERE id = {session}")
        script.append(
            "INSERT INTO session_item (session, number, exercise, rung, last_step)"
            f" SELECT {number}, number, exercise, rung, last_step FROM session_item WHERE session = {session}")
        told = [("started", "", ""), *[("stepped", f", step", f", {i}") for i in range(steps)]]
        told += [("hurts", ", exercise, score, spread", f", '{items[back % len(items)]}', {back % 4}, 0")]
        told += [("best", ", exercise", f", '{items[0]}'"), ("rated", ", effort", ", 'right'"), ("finished", "", "")]
        for kind, columns, values in told:
            name = furthest if values == f", {steps - 1}" and kind == "stepped" else uuid.uuid4()
            script.append(
                f"INSERT INTO session_event (session, id, at_ms, at_zone, at_date, kind{columns})"
                f" VALUES ({number}, '{name}', {moment}, '{kind}'{values})")
        events += len(told)
        script.append(
            "INSERT INTO morning (person, at_ms, at_zone, at_date, pain, worse, spread, new)"
            f" VALUES ({person}, {moment}, {back % 3}, 0, 0, 0)")
    run(";\n".join(script) + ";\n")
    return {"days": days, "items": days * len(items), "events": events}
