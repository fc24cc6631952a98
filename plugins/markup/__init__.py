"""SECOND: one item's Markdown → safe, well-set HTML and plain text; every fragment of a page passes this one door."""
