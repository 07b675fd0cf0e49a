"""Starts the built server on a free port with its own data folder, and moves its clock."""

import os
import re
import sqlite3
import subprocess
import time
from pathlib import Path

HOME = Path(__file__).parent.parent.parent
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


class Server:
    def __init__(self, data: Path):
        self.data = data
        self.clock = data / "clock"
        self.ahead = 0
        data.mkdir(parents=True, exist_ok=True)
        self.clock.write_text("+0s\n")
        self.start()

    def start(self, port=0):
        binary = os.environ.get("LITHE_BINARY", str(HOME / ".build/debug/lithe"))
        environment = os.environ | {
            "LD_PRELOAD": str(FAKETIME),
            "FAKETIME_TIMESTAMP_FILE": str(self.clock),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        self.log = open(self.data / "log", "a+")
        # `env` between: the preloaded library adds to the environment of the first program it meets,
        # and a Swift program whose environment moved does not find its arguments.
        self.process = subprocess.Popen(
            ["/usr/bin/env", binary, "serve", "--port", str(port), "--data", str(self.data), "--home", str(HOME)],
            env=environment, stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"the server did not start: {line}{self.said()}"
        self.address = found[0].rstrip("/.")
        self.port = int(self.address.rsplit(":", 1)[1])

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()
        self.log.close()

    def said(self):
        return (self.data / "log").read_text()

    @property
    def now(self):
        """The server's wall clock, in seconds since 1970."""
        return time.time() + self.ahead

    def move_on(self, seconds):
        """Sets the server's wall clock forward. Waits are not made shorter by it."""
        self.ahead += seconds
        self.clock.write_text(f"+{self.ahead}s\n")

    def rows(self, query, *values):
        with sqlite3.connect(f"file:{self.data}/lithe.sqlite?mode=ro", uri=True) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(query, values)]
