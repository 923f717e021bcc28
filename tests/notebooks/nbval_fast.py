"""A pytest plugin that makes nbval start, connect and stop kernels faster. What it runs, compares and reports is nbval's own.

Load it with ``-p nbval_fast``; run_nbval.py does. Each step and why it is safe:

- **Sockets are files** in a new private folder a kernel (ZeroMQ's ipc instead of TCP ports): two workers cannot race for a port.
- **Kernels are forked** from a warm process on Linux (warm_kernels.py tells why a forked kernel equals a fresh one); on other POSIX
  systems each is a process of its own; where that does not work (Windows, a temporary folder too deep for sockets) nbval starts it
  as it always does. ``--nbval-kernels`` chooses.
- **No fixed wait for silence.** jupyter_client's wait_for_ready ends with 0.2 s of silence on iopub to drop what the handshake left
  there. nbval skips every message that does not belong to its own request anyway, and its ``_ensure_iopub_up`` is kept: before the
  first cell runs, a request's reply has come on the shell channel and its idle on iopub.
- **The end of a killed kernel is waited for**, not looked up every 0.1 s (kernel_process.py).
- **jsonschema is imported without rfc3987_syntax**, which builds a grammar for a second to check the format "iri": no schema of
  nbformat uses it, and jsonschema does without where it is not installed.

Each kernel has records and an IPython folder of its own (PATRONWISE_HOME, IPYTHONDIR), empty: a learner who is new, and nothing of
the developer's.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path
from queue import Empty
from tempfile import gettempdir, mkdtemp
from typing import TYPE_CHECKING, Any

if "rfc3987_syntax" not in sys.modules:
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment] # the documented way to refuse an import
    import nbformat  # noqa: F401 - for what it brings along: jsonschema without the grammar

    del sys.modules["rfc3987_syntax"]

import nbval.kernel  # type: ignore[import-untyped]
import pytest
from jupyter_client.manager import KernelManager
from kernel_process import LOG, Provisioner, can_fork

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("auto", "forked", "own", "stock")
_TEMPORARY_BYTES = 75  # a socket's path may have 103 bytes on macOS, 107 on Linux; "/nbval-12345678/gw1234/k-5" comes behind
_LOOK_SECONDS = 0.003


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--nbval-kernels``."""
    group = parser.getgroup("nbval")
    group.addoption(
        "--nbval-kernels", choices=KINDS, default="auto", help="How kernels are started: the fastest way that is safe here."
    )


def pytest_configure(config: pytest.Config) -> None:
    """Put the faster start in nbval's place, for the time of this run."""
    if config.option.nbval and not config.option.collectonly:
        config.pluginmanager.register(FastKernels(config), "fast-kernels")


class FastKernels:
    """What one pytest process holds: its folder, and in the process that began the run also the warm process."""

    def __init__(self, config: pytest.Config) -> None:
        wanted = config.option.nbval_kernels
        sockets = os.name == "posix" and len(os.fsencode(gettempdir())) <= _TEMPORARY_BYTES
        possible = ["forked"] * (sockets and can_fork()) + ["own"] * sockets + ["stock"]
        if wanted not in {"auto", *possible}:
            raise pytest.UsageError(f"--nbval-kernels={wanted} does not work on this system; one of {', '.join(possible)} does.")
        self.kind: str = possible[0] if wanted == "auto" else wanted
        given = getattr(config, "workerinput", {}).get("nbval_fast_folder")
        self._began = given is None
        self.folder = Path(given or mkdtemp(prefix="nbval-"))
        self._server = self.folder / "warm" if self.kind == "forked" else None
        self._warm: subprocess.Popen[bytes] | None = None
        if self._began and self._server:
            self._warm = _start_warm_process(self._server)
        self._count = 0
        self._worker = os.environ.get("PYTEST_XDIST_WORKER", "")
        self._stock_start = nbval.kernel.start_new_kernel
        nbval.kernel.start_new_kernel = self._start

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a worker of pytest-xdist where the folder and the warm process are."""
        node.workerinput["nbval_fast_folder"] = str(self.folder)

    def pytest_unconfigure(self) -> None:
        """Leave nothing behind: kernels end with the warm process."""
        nbval.kernel.start_new_kernel = self._stock_start
        if self._warm is not None and self._warm.stdin is not None:
            self._warm.stdin.close()
            self._warm.wait()
        if self._began:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self, startup_timeout: float = 60, kernel_name: str = "python", **kwargs: Any) -> tuple[KernelManager, Any]:
        self._count += 1
        place = self.folder / f"{self._worker}{self._count}"
        home = place / "home"
        home.mkdir(parents=True)
        kwargs["env"] = {**os.environ, "PATRONWISE_HOME": str(home), "IPYTHONDIR": str(place / "ipython")}
        if self.kind == "stock":
            started: tuple[KernelManager, Any] = self._stock_start(startup_timeout, kernel_name, **kwargs)
            return started
        manager = KernelManager(
            kernel_name=kernel_name,
            kernel_spec_manager=nbval.kernel.NbvalKernelspecManager(),
            connection_file=str(place / "connection.json"),
            transport="ipc",
            ip=str(place / "k"),
        )
        manager.kernel_id = str(uuid.uuid4())
        manager.provisioner = Provisioner(kernel_id=manager.kernel_id, kernel_spec=manager.kernel_spec, parent=manager)
        manager.provisioner.server = self._server
        manager.start_kernel(**kwargs)
        client = manager.client()
        try:
            for _ in _until(manager, startup_timeout):
                if Path(f"{manager.ip}-{manager.iopub_port}").exists():  # the last of the sockets that nbval uses
                    break
                time.sleep(_LOOK_SECONDS)
            client.start_channels()  # only now: ZeroMQ tries a socket that is not there again after 0.1 s
            for _ in _until(manager, startup_timeout):
                client.kernel_info()
                if _heard(client):
                    break
        except RuntimeError:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
            raise
        return manager, client


def _until(manager: KernelManager, seconds: float) -> Iterator[None]:
    """Go on for *seconds* while the kernel lives.

    Raises:
        RuntimeError: the time is over, or the kernel has ended.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not manager.is_alive():
            raise RuntimeError("The kernel ended before it was ready.")
        yield
    raise RuntimeError(f"The kernel was not ready after {seconds:g} s.")


def _heard(client: Any) -> bool:
    """Tell whether shell and iopub both answer, as jupyter_client's wait_for_ready does."""
    try:
        client.get_shell_msg(timeout=1)
        client.get_iopub_msg(timeout=0.2)
    except Empty:
        return False
    return True


def _start_warm_process(server: Path) -> subprocess.Popen[bytes]:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(server))
        listener.listen()
        program = [sys.executable, str(Path(__file__).with_name("warm_kernels.py")), str(listener.fileno())]
        with server.with_suffix(LOG).open("wb") as log:
            return subprocess.Popen(
                program, stdin=subprocess.PIPE, stdout=log, stderr=log, pass_fds=[listener.fileno()], start_new_session=True
            )
