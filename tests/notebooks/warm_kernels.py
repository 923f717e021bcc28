"""A warm process that forks kernels: the program that nbval_fast starts once a test run, on Linux.

A kernel spends most of its start on imports. This process does them once and then forks: every child runs the very program that the
kernel specification names, ``python -m ipykernel_launcher -f FILE``, with the modules already in memory. What keeps a forked kernel
equal to one that was started afresh:

- Only modules are imported here that every kernel imports by itself before its first cell; no kernel, ZeroMQ socket, thread or
  event loop exists before the fork. Patronwise, anywidget and pandas are left to the notebooks, so that a missing import is still
  found, coverage still sees all of the package, and no random generator is shared.
- Environment, working directory, module search path, arguments, session and standard streams are set as those of a new process.
- A kernel whose parent is gone ends within a second: JPY_PARENT_PID, which ipykernel reads at import, names this process.

One thing differs: the kernels of one run share a hash seed, which is another in the next run.

Standard input is a pipe whose other end the test run holds: at its end this process ends. The only argument is the number of a
listening Unix socket, inherited. A client sends one line of JSON, ``{"argv", "cwd", "env"}``, and receives the kernel's process id.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import runpy
import select
import socket
import sys
from pathlib import Path

_OF_EVERY_KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "faulthandler",
    "psutil",
    "sqlite3",
    "tornado.platform.asyncio",
)
_STDIN = 0


def main() -> None:
    """Serve until the test run ends; in a child, be the kernel that was asked for."""
    if not sys.flags.safe_path:
        del sys.path[0]  # the folder of this file: no kernel may import from it
    listener = socket.socket(fileno=int(sys.argv[1]))
    os.environ["JPY_PARENT_PID"] = str(os.getpid())
    for module in _OF_EVERY_KERNEL:
        with contextlib.suppress(ImportError):  # of another version of ipykernel: the kernel imports what it needs
            importlib.import_module(module)
    asked = _serve(listener)
    if asked is not None:
        _become_kernel(asked)


def _serve(listener: socket.socket) -> socket.socket | None:
    """Give the connection on which a kernel was asked for, in a new child each time, or None in the parent at the end."""
    while True:
        ready, _, _ = select.select([listener.fileno(), _STDIN], [], [])
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        if _STDIN in ready:
            return None
        connection, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            return connection
        connection.close()


def _become_kernel(connection: socket.socket) -> None:
    with connection, connection.makefile("r", encoding="utf-8") as lines:
        request = json.loads(lines.readline())
        os.setsid()  # as jupyter_client starts kernels: interrupts go to the whole group
        connection.sendall(f"{os.getpid()}\n".encode())
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    os.close(nothing)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"] | {"JPY_PARENT_PID": str(os.getppid())})
    sys.argv = ["ipykernel_launcher", *request["argv"]]
    sys.orig_argv = [sys.executable, "-m", *sys.argv]
    if not sys.flags.safe_path:
        sys.path.insert(0, str(Path.cwd()))  # as -m does; the launcher takes it away again
    runpy.run_module("ipykernel_launcher", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
