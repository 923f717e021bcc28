"""What a learner did: attempts in a file of the learner's own, and the ways to read, export, import and delete them.

Light enough for a kernel's start. Export, import and deletion are in modules of their own: ``records.export``,
``records.import_`` and ``records.deletion``.
"""

from patronwise.records.errors import Notice, RecordsError
from patronwise.records.model import Attempt, ItemProgress, Plan, Run
from patronwise.records.store import Store, open_store

__all__ = ["Attempt", "ItemProgress", "Notice", "Plan", "RecordsError", "Run", "Store", "open_store"]
