"""What a learner works with: one Python file and one JavaScript file a widget, one stylesheet; see ``docs/widgets.md``."""
