"""SECOND: any digest that people paste or send → blocks → one digest in Markdown, with nothing lost on the way.

A source becomes a list of blocks (one module per kind of source), `detection` finds the digest in the blocks,
`markdown` writes it; `command` reads and writes the files around them.
"""
