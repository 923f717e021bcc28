"""Errors that a learner can meet in a practice notebook: one sentence each, and a notebook shows nothing but the sentence."""

from __future__ import annotations


class PracticeError(LookupError):
    """A practice, a dataset or a file of the course that is not there."""

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback: a learner needs the sentence, not our files and line numbers."""
        return [str(self)]


class NoSuchPracticeError(PracticeError):
    """There is no practice for this unit in this language."""


class NoSuchDatasetError(PracticeError):
    """There is no dataset of this name."""
