"""Question types: one file a type with its data, its grading and its plain-text form."""

from __future__ import annotations

from patronwise.questions.matching import Matching
from patronwise.questions.multiple import Multiple
from patronwise.questions.numeric import Numeric
from patronwise.questions.ordering import Ordering
from patronwise.questions.rating import Rating
from patronwise.questions.self_rated import SelfRated
from patronwise.questions.short_text import ShortText
from patronwise.questions.single import Single
from patronwise.questions.true_false import TrueFalse

AnyItem = Single | Multiple | TrueFalse | Ordering | Matching | Numeric | ShortText | SelfRated | Rating
"""Every question type. A new type is a new file, one name here, and one file beside ``widgets/js/questions``."""

__all__ = ["AnyItem", "Matching", "Multiple", "Numeric", "Ordering", "Rating", "SelfRated", "ShortText", "Single", "TrueFalse"]
