"""Starts and stops the servers a benchmark compares. Loopback only, bounded in time."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
BINARY = ROOT / ".build/release/lithe"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=2) as reply:
            return reply.status == 200
    except OSError:
        return False


class Lithe:
    """One running server over a data folder and a database, with optional other content and pages."""

    def __init__(self, data, database=None, home=ROOT):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        words = [str(BINARY), "serve", "--port", str(self.port), "--data", str(data), "--home", str(home)]
        if database:
            words += ["--database", database]
        self.log = open(pathlib.Path(data) / "server.log", "ab")
        began = time.perf_counter()
        self.process = subprocess.Popen(words, cwd=ROOT, stdout=self.log, stderr=self.log)
        while not answers(self.base + "/health"):
            if self.process.poll() is not None or time.perf_counter() - began > 60:
                raise SystemExit(f"the server did not start; see {self.log.name}")
            time.sleep(0.002)
        self.start_seconds = time.perf_counter() - began

    def memory_mb(self):
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
        self.log.close()


class Nginx:
    """nginx serving one folder as plain static files, as it would be set up to be fast."""

    def __init__(self, folder):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="lithe-nginx-"))
        folder = pathlib.Path(folder)
        conf = self.home / "nginx.conf"
        conf.write_text(f"""
user root; worker_processes 2; pid {self.home}/nginx.pid; error_log {self.home}/error.log; daemon off;
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  default_type text/html;
  server {{ listen 127.0.0.1:{self.port}; root {folder}; }}
}}""")
        self.process = subprocess.Popen(["/usr/sbin/nginx", "-c", str(conf)])
        time.sleep(0.5)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.home, ignore_errors=True)


def postgres():
    """A server's address from bin/with-postgres, or None."""
    return os.environ.get("LITHE_TEST_POSTGRES")
