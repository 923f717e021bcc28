"""The columns of every dataset, each with its type; in the order of the file."""

from __future__ import annotations

WHOLE, DECIMAL, TEXT, BOOL, TIME = "int64", "float64", "str", "bool", "datetime64[ns]"
TYPES: dict[str, dict[str, str]] = {
    "desk_visits": {
        "visit_id": WHOLE,
        "date": TIME,
        "hour": WHOLE,
        "branch": TEXT,
        "waiting": WHOLE,
        "greeting": TEXT,
        "said_back": BOOL,
        "read_level": WHOLE,
        "minutes": DECIMAL,
        "returned_same_day": BOOL,
        "would_return": DECIMAL,
    },
    "enquiries": {
        "enquiry_id": WHOLE,
        "opened": TIME,
        "channel": TEXT,
        "branch": TEXT,
        "topic": TEXT,
        "first_words": TEXT,
        "date_named": BOOL,
        "chain": TEXT,
        "sent_along": TEXT,
        "hops": WHOLE,
        "hours_to_answer": DECIMAL,
        "asked_again": BOOL,
        "satisfaction": DECIMAL,
    },
}
"""The type of every column by dataset."""
