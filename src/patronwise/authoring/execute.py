"""Run a notebook in a fresh kernel and keep what nbval compares and a reader without a kernel needs."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from patronwise.lab.tidy import tidy

if TYPE_CHECKING:
    from pathlib import Path

    from patronwise.authoring.notebook import Notebook

CELL_SECONDS = 60
QUIET = ["--log-level=ERROR"]  # kernels on loopback warn about TCP; a build prints what an author can act on


class ExecutionError(RuntimeError):
    """A notebook did not run from top to bottom; the message names it and tells the error."""


def execute(notebook: Notebook, name: str, folder: Path) -> Notebook:
    """Give *notebook* with the outputs of a run in *folder*, tidied.

    The run has records of its own, in a folder that is gone afterwards: what is committed is what a new learner sees.

    Raises:
        ExecutionError: a cell raised, took longer than CELL_SECONDS, or the kernel died.
    """
    node = nbformat.from_dict(notebook)
    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(
        node,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        record_timing=False,
        store_widget_state=False,
        extra_arguments=QUIET,
        resources=resources,
    )
    try:
        with TemporaryDirectory(prefix="patronwise-build-") as home:
            client.execute(env={**os.environ, "PATRONWISE_HOME": home})
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        raise ExecutionError(f"{name} did not run: {error}") from error
    done: Notebook = node
    return tidy(done)
