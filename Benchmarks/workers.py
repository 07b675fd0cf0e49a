"""Programs that do a piece of work for some seconds when asked: ours, the peers, a page."""

import base64
import contextlib
import math
import pathlib
import shutil
import subprocess
import sys
import sysconfig

PEERS = pathlib.Path(__file__).parent / "body" / "peers"
SITE = pathlib.Path(sysconfig.get_paths()["purelib"])


class Worker:
    """Told "WORK SECONDS", it answers "TIMES SECONDS", seconds of its own work only. First it says its works and an
    empty line."""

    def __init__(self, command, tells=True):
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True, bufsize=1)
        self.works = {}
        while tells and (line := self.process.stdout.readline().strip()):
            name, _, said = line.partition(" ")
            self.works[name] = said
        if tells and not self.works:
            raise OSError(f"{command[0]} said nothing")

    def rate(self, work, seconds):
        print(work, seconds, file=self.process.stdin, flush=True)
        times, taken = self.process.stdout.readline().split()
        return float(times) / float(taken)


class Page:
    """Chromium with the physics' WebAssembly."""

    def __init__(self, browser, wasm):
        self.page = browser.new_page()
        self.tools = self.page.context.new_cdp_session(self.page)
        self.tools.send("Performance.enable")
        self.page.evaluate(
            """text => {
              const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
              window.fingerprint = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.fingerprint
              window.rate = (topic, seconds) => {
                let cases = 0
                while (window.fingerprint(topic, cases) !== 0n) cases += 1
                const began = performance.now()
                let [done, taken] = [0, 0]
                while (taken < seconds * 1000) {
                  for (let n = 0; n < cases; n += 1) window.fingerprint(topic, n)
                  done += cases
                  taken = performance.now() - began
                }
                return done
              }
            }""", base64.b64encode(pathlib.Path(wasm).read_bytes()).decode())

    def rate(self, topic, seconds):
        began = self.worked()
        done = self.page.evaluate("([topic, seconds]) => window.rate(topic, seconds)", [topic, seconds])
        return done / (self.worked() - began)

    def worked(self):
        """Seconds of the page's thread."""
        metrics = self.tools.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "ThreadTime")


def mujoco(folder):
    """myolegs and a chain of 34 links, from C."""
    import mujoco as package
    import myo_sim

    legs = myo_sim.load_model("myolegs")
    package.mj_saveModel(legs, str(folder / "myolegs.mjb"), None)
    chain = folder / "chain.xml"
    chain.write_text(chain_for_mujoco(34))
    home = pathlib.Path(package.__file__).parent
    library = next(home.glob("libmujoco.so.*"))
    subprocess.run(["cc", "-O2", "-I", home / "include", "-o", folder / "mujoco", PEERS / "mujoco.c", library, "-lm",
                    f"-Wl,-rpath,{home}"], check=True)
    return Worker([folder / "mujoco", folder / "myolegs.mjb", chain])


def chain_for_mujoco(links):
    """The chain of ours/Chain.swift without its paths."""
    def body(i):
        if i == links:
            return ""
        axis = ["1 0 0", "0 1 0", "0 0 1"][i % 3]
        return (f'<body pos="0 {0 if i == 0 else -0.2} 0"><joint type="hinge" axis="{axis}"/>'
                f'<inertial pos="0 -0.1 0" mass="1" diaginertia="0.01 0.005 0.01"/>{body(i + 1)}</body>')

    return f'<mujoco><option gravity="0 -9.80665 0"/><worldbody>{body(0)}</worldbody></mujoco>'


def pinocchio(folder):
    """Its own humanoid and the chain, from C++, with the instances its library holds ready."""
    home = SITE / "cmeel.prefix"
    if not (home / "lib" / "libpinocchio_default.so").exists():
        raise ImportError("pin is not installed")
    subprocess.run(["g++", "-O3", "-DNDEBUG", "-std=c++17", "-DBOOST_MPL_LIMIT_LIST_SIZE=30",
                    "-DBOOST_MPL_CFG_NO_PREPROCESSED_HEADERS", "-DPINOCCHIO_ENABLE_TEMPLATE_INSTANTIATION",
                    "-I", home / "include", "-I", "/usr/include/eigen3", "-o", folder / "pinocchio", PEERS / "pinocchio.cpp",
                    "-L", home / "lib", "-lpinocchio_default", f"-Wl,-rpath,{home / 'lib'}"], check=True, stderr=subprocess.DEVNULL)
    return Worker([folder / "pinocchio"])


def opensim(model, markers):
    """From Python, as the field calls it."""
    import opensim as package

    assert package
    return Worker([sys.executable, PEERS / "field.py", model, markers])


@contextlib.contextmanager
def page(wasm):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        yield Page(browser, wasm)
        browser.close()


def exponent(sizes, amounts):
    """How an amount grows with a size: the slope of the line through their logarithms."""
    x, y = [math.log(size) for size in sizes], [math.log(amount) for amount in amounts]
    middle = sum(x) / len(x)
    return sum((a - middle) * b for a, b in zip(x, y)) / sum((a - middle) ** 2 for a in x)
