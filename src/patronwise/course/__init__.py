"""A unit as the run time sees it: loaded from the bank, already rendered and sanitised."""
