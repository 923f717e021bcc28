"""How the synthetic datasets are made: one module draws, one module a dataset says what depends on what."""
