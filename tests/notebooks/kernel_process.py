"""Kernels as jupyter_client sees them: forked from the warm process or started afresh, and waited for when they are killed."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from jupyter_client.provisioning.local_provisioner import LocalProvisioner

if TYPE_CHECKING:
    from pathlib import Path

_LAUNCH = [sys.executable, "-m", "ipykernel_launcher"]
_SECONDS_TO_ANSWER = 60
_SECONDS_TO_DIE = 5
LOG = ".log"
"""What the warm process says is kept beside its socket, under this suffix."""


def can_fork() -> bool:
    """Tell whether kernels can be forked here: on Linux with pidfd (5.3).

    Elsewhere forking a process that has loaded system frameworks is not safe (macOS) or not possible (Windows).
    """
    if sys.platform != "linux":
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


class ForkedKernel:
    """A kernel forked from the warm process: as much of subprocess.Popen as LocalProvisioner uses.

    The kernel is another process's child, so its end is seen through a pidfd and its exit code stays unknown (told as -1).

    Raises:
        RuntimeError: the warm process did not answer.
    """

    stdin = stdout = stderr = None

    def __init__(self, server: Path, request: dict[str, Any]) -> None:
        answer, reason = b"", "it has ended"
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(_SECONDS_TO_ANSWER)
                connection.connect(str(server))
                connection.sendall(json.dumps(request).encode() + b"\n")
                answer = connection.recv(32)
        except OSError as error:
            reason = str(error)
        if not answer.endswith(b"\n"):
            said = server.with_suffix(LOG).read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(
                f"The process that forks kernels did not answer: {reason}. --nbval-kernels=own does without it.\n{said}"
            )
        self.pid = int(answer)
        self._pidfd = os.pidfd_open(self.pid)

    def poll(self) -> int | None:
        """Give None while the kernel runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the kernel's end.

        Raises:
            subprocess.TimeoutExpired: it still runs after *timeout* seconds.
        """
        code = self._ended(timeout)
        if code is None:
            raise subprocess.TimeoutExpired(_LAUNCH, timeout or 0)
        return code

    def send_signal(self, signum: int) -> None:
        """Send a signal to the kernel alone; a kernel that has ended is left in peace, as by Popen."""
        if self.poll() is None:
            signal.pidfd_send_signal(self._pidfd, signum)

    def kill(self) -> None:
        """End the kernel at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)

    def _ended(self, timeout: float | None) -> int | None:
        if self._pidfd >= 0:
            if not select.select([self._pidfd], [], [], timeout)[0]:
                return None
            os.close(self._pidfd)
            self._pidfd = -1
        return -1


class Provisioner(LocalProvisioner):
    """Starts kernels as jupyter_client does, or from the warm process at *server* if it is set and the command is ipykernel's."""

    server: Path | None = None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Start the kernel *cmd*."""
        if self.server is None or cmd[: len(_LAUNCH)] != _LAUNCH:
            return await super().launch_kernel(cmd, **kwargs)
        request = {"argv": cmd[len(_LAUNCH) :], "cwd": kwargs["cwd"], "env": kwargs["env"]}
        kernel = ForkedKernel(self.server, request)
        self.process = kernel  # type: ignore[assignment] # as much of Popen as is used
        self.cwd = kwargs["cwd"]
        self.pid = self.pgid = kernel.pid  # it leads a group of its own
        return self.connection_info

    async def kill(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - jupyter_client's signature
        """Kill the kernel and wait for its end here: jupyter_client looks every 0.1 s, and then finds that it has ended."""
        await super().kill(restart)
        if self.process is not None:
            try:
                self.process.wait(_SECONDS_TO_DIE)
            except subprocess.TimeoutExpired:
                return  # jupyter_client goes on waiting, and warns
