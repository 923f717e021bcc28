"""The first quiz of a fresh kernel: from the cell's first line until its last display message, and how many models that takes.

"in the kernel" is told by the cell itself: from its first line until ``display()`` has handed the message over. "end to end" is
told by the client: from sending the cell until the last display message has arrived over ZeroMQ. Kernels are ready and idle before,
each shows one quiz, and the contenders take turns. The record store exists already, with no answer in it.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contenders import CONTENDERS, CORE, JUPYTERQUIZ, OURS, PLAIN, Contender
from figures import Figure, middle, table
from jupyter_client.manager import KernelManager
from ten_questions import write_course, write_rivals

if TYPE_CHECKING:
    from collections.abc import Iterator

WAIT = 60
MODELS_BUDGET = 2
# A kernel that has just said that it is ready still has start-up work of its own to finish.
SETTLE = 0.3


@dataclass(frozen=True)
class Shown:
    """One quiz shown: seconds as the kernel and as the client see them, and the widget models opened."""

    kernel: float
    client: float
    models: int


def show(contender: Contender, folder: Path, env: dict[str, str]) -> Shown:
    """Start a kernel in *folder*, let it show the contender's quiz, and stop it."""
    code = f"import time\n_begun = time.perf_counter()\n{contender.displayed}\n_taken = time.perf_counter() - _begun"
    manager: Any = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(folder), env=env, stderr=subprocess.DEVNULL)
    client = manager.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=WAIT)
        time.sleep(SETTLE)
        begun = time.perf_counter()
        sent = client.execute(code, user_expressions={"taken": "_taken"})
        arrived, models = begun, 0
        for kind in _messages(client, sent):
            models += kind == "comm_open"
            if kind == "display_data":
                arrived = time.perf_counter()
        reply = _reply(client, sent)
        if reply["status"] != "ok":
            raise RuntimeError(f"{contender.name} did not show its quiz: {reply['ename']}: {reply['evalue']}")
        return Shown(float(reply["user_expressions"]["taken"]["data"]["text/plain"]), arrived - begun, models)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _reply(client: Any, sent: str) -> dict[str, Any]:  # noqa: ANN401 - jupyter_client has no types
    """Give the content of the reply to the request *sent*, and pass over answers to what was asked while the kernel started."""
    while True:
        message = client.get_shell_msg(timeout=WAIT)
        if message["parent_header"].get("msg_id") == sent:
            content: dict[str, Any] = message["content"]
            return content


def _messages(client: Any, sent: str) -> Iterator[str]:  # noqa: ANN401 - jupyter_client has no types
    """Give the types of the messages that belong to the request *sent*, until the kernel is idle again."""
    while True:
        message = client.get_iopub_msg(timeout=WAIT)
        if message["parent_header"].get("msg_id") != sent:
            continue
        kind = message["msg_type"]
        if kind == "status" and message["content"]["execution_state"] == "idle":
            return
        yield kind


def measure(runs: int = 10) -> list[Figure]:
    """Show each contender's quiz in *runs* fresh kernels, by turns; milliseconds and models."""
    shown: dict[str, list[Shown]] = {contender.name: [] for contender in CONTENDERS}
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        folder = top / "notebooks"
        folder.mkdir()
        write_course(top / "site")
        write_rivals(folder)
        own = {"PYTHONPATH": str(top / "site"), "PATRONWISE_HOME": str(top / "records"), "IPYTHONDIR": str(top / "ipython")}
        for run in range(-1, runs):  # the first one creates the store and fills the caches, and does not count
            for contender in CONTENDERS:
                one = show(contender, folder, {**os.environ, **own})
                if run >= 0:
                    shown[contender.name].append(one)
    kernel = {name: [one.kernel * 1000 for one in every] for name, every in shown.items()}
    client = {name: [one.client * 1000 for one in every] for name, every in shown.items()}
    models = {name: max(one.models for one in shown[name]) for name in (OURS, JUPYTERQUIZ, CORE, PLAIN)}
    return [
        Figure("first quiz of a fresh kernel, in the kernel", "ms", middle(kernel), runs),
        Figure("first quiz of a fresh kernel, end to end", "ms", middle(client), runs),
        Figure("widget models for ten questions", "models", models, runs, MODELS_BUDGET),
    ]


if __name__ == "__main__":
    print(table(measure()))
