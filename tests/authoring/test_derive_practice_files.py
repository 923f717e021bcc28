"""Mirrors patronwise.authoring.derive_practice_files: what of a practice's answers comes into the bank, and what is told."""

import pytest

from patronwise.authoring.derive_practice import Around
from patronwise.authoring.derive_practice_files import PracticeFiles
from patronwise.practice.bank import decode
from patronwise.practice.session import Practice as Session
from patronwise.practice.strings import Strings
from patronwise.practice.tables import read_dataset

AT = "L01/answers.yaml"
FIRST_WRONG = 'says: "This is the *median*: half of the visits were longer. Use `mean`."'


def derive(tree):
    """Derive the practice of the sample unit in each language; give the banks by language, and the report."""
    editions, report = tree.load()
    files = PracticeFiles(report)
    made = {
        lang: files.derive(edition.units["L01"].practice, Around("[L01](../unit.ipynb)"), edition.face)
        for lang, edition in editions.items()
    }
    return {lang: one and decode(one.bank) for lang, one in made.items()}, report


def test_the_bank_of_each_language_has_the_same_slips_in_its_own_words(tree):
    banks, report = derive(tree)
    assert report.errors == []
    own, other = (banks[lang].tasks["mean-minutes"].mistakes for lang in ("en", "fa"))
    assert [slip.expected for slip in own] == [slip.expected for slip in other]
    assert len(own) == 3
    assert own[0].says == "This is the median: half of the visits were longer. Use mean."
    assert other[0].says.endswith(" از mean استفاده کنید.")
    assert "*" not in other[0].says


def test_a_learner_who_makes_the_slip_reads_its_sentence(tree):
    banks, _ = derive(tree)
    strings = Strings("en", tree.root)
    median = read_dataset("desk_visits", strings)["minutes"].median()
    assert Session(banks["en"], strings).sentences("mean-minutes", median) == [
        "mean-minutes: not right yet.",
        "This is the median: half of the visits were longer. Use mean.",
        "Hint: Use mean.",
    ]


def test_without_translated_answers_the_bank_has_no_slips(tree):
    tree.path("L01/fa/answers.yaml").unlink()
    banks, report = derive(tree)
    assert report.errors == []
    assert [len(banks[lang].tasks["longest"].mistakes) for lang in ("en", "fa")] == [3, 0]


@pytest.mark.parametrize(
    ("old", "new", "at", "task", "part"),
    [
        ('max(visits["minutes"])', 'max(visits["waiting"])', "- longest = max", "longest", "right answer 1 is not accepted"),
        ('visits["minutes"].median()', 'visits["minutes"].mean()', "- code: mean", "mean-minutes", "wrong answer 1 is accepted"),
        (
            'visits["minutes"].idxmax()',
            'visits["minutes"].min() + 0',
            ".min() + 0",
            "longest",
            "wrong answer 2 has the same value as wrong answer 1",
        ),
        ('visits["minutes"].idxmax()', 'visits["hours"]', '["hours"]', "longest", "stops at"),
    ],
)
def test_an_answer_that_is_not_what_it_says_is_told_at_its_line_and_nothing_is_derived(tree, old, new, at, task, part):  # noqa: PLR0913, PLR0917
    tree.edit(AT, old, new)
    banks, report = derive(tree)
    assert banks == {"en": None, "fa": banks["fa"]}
    (problem,) = report.errors
    assert (problem.path.name, problem.id, problem.rule) == ("answers.yaml", task, "answers")
    assert part in problem.sentence
    assert at in tree.line(problem)
