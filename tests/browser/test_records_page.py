"""The learner's records on the start page: where they are, export, deletion in two steps, import, and files that are ill."""

from __future__ import annotations

import csv
import json
import sqlite3
import uuid
from contextlib import closing

import pytest
from playwright.sync_api import expect
from words import pattern, say

from patronwise.records import Attempt, open_store

START = "notebooks/en/00-start-here.ipynb"
PLAN = {"if": "somebody shouts", "then": "I am listening."}
COUNT = 4


@pytest.fixture(scope="module")
def start(desk):
    """Give the start page, to be run with the records of each test."""
    return desk.bring(START)


def fill(records) -> list[str]:
    """Record three answers and a plan, and give their ids."""
    with open_store(records.home) as store:
        common = {"learner": store.learner, "unit": "L04", "mode": "practice", "version": "0a1b2c3d", "lang": "en"}
        time = "2026-11-22T13:00:00.000Z"
        attempts = [
            Attempt(id=str(uuid.uuid4()), item=f"L04-q{n}", kind="answer", response="ask", score=1.0, answered_at=time, **common)
            for n in range(1, COUNT)
        ]
        attempts.append(Attempt(id=str(uuid.uuid4()), item="L04-plan", kind="plan", response=PLAN, answered_at=time, **common))
        return store.append(attempts)


def status(lab):
    return lab.widget("records").locator("[role=status].pw-status")


def test_records_are_exported_deleted_in_two_steps_and_brought_back(start, records, tmp_path):
    ids = fill(records)
    lab = start.restart_and_run_all()
    page = lab.widget("records")
    total = page.locator(".pw-total")
    expect(page.locator(".pw-where")).to_have_text(say("en", "records.where", path=records.path))
    expect(total).to_have_text(say("en", "records.count", n=COUNT))
    expect(lab.widget("journal")).to_contain_text(PLAN["then"])

    lines = [json.loads(line) for line in exported(lab, 0, tmp_path / "mine.jsonl").splitlines()]
    assert {line["id"] for line in lines if "id" in line} == set(ids)
    rows = list(csv.DictReader(exported(lab, 1, tmp_path / "mine.csv").splitlines()))
    assert {row["id"] for row in rows} == set(ids)

    page.locator(".pw-delete").click()
    expect(page.locator(".pw-confirm")).to_contain_text(say("en", "records.delete-confirm"))
    page.locator(".pw-delete-no").click()
    expect(page.locator(".pw-confirm")).to_be_hidden()
    assert len(records.attempts()) == COUNT
    page.locator(".pw-delete").click()
    page.locator(".pw-delete-yes").click()
    expect(status(lab)).to_have_text(say("en", "records.delete-done"))
    expect(total).to_have_text(say("en", "records.count", n=0))
    assert records.attempts() == []

    for added, known in ((COUNT, 0), (0, COUNT)):
        page.locator("input[type=file]").set_input_files(tmp_path / "mine.jsonl")
        expect(status(lab)).to_have_text(say("en", "records.imported", n=added, known=known))
        expect(total).to_have_text(say("en", "records.count", n=COUNT))
    assert {attempt["id"] for attempt in records.attempts()} == set(ids)
    page.locator("input[type=file]").set_input_files(tmp_path / "mine.csv")
    expect(status(lab)).to_have_text(say("en", "records.imported", n=0, known=COUNT))

    lab.restart_and_run_all()
    expect(lab.widget("journal")).to_contain_text(PLAN["then"])


def exported(lab, place: int, path) -> str:
    """Press an export button, keep the file, and give its text."""
    with lab.page.expect_download() as waiting:
        lab.widget("records").locator(".pw-export").nth(place).click()
    waiting.value.save_as(path)
    expect(status(lab)).to_have_text(say("en", "records.exported", n=COUNT, path=waiting.value.suggested_filename))
    assert waiting.value.suggested_filename.endswith(path.suffix)
    return path.read_text(encoding="utf-8-sig")


def test_deletion_leaves_neither_plans_nor_progress_on_the_page(start, records):
    fill(records)
    lab = start.restart_and_run_all()
    expect(lab.widget("progress").locator("[data-unit='L04']")).to_have_attribute("data-state", "started")
    page = lab.widget("records")
    page.locator(".pw-delete").click()
    page.locator(".pw-delete-yes").click()
    expect(status(lab)).to_have_text(say("en", "records.delete-done"))
    lab.widget("progress").scroll_into_view_if_needed()
    expect(lab.widget("progress").locator("[data-unit='L04']")).to_have_attribute("data-state", "not-started")
    lab.widget("journal").scroll_into_view_if_needed()
    expect(lab.widget("journal")).to_contain_text(say("en", "journal.empty"))


def test_a_damaged_file_of_records_is_named_to_the_learner_and_kept(start, records):
    fill(records)
    for name in records.home.glob("records.sqlite-*"):
        name.unlink()
    damaged = b"no database" * 1000
    records.path.write_bytes(damaged)
    lab = start.restart_and_run_all()
    notices = lab.panel.locator(".pw-notice")
    expect(notices.filter(has_text=pattern("en", "records.corrupt-set-aside")).first).to_be_visible()
    (aside,) = [path for path in records.home.glob("records.corrupt-*") if path.read_bytes() == damaged]
    expect(notices.filter(has_text=str(aside)).first).to_be_visible()
    expect(lab.widget("records").locator(".pw-total")).to_have_text(say("en", "records.count", n=0))


def test_a_locked_file_of_records_is_told_to_the_learner_who_can_go_on(start, records):
    fill(records)
    with closing(sqlite3.connect(records.path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE held (x)")
        lab = start.restart_and_run_all()
        notices = lab.panel.locator(".pw-notice")
        expect(notices.filter(has_text=pattern("en", "records.side-begun")).first).to_be_visible()
        (side,) = records.home.glob("*side-*[!lm]")
        expect(notices.filter(has_text=str(side)).first).to_be_visible()
        other.execute("ROLLBACK")
    lab.restart_and_run_all()
    expect(lab.widget("records").locator(".pw-total")).to_have_text(say("en", "records.count", n=COUNT))
    expect(lab.widget("journal")).to_contain_text(PLAN["then"])
