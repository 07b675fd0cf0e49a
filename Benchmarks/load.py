"""Requests per second and latency by wrk: few connections, short windows, many rounds.

The machine is noisy, so two contenders always run in turn, A B A B …, and only ratios are quoted.
"""

import re
import statistics
import subprocess

UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def wrk(url, seconds, connections=16, cookie=None):
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if cookie:
        words += ["-H", f"Cookie: {cookie}"]
    out = subprocess.run(words + [url], capture_output=True, text=True, check=True).stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)", out)
    if bad:
        raise SystemExit(f"{url}: {bad.group(0)}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return {"rate": rate, "p99_ms": float(value) * UNITS[unit]}


def in_turn(contenders, rounds=5, seconds=2, **options):
    """{name: (url, cookie)} → {name: [wrk result of each round]}."""
    results = {name: [] for name in contenders}
    for name, (url, cookie) in contenders.items():
        wrk(url, 1, cookie=cookie, **options)  # warm-up, not counted
    for _ in range(rounds):
        for name, (url, cookie) in contenders.items():
            results[name].append(wrk(url, seconds, cookie=cookie, **options))
    return results


def ratio(results, a, b, key):
    """Median of the round-by-round ratios a/b, with the smallest and largest."""
    each = [x[key] / y[key] for x, y in zip(results[a], results[b])]
    return statistics.median(each), min(each), max(each)


def median(results, name, key):
    return statistics.median(result[key] for result in results[name])
