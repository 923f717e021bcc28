"""From ``content/`` to notebooks and bank: parse, validate, derive, write. One transformation a file, nothing of it at run time."""
