"""Interface strings."""

import re

import pytest

from patronwise.authoring.interface import Interface, read_interface

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def read(tmp_path, report):
    def written_and_read(english, persian=None, lang="fa"):
        for name, entries in {"en": english, "fa": persian or english}.items():
            path = tmp_path / name / "LC_MESSAGES" / "patronwise.po"
            path.parent.mkdir(parents=True)
            path.write_text(
                HEAD + "\n".join(f'msgid "{key}"\nmsgstr "{text}"\n' for key, text in entries.items()), encoding="utf-8"
            )
        return read_interface(tmp_path, lang, report), report.problems

    return written_and_read


def test_strings_come_by_key_and_with_the_direction_of_writing(read):
    face, problems = read({"quiz.check": "Check"}, {"quiz.check": "بررسی"})
    assert problems == []
    assert (face.lang, face.dir, face.strings) == ("fa", "rtl", {"quiz.check": "بررسی"})
    assert face.say("quiz.check") == "بررسی"


def test_what_is_not_translated_is_english_and_told_as_status(read):
    face, (problem,) = read({"a": "A", "b": "B"}, {"a": "الف"})
    assert face.strings == {"a": "الف", "b": "B"}
    assert (problem.id, problem.level) == ("b", "status")


def test_a_string_that_english_does_not_have_is_told(read):
    _, (problem,) = read({"a": "A"}, {"a": "الف", "b": "ب"})
    assert (problem.id, problem.rule, problem.level, problem.line) == ("b", "orphaned", "error", 8)


@pytest.mark.parametrize("text", ["از چند", "{m} از", "{n} {m}"])
def test_other_placeholders_are_told(read, text):
    _, (problem,) = read({"a": "of {n}"}, {"a": text})
    assert (problem.id, problem.rule, problem.level) == ("a", "placeholder", "error")
    assert "'of {n}'" in problem.sentence


def test_a_catalogue_that_is_not_there_is_told(tmp_path, report):
    read_interface(tmp_path, "en", report)
    assert report.problems[0].rule == "catalogue"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"msgid no quotes", b'msgid "a"\nmsgid "b"\nmsgstr'])
def test_a_catalogue_that_cannot_be_read_is_told(tmp_path, report, content):
    path = tmp_path / "en" / "LC_MESSAGES" / "patronwise.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    read_interface(tmp_path, "en", report)
    assert {problem.rule for problem in report.problems} <= {"catalogue"}


@pytest.mark.parametrize(
    ("lang", "shown"),
    [("en", "1,234.5"), ("fa", "\u06f1\u066c\u06f2\u06f3\u06f4\u066b\u06f5"), ("vi", "1.234,5"), ("th", "1,234.5")],
)
def test_numbers_are_written_as_the_language_does(lang, shown):
    assert Interface(lang, {}).number(1234.5) == shown


def test_placeholders_are_filled_with_words_and_numbers():
    assert Interface("fa", {"a": "{n} از {text}"}).say("a", n=12, text="x{n}") == "۱۲ از x{n}"


def test_every_string_that_the_build_says_is_there(sample):
    said = set()
    for path in (sample.package / "authoring").glob("*.py"):
        said |= set(re.findall(r"""(?:say|said)\(\s*["']([a-z_.-]+)["']""", path.read_text(encoding="utf-8")))
    assert {"start.run-me", "plan.if", "facilitate.total"} <= said
    for edition in sample.editions.values():
        assert said <= edition.face.strings.keys()


def test_english_and_persian_say_the_same_things(sample):
    assert [problem for problem in sample.report.problems if "locale" in problem.path.parts] == []
