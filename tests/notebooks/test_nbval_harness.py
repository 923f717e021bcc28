"""The way in which notebooks are re-run can fail, fails where plain nbval fails, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

import nbclient
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

HARNESS = Path(__file__).with_name("run_nbval.py")
PLAIN = ("-m", "pytest", "--nbval")
KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
FAST = ["auto", "own"]
SECONDS = 10
SAME_ORDER = {"PYTHONHASHSEED": "0"}  # nbval's messages show sets


class Case(NamedTuple):
    """A cell with its stored outputs, and what nbval makes of it."""

    source: str
    outputs: list
    verdict: str
    tags: tuple = ()


def stdout(text):
    return new_output("stream", name="stdout", text=text)


def stderr(text):
    return new_output("stream", name="stderr", text=text)


def shown(plain, **data):
    return new_output("display_data", {"text/plain": plain, **{f"text/{kind}": text for kind, text in data.items()}})


def result(plain, **data):
    return new_output("execute_result", shown(plain, **data).data, execution_count=1)


def html(text):
    return [result("<IPython.core.display.HTML object>", html=text)]


def rich(latex, png):
    data = {"text/plain": "rich", "text/html": "<b>rich</b>", "text/latex": latex, "image/png": png}
    return [new_output("execute_result", data, execution_count=1)]


def error(name, value):
    return new_output("error", ename=name, evalue=value, traceback=["gone"])


PASS, FAIL = "passed", "failed"
RICH = """
class Rich:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": "rich", "text/html": "<b>rich</b>", "text/latex": "$r$", "image/png": "AAAA"}
"""
LATE = """
import threading
now = threading.Event()
late = threading.Thread(target=lambda: now.wait() and print("late"))
late.start()
"""
EARLY = "[name for name in ('pandas', 'numpy', 'anywidget', 'patronwise') if name in sys.modules]"

CHANGES = {
    "unchanged stdout": Case("print('one')", [stdout("one\n")], PASS),
    "changed stdout": Case("print('one')", [stdout("two\n")], FAIL),
    "one more space in stdout": Case("print('one')", [stdout("one \n")], FAIL),
    "unchanged text/plain": Case("1 + 1", [result("2")], PASS),
    "changed text/plain": Case("1 + 1", [result("3")], FAIL),
    "changed text/html": Case("from IPython.display import HTML\nHTML('<i>a</i>')", html("<i>b</i>"), FAIL),
    "unchanged text/html": Case("HTML('<i>a</i>')", html("<i>a</i>"), PASS),
    "an exception where none is stored": Case("1 / 0", [], FAIL),
    "an exception where a result is stored": Case("1 / 0", [result("1")], FAIL),
    "no exception where one is stored": Case("1 / 1", [error("ZeroDivisionError", "division by zero")], FAIL),
    "a missing output": Case("None", [stdout("one\n")], FAIL),
    "an extra output": Case("print('one')", [], FAIL),
    "an extra output of a kind that is stored": Case("display(1)\ndisplay(2)", [shown("1")], FAIL),
    "a module that is not there": Case("import not_there_at_all", [], FAIL),
    "a cell after all these": Case("print('still here')", [stdout("still here\n")], PASS),
}  # fmt: skip

AWKWARD = {
    "stderr": Case("import sys\nprint('oh', file=sys.stderr)", [stderr("oh\n")], PASS),
    "changed stderr": Case("print('oh', file=sys.stderr)", [stderr("ah\n")], FAIL),
    "stdout stored, stderr now": Case("print('oh', file=sys.stderr)", [stdout("oh\n")], FAIL),
    "both streams": Case("print('a')\nprint('b', file=sys.stderr)\nprint('c')", [stdout("a\nc\n"), stderr("b\n")], PASS),
    "two displays": Case("display(1)\ndisplay(2)", [shown("1"), shown("2")], PASS),
    "two displays in another order": Case("display(1)\ndisplay(2)", [shown("2"), shown("1")], FAIL),
    "a display and a stream in another order": Case("display(1)\nprint('a')", [stdout("a\n"), shown("1")], PASS),
    "clear_output": Case("from IPython.display import clear_output\nprint('a')\nclear_output()\nprint('b')", [stdout("b\n")], FAIL),
    "update_display, stored as it ends": Case("shown = display('a', display_id='x')\nshown.update('b')", [shown("'b'")], FAIL),
    "update_display, stored as it begins": Case("shown = display('a', display_id='y')\nshown.update('b')", [shown("'a'")], PASS),
    "raises-exception": Case("1 / 0", [error("ZeroDivisionError", "division by zero")], PASS, ["raises-exception"]),
    "raises-exception, another message": Case("1 / 0", [error("ZeroDivisionError", "by nought")], FAIL, ["raises-exception"]),
    "raises-exception, nothing raised or stored": Case("None", [], PASS, ["raises-exception"]),
    "NBVAL_IGNORE_OUTPUT": Case("# NBVAL_IGNORE_OUTPUT\nprint('one')", [stdout("two\n")], PASS),
    "NBVAL_IGNORE_OUTPUT and an exception": Case("# NBVAL_IGNORE_OUTPUT\n1 / 0", [], FAIL),
    "NBVAL_SKIP": Case("# NBVAL_SKIP\n1 / 0", [], "skipped"),
    "input()": Case("input()", [], FAIL),
    "rich output, other picture": Case(RICH + "Rich()", rich("$r$", "BBBB"), PASS),
    "rich output, other LaTeX": Case("Rich()", rich("$q$", "AAAA"), FAIL),
    "a thread that prints in a later cell": Case(LATE, [], PASS),
    "the later cell": Case("now.set()\nlate.join()\nprint('later')", [stdout("late\nlater\n")], PASS),
    "very long output": Case("for n in range(50_000): print(n)", [stdout("".join(f"{n}\n" for n in range(50_000)))], PASS),
    "a warning": Case("import warnings\nwarnings.warn('mind')", [stderr("mind\n")], FAIL),
    "a carriage return": Case("print('10 %\\r20 %')", [stdout("20 %\n")], PASS),
    "bytes written below Python": Case("import os\n_ = os.write(1, b'below')", [], PASS),
    "a command": Case("!echo said", [stdout("said\r\n")], PASS),
    "a coroutine": Case("import asyncio\nawait asyncio.sleep(0, 'slept')", [result("'slept'")], PASS),
    "a random number": Case("import random\nrandom.random()", [result("0.5")], FAIL),
    "an empty cell": Case("", [], PASS),
    "help": Case("print?", [], PASS),
    "nothing of the course or of pandas is imported yet": Case(EARLY, [result("[]")], PASS),
    "sys.exit": Case("sys.exit(3)", [], FAIL),
    "a cell after sys.exit": Case("print('still here')", [stdout("still here\n")], PASS),
}  # fmt: skip

# psutil is imported by kernels that listen on TCP, for the machine's addresses; a kernel without it is the stricter one.
PROBE = """
import os, signal, sys, threading
print(*sorted(name for name in sys.modules if name.partition(".")[0] not in {"psutil", "pwd", "resource"}), sep="\\n")
print(sys.path, sys.argv[:2], sys.orig_argv[:4], sys.flags, sys.warnoptions)
print(os.getcwd(), os.getpgrp() == os.getpid(), sys.stdin.isatty(), signal.getsignal(signal.SIGINT))
print(threading.Thread().name, os.environ["JPY_PARENT_PID"] == str(os.getppid()))
"""


def write(path, cells, **metadata):
    path.parent.mkdir(parents=True, exist_ok=True)
    notebook = new_notebook(cells=cells, metadata={"kernelspec": KERNELSPEC, **metadata})
    nbformat.write(notebook, path)
    return notebook


def write_cases(path, cases):
    """Write a notebook of a cell a case, each with its stored outputs."""
    cells = [
        new_code_cell(case.source, outputs=case.outputs, execution_count=number, metadata={"tags": list(case.tags)})
        for number, case in enumerate(cases.values(), 1)
    ]
    write(path, cells)


def started(arguments, folder, name, **environment):
    """Start a run over *folder*, with a temporary folder of its own; its verdicts go to a file of the run's *name*."""
    temporary = folder.parent / f"{name}-t"
    temporary.mkdir()
    report = folder.parent / f"{name}.xml"
    command = [sys.executable, *arguments, "-q", "--color=no", "-p", "no:cacheprovider", f"--junitxml={report}", str(folder)]
    given = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    given |= {"TMPDIR": str(temporary), "PATRONWISE_HOME": str(temporary), **SAME_ORDER, **environment}
    process = subprocess.Popen(command, cwd=folder, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return process, report, temporary


def verdicts(report):
    """Give status and message by notebook and cell number, without what differs from run to run."""
    found = {}
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest wrote it
        bad = [part for part in case if part.tag in {"failure", "error", "skipped"}]
        status = {"failure": "failed", "error": "error", "skipped": "skipped"}[bad[0].tag] if bad else "passed"
        message = re.sub(r"\S*ipykernel_\d+/\d+|0\.\d{5,}", "...", bad[0].text or "") if status in {"failed", "skipped"} else ""
        notebook = case.get("classname").removesuffix(".ipynb").rpartition(".")[2]
        found[notebook, int(case.get("name").split()[-1])] = (status, message)
    return found


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """The same notebooks through plain nbval and through ours, once as on this system and once with a process a kernel."""
    books = tmp_path_factory.mktemp("runs") / "books"
    write_cases(books / "changes.ipynb", CHANGES)
    write_cases(books / "awkward.ipynb", AWKWARD)
    write_cases(books / "timeout.ipynb", {"": Case("import time\ntime.sleep(100)", [], FAIL), " ": Case("print(1)", [], FAIL)})
    write_cases(books / "dies.ipynb", {"": Case("import os\nos._exit(1)", [], FAIL), " ": Case("print(1)", [stdout("1\n")], FAIL)})
    write(books / "cleared.ipynb", [new_code_cell("print('never compared')")])
    write(books / "no_such_kernel.ipynb", [new_code_cell("1", execution_count=1)], kernelspec=KERNELSPEC | {"name": "no-such"})
    probe = write(books / "probe.ipynb", [new_code_cell(PROBE)])
    client = nbclient.NotebookClient(probe, kernel_name="python3", resources={"metadata": {"path": str(books)}})
    client.execute(env=os.environ | SAME_ORDER)
    nbformat.write(probe, books / "probe.ipynb")
    ways = {"plain": PLAIN, **{kind: (str(HARNESS), f"--nbval-kernels={kind}") for kind in FAST}}
    going = {way: started([*arguments, f"--nbval-cell-timeout={SECONDS}"], books, way) for way, arguments in ways.items()}
    for process, _, _ in going.values():
        said, _ = process.communicate()
        assert process.returncode == 1, said  # tests ran, and some failed
    return {way: verdicts(report) for way, (_, report, _) in going.items()}, {way: left for way, (_, _, left) in going.items()}


@pytest.fixture(params=FAST)
def ours(request, runs):
    """Give verdict and message by notebook and number of the cell."""
    return runs[0][request.param]


@pytest.mark.parametrize("number", range(len(CHANGES)), ids=CHANGES)
def test_is_a_change_seen(ours, number):
    assert ours["changes", number][0] == list(CHANGES.values())[number].verdict


@pytest.mark.parametrize("number", range(len(AWKWARD)), ids=AWKWARD)
def test_is_an_awkward_cell_judged_as_expected(ours, number):
    assert ours["awkward", number][0] == list(AWKWARD.values())[number].verdict


def test_every_verdict_and_message_is_that_of_plain_nbval(ours, runs):
    assert ours == runs[0]["plain"]


def test_a_cell_that_takes_too_long_fails(ours):
    assert f"Timeout of {SECONDS} seconds exceeded" in ours["timeout", 0][1]


def test_a_kernel_that_dies_fails(ours):
    assert ours["dies", 0][0] == FAIL


def test_no_cell_passes_after_a_timeout_or_a_death(ours):
    assert {ours["timeout", 1][0], ours["dies", 1][0]} == {"skipped"}  # pytest's word for a failure that it expects


def test_a_kernel_that_cannot_be_started_is_an_error(ours):
    assert ours["no_such_kernel", 0][0] == "error"


def test_modules_paths_arguments_and_signals_of_a_kernel_are_those_of_a_usual_one(ours):
    assert ours["probe", 0] == (PASS, "")


def test_nbval_never_compares_a_cleared_notebook_hence_test_committed(ours):
    assert ours["cleared", 0] == (PASS, "")


@pytest.mark.parametrize("way", FAST)
def test_a_run_leaves_no_temporary_file(runs, way):
    assert [path.name for path in runs[1][way].iterdir() if not path.name.startswith("pytest-of-")] == []


def run_one_by_one(folder, *options, **environment):
    """Give exit code, verdicts in the order of cells, and what the run said."""
    process, report, _ = started([str(HARNESS), "-n", "0", *options], folder, "run", **environment)
    said, _ = process.communicate()
    return process.returncode, [verdict for verdict, _ in verdicts(report).values()] if report.exists() else [], said


def test_each_notebook_has_records_of_its_own_and_finds_none(tmp_path):
    source = "import os, pathlib\nhome = pathlib.Path(os.environ['PATRONWISE_HOME'])\n"
    source += "print(*home.iterdir())\nhome.joinpath('seen').touch()"
    for name in ("one", "two"):
        write_cases(tmp_path / "books" / f"{name}.ipynb", {"": Case(source, [stdout("\n")], PASS)})
    code, found, said = run_one_by_one(tmp_path / "books")
    assert (code, found) == (0, [PASS, PASS]), said


@pytest.mark.parametrize(("options", "code", "found"), [((), 1, [PASS, FAIL]), (("--nbval-kernels=own",), 4, [])])
def test_where_the_temporary_folder_is_too_deep_for_sockets_plain_kernels_run_or_nothing(tmp_path, options, code, found):
    deep = tmp_path / ("deep" * 25)
    deep.mkdir()
    write_cases(tmp_path / "books" / "one.ipynb", {name: CHANGES[name] for name in ("unchanged stdout", "changed stdout")})
    assert run_one_by_one(tmp_path / "books", *options, TMPDIR=str(deep))[:2] == (code, found)


def test_no_kernel_outlives_a_run_that_was_killed(tmp_path):
    source = "import os, pathlib, time\npathlib.Path('pid').write_text(str(os.getpid()))\ntime.sleep(100)"
    write_cases(tmp_path / "books" / "one.ipynb", {"": Case(source, [], PASS)})
    process, _, _ = started([str(HARNESS), "-n", "0"], tmp_path / "books", "run")
    written = tmp_path / "books" / "pid"
    while not (written.exists() and written.read_text()):
        assert process.poll() is None, process.stdout.read()
        time.sleep(0.05)
    process.kill()
    process.communicate()
    kernel = int(written.read_text())
    for _ in range(1000):  # it looks for its parent once a second
        try:
            os.kill(kernel, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.kill(kernel, signal.SIGKILL)
    pytest.fail("The kernel went on after the run had been killed.")
