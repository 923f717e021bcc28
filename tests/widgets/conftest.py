"""A small bank, a store of its own, and a comm that writes down what goes to the browser."""

from __future__ import annotations

import json
import shutil
import uuid
from pathlib import Path

import comm
import pytest
from babel.messages.pofile import read_po
from comm.base_comm import BaseComm

from patronwise.course import bank
from patronwise.records import RecordsError, open_store
from patronwise.widgets.recorder import recorder

ROOT = Path(__file__).resolve().parents[2]
FIXTURE = ROOT / "tests" / "fixtures" / "bank"
LOCALE = ROOT / "src" / "patronwise" / "locale"
LANGUAGES = ("en", "fa")


def interface_of(lang):
    with (LOCALE / lang / "LC_MESSAGES" / "patronwise.po").open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id}


@pytest.fixture(scope="session")
def bank_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    for lang in LANGUAGES:
        shutil.copytree(FIXTURE / lang, folder / lang)
        (folder / lang / "interface.json").write_text(json.dumps(interface_of(lang)), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def small_bank(bank_folder, monkeypatch):
    monkeypatch.setattr(bank, "BANK", bank_folder)
    caches = (bank.unit_bank, bank.course_bank, bank.interface)
    for cached in caches:
        cached.cache_clear()
    yield bank_folder
    for cached in caches:
        cached.cache_clear()


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The folder of the records: one for each test, and a recorder that has not opened it yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PATRONWISE_HOME", str(folder))
    recorder.cache_clear()
    yield folder
    if recorder().problem is None:
        recorder().store().close()
    recorder.cache_clear()


@pytest.fixture
def store(home):
    with open_store(home) as opened:
        yield opened


class Wire(BaseComm):
    """A comm whose messages end here."""

    def __init__(self, *args, **kwargs):
        self.messages = []
        super().__init__(*args, **kwargs)

    def publish_msg(self, msg_type, data=None, metadata=None, buffers=None, **keys):  # noqa: ARG002 - the base class has them
        self.messages.append((msg_type, json.loads(json.dumps(data)), buffers or []))


@pytest.fixture(autouse=True)
def wire(monkeypatch):
    monkeypatch.setattr(comm, "create_comm", Wire)


class Browser:
    """What a page does with a widget: it reads the first state, sends messages, and hears answers."""

    def __init__(self, widget):
        self.widget = widget

    @property
    def opened(self):
        """What the kernel sent to make the widget, without the code that is the same for all."""
        [(_, data, _)] = [message for message in self.widget.comm.messages if message[0] == "comm_open"]
        return {name: value for name, value in data["state"].items() if name not in {"_esm", "_css"}}

    @property
    def payload(self):
        return self.opened["payload"]

    @property
    def heard(self):
        """Every message to this widget since it was made, oldest first."""
        sent = [data for kind, data, _ in self.widget.comm.messages if kind == "comm_msg"]
        assert all(data["method"] == "custom" for data in sent), "the payload must not be sent again"
        return [data["content"] for data in sent]

    @property
    def buffers(self):
        return [buffers for kind, _, buffers in self.widget.comm.messages if kind == "comm_msg"]

    def send(self, content, buffers=()):
        before = len(self.heard)
        data = {"method": "custom", "content": content}
        self.widget.comm.handle_msg({"content": {"data": data}, "buffers": list(buffers)})
        return self.heard[before:]

    def record(self, *entries):
        return self.send({"kind": "record", "entries": list(entries)})

    def reload(self):
        """The payload that a page gets that is loaded anew while the kernel lives."""
        return json.loads(json.dumps(self.widget.get_state()["payload"]))


@pytest.fixture
def browse():
    return Browser


@pytest.fixture
def entry():
    """Make an entry as a browser sends it."""

    def make(item, response, version, kind="answer", /, **changes):
        made = {
            "id": str(uuid.uuid4()),
            "item": item,
            "type": kind,
            "response": response,
            "run": None,
            "version": version,
            "lang": "en",
            "at": "2026-11-22T14:00:00.000Z",
        }
        return {**made, **changes}

    return make


@pytest.fixture
def recorded():
    """Give the acknowledgement of entries when nothing is wrong."""
    return lambda *entries: {"kind": "recorded", "ids": [one["id"] for one in entries], "problem": None, "notices": []}


@pytest.fixture
def broken_store(monkeypatch):
    """Make every opening of the store fail, until the returned function is called."""
    state = {"code": "disk-full"}

    def opener():
        if state["code"]:
            raise RecordsError(state["code"], Path("records.sqlite"))
        return open_store()

    monkeypatch.setattr(recorder(), "_opener", opener)
    return lambda code=None: state.update(code=code)
