from __future__ import annotations

import stat
import sys
import threading

import pytest

from patronwise.records import open_store, views

A_RUN = "0a1b2c3d-0000-4000-8000-00000000000a"
B_RUN = "0a1b2c3d-0000-4000-8000-00000000000b"


@pytest.fixture
def own(store, make):
    """Make an attempt of the store's own learner."""
    return lambda **fields: make(learner=store.learner, **fields)


def at(second):
    return f"2026-11-22T13:00:{second:02}.000Z"


def test_an_appended_answer_is_there_for_the_next_opening(home, store, own):
    attempt = own(response={"ticked": ["a", "b"], "words": "خوب\nگوش بده"}, run=None, score=0.25)
    assert store.append([attempt]) == [attempt.id]
    with open_store(home) as again:
        found = again.latest("L04")["L04-q1"]
    assert found.response == attempt.response
    assert found.score == 0.25
    assert found.recorded_at is not None


def test_the_store_sets_the_time_of_recording(store, own):
    store.append([own(recorded_at="1999-01-01T00:00:00Z")])
    assert store.latest("L04")["L04-q1"].recorded_at > "2020"


def test_appending_nothing_returns_nothing(store):
    assert store.append([]) == []


def test_recording_twice_is_one_record_and_both_are_acknowledged(store, own):
    attempt = own(response="first")
    again = own(id=attempt.id, response="second")
    assert store.append([attempt]) == [attempt.id]
    assert store.append([again, again]) == [attempt.id, attempt.id]
    assert [one.response for one in store.history()] == ["first"]


def test_the_learner_is_random_and_stays(home, store, tmp_path):
    with open_store(home) as again, open_store(tmp_path / "other") as other:
        assert again.learner == store.learner != other.learner


def test_latest_is_the_newest_answer_of_each_item(store, own):
    store.append([own(item="L04-q1", response=1, answered_at=at(1)), own(item="L04-q1", response=2, answered_at=at(2))])
    store.append([own(item="L04-q2", response=3), own(item="L04-plan", kind="plan"), own(unit="L01", item="L01-q1")])
    assert {item: attempt.response for item, attempt in store.latest("L04", "answer").items()} == {"L04-q1": 2, "L04-q2": 3}


def test_an_answer_that_arrives_late_does_not_hide_a_newer_one(store, own):
    store.append([own(response="newer", answered_at=at(9))])
    store.append([own(response="older", answered_at=at(3))])
    assert store.latest("L04")["L04-q1"].response == "newer"


def test_a_browser_clock_that_was_ahead_does_not_hide_later_answers(store, own):
    store.append([own(response="from the future", answered_at="2099-01-01T00:00:00Z")])
    store.append([own(response="now", answered_at="2098-01-01T00:00:00Z")])
    assert store.latest("L04")["L04-q1"].response == "now"


def test_history_is_in_order_over_many_chunks_and_can_be_narrowed(store, own, monkeypatch):
    monkeypatch.setattr(views, "_CHUNK", 100)
    answers = [
        own(item=f"L04-q{number % 7}", response=number, answered_at=f"2026-11-22T13:{number // 60:02}:{number % 60:02}Z")
        for number in range(1203)
    ]
    store.restore(answers[600:])
    store.restore(answers[:600])
    assert [one.response for one in store.history()] == list(range(1203))
    assert [one.response for one in store.history("L04", "L04-q3")] == list(range(3, 1203, 7))
    assert list(store.history("L01")) == []
    assert list(store.history(kind="plan")) == []


def test_an_answer_recorded_while_the_history_is_read_does_no_harm(store, own, monkeypatch):
    monkeypatch.setattr(views, "_CHUNK", 100)
    store.restore([own(response=number, answered_at=at(0)) for number in range(700)])
    reading = store.history()
    first = next(reading)
    store.append([own(response="late", answered_at=at(59))])
    rest = [one.response for one in reading]
    assert sorted([first.response, *rest[:-1]]) == list(range(700))
    assert rest[-1] == "late"


def test_the_newest_walk_is_the_one_with_the_newest_step(store, own):
    def step(run, choice, second):
        return own(item="L04-roleplay", kind="step", run=run, response=choice, score=None, answered_at=at(second))

    store.append([step(A_RUN, "a1", 1), step(B_RUN, "b1", 2), step(A_RUN, "a3", 4), step(A_RUN, "a2", 3)])
    (newest,) = store.runs("L04")
    assert (newest.run, newest.item, [one.response for one in newest.steps]) == (A_RUN, "L04-roleplay", ["a1", "a2", "a3"])
    assert [run.run for run in store.runs("L04", limit=5)] == [A_RUN, B_RUN]
    assert store.runs("L01") == []


def test_the_journal_has_the_newest_plan_of_each_unit(store, own):
    store.append(
        [
            own(kind="plan", item="L04-plan", response={"reply": text}, answered_at=at(n))
            for n, text in enumerate(["one", "two", "three"])
        ]
    )
    store.append([own(kind="plan", unit="L01", item="L01-plan", response={"reply": "other"}), own()])
    assert [(plan.unit, plan.latest.response["reply"], plan.earlier) for plan in store.plans()] == [
        ("L01", "other", 0),
        ("L04", "three", 2),
    ]


def test_progress_counts_attempts_and_knows_latest_and_best(store, own):
    store.append([own(item="L04-q1", score=score, answered_at=at(n)) for n, score in enumerate([0.25, 1.0, 0.5])])
    store.append([own(item="L04-q2", score=None, mode="neutral")])
    store.append([own(item="L04-roleplay", kind="step", run=run, score=None) for run in (A_RUN, A_RUN, B_RUN)])
    found = {one.item: (one.unit, one.kind, one.attempts, one.latest_score, one.best_score) for one in store.progress()}
    assert found == {
        "L04-q1": ("L04", "answer", 3, 0.5, 1.0),
        "L04-q2": ("L04", "answer", 1, None, None),
        "L04-roleplay": ("L04", "step", 2, None, None),
    }


def test_answers_of_other_learners_are_kept_but_are_not_mine(store, own, make):
    store.append([own(response="mine")])
    store.restore([make(response="another's", answered_at=at(30)), make(kind="plan", item="L04-plan")])
    assert store.latest("L04")["L04-q1"].response == "mine"
    assert store.plans() == []
    assert [one.attempts for one in store.progress()] == [1]
    assert len(list(store.history())) == 1
    assert len(list(store.history(everyone=True))) == store.count() == 3


def test_answers_from_my_other_computer_count_as_mine(store, own, make):
    store.append([own(response="here")])
    elsewhere = make(response="there", answered_at=at(30))
    assert store.restore([elsewhere]) == ["added"]
    assert store.restore([elsewhere], mine=True) == ["known"]
    assert store.latest("L04")["L04-q1"].response == "there"
    assert store.own_learners() == {store.learner, elsewhere.learner}
    assert store.learner != elsewhere.learner


def test_restoring_tells_new_known_and_different_apart(store, make):
    known, other = make(recorded_at=at(5)), make(response="as recorded")
    store.restore([known, other])
    changed = make(id=other.id, response="changed")
    assert store.restore([known, changed, make()]) == ["known", "different", "added"]
    assert {one.id: one.response for one in store.history(everyone=True)}[other.id] == "as recorded"
    assert {one.id: one.recorded_at for one in store.history(everyone=True)}[known.id] == at(5)


def test_several_threads_record_through_one_store(store, own):
    attempts = [[own() for _ in range(25)] for _ in range(6)]
    done: list[str] = []

    def work(mine):
        for attempt in mine:
            done.extend(store.append([attempt]))
            store.latest("L04")

    threads = [threading.Thread(target=work, args=(mine,)) for mine in attempts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 150
    assert {one.id for one in store.history()} == set(done)


def test_a_closed_store_opens_again_when_it_is_used(store, own):
    store.close()
    store.append([own()])
    store.close()
    assert store.count() == 1


def test_a_damaged_row_is_passed_over_and_told_once(store, own):
    store.append([own(response="sound", item="L04-q2")])

    def damage(connection):
        connection.execute(
            "INSERT INTO attempts (id, learner, unit, item, kind, response, mode, version, lang, answered_at, recorded_at)"
            " VALUES ('x', ?, 'L04', 'L04-q3', 'answer', CAST(x'ff22' AS TEXT), 'practice', '0a1b', 'en', '1', '1')",
            [store.learner],
        )

    store.write(damage)
    for _ in range(2):
        assert list(store.latest("L04")) == ["L04-q2"]
        assert len(list(store.history())) == 1
    assert [notice.code for notice in store.notices] == ["unreadable-rows"]
    assert str(store.path) in store.notices[0].text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions.")
def test_nobody_else_may_read_the_records(home, store, own):
    store.append([own()])
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in home.iterdir()} == {0o600}


@pytest.mark.parametrize("name", ["with space", "50%25 #1?x", "سوابق", "a'b"])
def test_a_folder_may_have_any_name(tmp_path, make, name):
    with open_store(tmp_path / name) as store:
        store.append([make()])
    with open_store(tmp_path / name) as store:
        assert store.count() == 1
    assert (tmp_path / name / "records.sqlite").exists()
    assert [folder.name for folder in tmp_path.iterdir()] == [name]
