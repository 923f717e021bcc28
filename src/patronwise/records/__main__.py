"""``python -m patronwise.records``: the commands of ``patronwise records``."""

from patronwise.records.commands import app

if __name__ == "__main__":
    app(prog_name="patronwise records")
