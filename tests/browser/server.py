"""A JupyterLab server on loopback for one test session, with folders of its own and nothing of the developer's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
# IPython runs this when a kernel starts: a server hands its own environment down, and each file of tests wants records of its own.
STARTUP = """import os as _os
if _os.path.exists({named!r}):
    with open({named!r}) as _file:
        _os.environ["PATRONWISE_HOME"] = _file.read()
"""


class Server:
    """A running server: *url* with its token, *root* the folder that it serves, *home* where records go."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "course"
        self.home = folder / "records"
        self.folder = folder
        self.token = "browser-tests"  # noqa: S105 - of a server that only this test run can reach
        self.url = ""
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        for name in ("notebooks", "exercises", "solutions"):
            shutil.copytree(ROOT / name, self.root / name)
        own = {
            name: str(self.folder / name.lower())
            for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")
        }
        own |= {
            "JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"),
            "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces"),
        }
        env = {**os.environ, **own, "PATRONWISE_HOME": str(self.home), "PYTHONWARNINGS": "ignore"}
        options = [
            "--no-browser",
            "--ip=127.0.0.1",
            "--port=0",
            f"--IdentityProvider.token={self.token}",
            f"--ServerApp.root_dir={self.root}",
        ]
        options.append("--expose-app-in-browser")  # so that a test can ask which cells have run: collapsed ones show no number
        if os.getuid() == 0:
            options.append("--allow-root")
        log = (self.folder / "server.log").open("wb")
        # The course's folder is the working directory: what a server runs there must not meet this repository's package.json.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *options], env=env, stdout=log, stderr=log, cwd=self.root
        )
        log.close()
        self.url = self._address(Path(own["JUPYTER_RUNTIME_DIR"]))

    def _address(self, runtime: Path) -> str:
        """Wait until the server has written where it listens, and answers there."""
        for _ in range(START_SECONDS * 10):
            for info in runtime.glob("jpserver-*.json"):
                try:
                    url = json.loads(info.read_text())["url"]
                    urllib.request.urlopen(f"{url}api?token={self.token}", timeout=5).close()  # noqa: S310 - our own server
                except (OSError, ValueError):
                    continue
                return url
            time.sleep(0.1)
        raise RuntimeError(f"JupyterLab did not start in {START_SECONDS} s; see {self.folder / 'server.log'}.")

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def fresh_records(self, name: str) -> Path:
        """Let kernels that start, or are restarted, from now on keep their records in a new folder, and give it."""
        self.home = self.folder / "homes" / name
        named = self.folder / "records-home"
        startup = self.folder / "ipythondir" / "profile_default" / "startup" / "00-records.py"
        startup.parent.mkdir(parents=True, exist_ok=True)
        startup.write_text(STARTUP.format(named=str(named)))
        named.write_text(str(self.home))
        return self.home

    def shut_down_kernels(self) -> None:
        """End every session, as when a learner switches the computer off."""
        for session in self.sessions():
            self._ask("DELETE", f"api/sessions/{session['id']}")

    def sessions(self) -> list[dict]:
        """List the open sessions: each has *path* and *kernel*."""
        return json.loads(self._ask("GET", "api/sessions"))

    def kernel_process(self, path: str) -> psutil.Process:
        """Give the process of the kernel of the notebook *path*."""
        (name,) = {session["kernel"]["id"] for session in self.sessions() if session["path"] == path}
        started = psutil.Process(self._process.pid).children(recursive=True)
        (found,) = [process for process in started if any(f"kernel-{name}.json" in word for word in process.cmdline())]
        return found

    def _ask(self, method: str, what: str) -> bytes:
        token = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(f"{self.url}{what}", method=method, headers=token)  # noqa: S310 - our own server
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.read()


@contextmanager
def running_server(folder: Path):
    """Give a started server and stop it afterwards."""
    server = Server(folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
