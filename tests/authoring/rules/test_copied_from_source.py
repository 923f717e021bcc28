"""Words taken from a source document. The documents here are made up: the real ones lie outside the repository."""

import pytest

ENGLISH = "a library that never listens will soon have nobody left to listen to at all"
PERSIAN = "کتابداری که به حرف مراجعه‌کننده گوش نمی‌دهد دیر یا زود او را برای همیشه از دست می‌دهد"
THAI = "ผู้ให้บริการที่ดีต้องรับฟังผู้ใช้บริการด้วยความตั้งใจและใส่ใจเสมอ"

CASES = {
    "a document beside the repository": (
        [("../../shared/seeds/001_abc.txt", None, f"Before. {ENGLISH}."), ("L01/unit.md", "A boy with", f"{ENGLISH}: a boy with")],
        "L01/unit.md",
        '"at-the-desk"',
        "stands word for word in the source 001_abc",
    ),
}


@pytest.fixture
def seeds(tree):
    folder = tree.root.parent / "shared" / "seeds"
    folder.mkdir(parents=True)
    (folder / "001_abc.txt").write_text(f"Before. {ENGLISH.upper()}. After.\n{PERSIAN}\n", encoding="utf-8")
    (folder / "002_def.txt").write_text(f"ก่อน {THAI} หลัง", encoding="utf-8")
    return tree


@pytest.mark.parametrize(
    ("file", "old", "text", "source"),
    [
        ("L01/unit.md", "A boy with", " ".join(ENGLISH.split()[2:12]), "001_abc"),
        ("L01/quiz.yaml", "To regular visitors a nod", ENGLISH.replace(" soon", " *soon*,"), "001_abc"),
        ("L01/fa/unit.md", "پسری با چتر خیس", PERSIAN.replace("ی", "ي"), "001_abc"),
        ("L01/fa/roleplay.yaml", "شما شروع می‌کنید تا", PERSIAN.replace("\u200c", ""), "001_abc"),
        ("L01/facilitate.md", "In pairs.", THAI[5:45].replace("ฟัง", "ฟัง "), "002_def"),
        ("L01/practice.md", "Morning! Wet out there?", ENGLISH, "001_abc"),
        ("course.yaml", "A. Writer: short lessons", ENGLISH, "001_abc"),
    ],
)
def test_ten_words_or_thirty_thai_letters_in_a_row_are_told(seeds, file, old, text, source):
    seeds.edit(file, old, f"{text} {old}")
    (problem,) = seeds.told("copied_from_source")
    assert f"stands word for word in the source {source}" in problem.sentence
    assert problem.level == "error"
    assert seeds.root / problem.path == seeds.path(file)


@pytest.mark.parametrize(
    "text", [" ".join(ENGLISH.split()[2:11]), THAI[:29], "all at to listen to left nobody have soon will listens never"]
)
def test_fewer_words_or_another_order_are_free(seeds, text):
    seeds.edit("L01/unit.md", "A boy with", f"{text} A boy with")
    assert seeds.told("copied_from_source") == []


def test_without_the_documents_nothing_is_compared(tree):
    tree.edit("L01/unit.md", "A boy with", f"{ENGLISH} A boy with")
    assert tree.told("copied_from_source") == []


def test_a_document_that_is_not_utf_8_stops_nothing(seeds):
    (seeds.root.parent / "shared" / "seeds" / "003_bad.txt").write_bytes(b"\xff\xfe\x00 bad")
    assert seeds.told("copied_from_source") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
