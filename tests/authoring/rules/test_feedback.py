"""Feedback that gives a reason."""

import pytest

from patronwise.authoring.rules.feedback import says_nothing

CASES = {
    "an option without feedback": (
        [("L01/quiz.yaml", ', feedback: "That is somebody who means to stay."', "")],
        "L01/quiz.yaml",
        "{id: coat",
        "the option has no feedback",
    ),
    "an option that is told that it is wrong": (
        [("L01/quiz.yaml", "A rule as the first sentence makes him a nuisance.", "Wrong!")],
        "L01/quiz.yaml",
        "Wrong!",
        '"Wrong!" gives no reason',
    ),
    "true or false": (
        [("L01/quiz.yaml", "To regular visitors a nod is often the better one.", "That is correct.")],
        "L01/quiz.yaml",
        "That is correct.",
        "gives no reason",
    ),
    "an ordering": (
        [("L01/quiz.yaml", "The look comes first, because it tells whom you mean.", "Not quite.")],
        "L01/quiz.yaml",
        "Not quite.",
        "gives no reason",
    ),
    "a pair": ([("L01/quiz.yaml", "Voices carry in a silent room.", "Right.")], "L01/quiz.yaml", "Right.", "gives no reason"),
    "a number": (
        [("L01/quiz.yaml", "One look along the row is enough.", "Yes, right.")],
        "L01/quiz.yaml",
        "Yes, right.",
        "gives no reason",
    ),
    "a slip": ([("L01/quiz.yaml", "That one is for after six.", "Incorrect.")], "L01/quiz.yaml", "Incorrect.", "gives no reason"),
    "a reply in the role-play": (
        [("L01/roleplay.yaml", "It works, and says little.", "Never mind.")],
        "L01/roleplay.yaml",
        "{id: point",
        "gives no reason",
    ),
    "Persian": (
        [("L01/fa/quiz.yaml", "قانون در جملهٔ اول او را مزاحم می‌کند.", "این پاسخ نادرست است.")],
        "L01/fa/quiz.yaml",
        "rules:",
        "gives no reason",
    ),
}


@pytest.mark.parametrize(
    "text",
    [
        "Wrong.",
        "**Correct!**",
        "No.",
        "FALSE",
        "That is the wrong answer.",
        "Sorry, that is not correct, try again.",
        "Too late.",
        "درست",
        "غلط است!",
        "متأسفانه پاسخ شما اشتباه است",
        "Sai rồi",
        "ผิด",
        "ถูกต้อง",
        "",
        "...",
    ],
)
def test_a_verdict_or_three_words_say_nothing(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "You answered before the patron had finished.",
        "True about the catalogue, yet no help.",
        "پیش از آنکه حرفش تمام شود پاسخ دادید.",
        "Bạn đọc vẫn chưa nói hết điều mình cần.",
        "คุณตอบก่อนที่ผู้ใช้บริการจะพูดจบ",
    ],
)
def test_a_reason_says_something(text):
    assert not says_nothing(text)


def test_predictions_and_ratings_need_no_feedback(tree):
    assert "feedback" not in tree.text("L01/quiz.yaml").partition("questions:")[0]
    assert tree.told("feedback") == []


def test_what_breaks_the_rule_is_told_at_its_line(case, told_at_its_line):
    told_at_its_line(case)
