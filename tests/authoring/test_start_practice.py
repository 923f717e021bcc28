"""A practice that belongs to no unit, from its source to its notebooks, and what every rule and command makes of it."""

from pathlib import PurePosixPath as Posix

import pytest

from patronwise.authoring.build import derive
from patronwise.authoring.stamp import block_hashes, stamp_translation
from patronwise.practice.bank import decode

AT = "start/first-steps/practice.md"
HERE = "00-first-rows.ipynb"


def derived_from(tree):
    report, everything = derive(tree.root)
    assert everything is not None, report.errors
    return everything


@pytest.fixture(scope="module")
def derived(tmp_path_factory, make_tree):
    """Give what is derived from the sample course with its first steps, in both languages, for tests that only read."""
    return derived_from(make_tree(tmp_path_factory.mktemp("first") / "repository").add_first_steps())


@pytest.fixture(scope="module")
def untranslated(tmp_path_factory, make_tree):
    """Give the same where the first steps are not translated."""
    return derived_from(make_tree(tmp_path_factory.mktemp("first") / "repository").add_first_steps(translated=False))


def cell(derived, path, cid):
    [source] = [cell["source"] for cell in derived.notebooks[Posix(path)].notebook["cells"] if cell["id"] == cid]
    return source


def test_its_notebooks_lie_above_those_of_the_tracks(derived):
    for lang in ("en", "fa"):
        assert not derived.notebooks[Posix(f"exercises/{lang}/{HERE}")].executed
        assert derived.notebooks[Posix(f"solutions/{lang}/{HERE}")].executed


def test_its_bank_is_kept_under_its_own_id(derived):
    for lang in ("en", "fa"):
        bank = decode(derived.files[Posix(f"src/patronwise/bank/{lang}/practice/first-steps.json")])
        assert (bank.unit, bank.lang, list(bank.tasks)) == ("first-steps", lang, ["rows", "aloud"])


def test_its_notebooks_open_it_by_that_id(derived):
    assert 'open_practice("first-steps")' in cell(derived, f"exercises/en/{HERE}", "setup")
    assert 'open_practice("first-steps", lang="fa")' in cell(derived, f"solutions/fa/{HERE}", "setup")


def test_it_links_to_its_solution_and_back_to_the_start_page(derived):
    links = cell(derived, f"exercises/en/{HERE}", "links")
    assert f"[solutions/en/{HERE}](../../solutions/en/{HERE})" in links
    assert "[Start here](../../notebooks/en/00-start-here.ipynb)" in links
    assert "New to pandas" not in links
    assert cell(derived, f"solutions/en/{HERE}", "links") == "[Start here](../../notebooks/en/00-start-here.ipynb)"


def test_the_exercise_of_a_unit_leads_to_it_and_the_solution_does_not(derived):
    exercise = cell(derived, "exercises/en/lessons/L01-greet-first.ipynb", "links")
    assert f"New to pandas? Start here: [First rows](../{HERE})" in exercise
    assert "[L01 · Greet first](../../../notebooks/en/lessons/L01-greet-first.ipynb)" in exercise
    assert HERE not in cell(derived, "solutions/en/lessons/L01-greet-first.ipynb", "links")


def test_the_start_page_leads_to_it_below_the_map(derived):
    words = cell(derived, "notebooks/en/00-start-here.ipynb", "map")
    assert f"[**First rows**](../../exercises/en/{HERE})" in words.split("\n")[-1]
    assert "12 minutes" in words.split("\n")[-1]


def test_a_translation_is_linked_to_in_its_language(derived):
    assert f'href="../../exercises/fa/{HERE}"' in cell(derived, "notebooks/fa/00-start-here.ipynb", "map")
    assert f'href="../{HERE}"' in cell(derived, "exercises/fa/lessons/L01-greet-first.ipynb", "links")


def test_where_it_is_not_translated_the_english_one_is_linked_to_and_called_so(untranslated):
    assert Posix(f"exercises/fa/{HERE}") not in untranslated.notebooks
    for path, cid, way in (
        ("notebooks/fa/00-start-here.ipynb", "map", f"../../exercises/en/{HERE}"),
        ("exercises/fa/lessons/L01-greet-first.ipynb", "links", f"../../en/{HERE}"),
    ):
        words = cell(untranslated, path, cid)
        assert f'href="{way}"' in words
        assert "به انگلیسی" in words


def test_a_course_without_first_steps_mentions_none(tree):
    everything = derived_from(tree)
    assert "Some practices work" not in cell(everything, "notebooks/en/00-start-here.ipynb", "map")
    assert "New to pandas" not in cell(everything, "exercises/en/lessons/L01-greet-first.ipynb", "links")


BROKEN = {
    "item_ids": (AT, "id: first-steps-practice", "id: first-practice", "it has to be first-steps-practice"),
    "practice_form": (AT, "and who wrote them down?", "and who wrote them down.", "does not end in a question"),
    "part_ids": (AT, "{id: kind, text", "{id: heard, text", "two of the rubric have the id 'heard'"),
    "links": (AT, "../../notebooks/en/00", "../../../notebooks/en/00", "it counts from exercises/en/"),
    "raw_html": (AT, "Begin here", "Begin<br>here", "<br>"),
    "answers_form": ("start/first-steps/answers.yaml", "first-steps-answers", "first-answers", "it has to be first-steps-answers"),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_every_rule_about_practices_looks_at_it_too(tree, rule):
    tree.add_first_steps(translated=False)
    assert tree.told(rule) == []
    file, old, new, fragment = BROKEN[rule]
    tree.edit(file, old, new)
    [problem] = tree.told(rule)
    assert fragment in problem.sentence
    assert problem.path.as_posix() == f"content/{file}"


def test_a_sentence_that_a_unit_has_too_is_told(tree):
    sentence = "Ten words that stand in two places are ten too many for one reader."
    tree.add_first_steps(translated=False)
    tree.edit(AT, "Begin here,", f"{sentence} Begin here,")
    tree.edit("L01/practice.md", "Write it.", f"{sentence} Write it.")
    [problem] = tree.told("shared_sentences")
    assert "first-steps has the same sentence" in problem.sentence


def test_its_translation_is_stamped_as_that_of_a_unit(tree):
    folder = tree.add_first_steps().content / "start" / "first-steps"
    digest = block_hashes(folder)["practice.md"]["rows-task"]
    tree.edit("start/first-steps/fa/practice.md", f'"en": "{digest}"', '"en": "todo"')
    assert stamp_translation(folder, "fa")[folder / "fa" / "practice.md"] == 1
    assert digest in tree.text("start/first-steps/fa/practice.md")


def test_a_solution_that_does_not_run_is_told_at_its_line(tree):
    tree.add_first_steps(translated=False).edit(AT, "rows = len(visits)", "rows = len(visit)")
    report, everything = derive(tree.root)
    assert everything is None
    [problem] = report.errors
    assert tree.line(problem) == "rows = len(visit)  # solution"
