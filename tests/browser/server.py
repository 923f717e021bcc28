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

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


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
        own = {name: str(self.folder / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")}
        own |= {"JUPYTERLAB_SETTINGS_DIR": str(self.folder / "settings"), "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces")}
        env = {**os.environ, **own, "PATRONWISE_HOME": str(self.home), "PYTHONWARNINGS": "ignore"}
        options = ["--no-browser", "--ip=127.0.0.1", "--port=0", f"--IdentityProvider.token={self.token}", f"--ServerApp.root_dir={self.root}"]
        options.append("--expose-app-in-browser")  # so that a test can ask which cells have run: collapsed ones show no number
        if os.getuid() == 0:
            options.append("--allow-root")
        log = (self.folder / "server.log").open("wb")
        self._process = subprocess.Popen([sys.executable, "-m", "jupyterlab", *options], env=env, stdout=log, stderr=log)
        self.url = self._address(Path(own["JUPYTER_RUNTIME_DIR"]))

    def _address(self, runtime: Path) -> str:
        """Wait until the server has written where it listens, and answers there."""
        for _ in range(START_SECONDS * 10):
            for info in runtime.glob("jpserver-*.json"):
                try:
                    url = json.loads(info.read_text())["url"]
                    urllib.request.urlopen(f"{url}api?token={self.token}", timeout=5).close()
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


@contextmanager
def running_server(folder: Path):
    """Give a started server and stop it afterwards."""
    server = Server(folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
