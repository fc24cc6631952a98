"""FIRST: the values of the archive and the rules that make them, from source text to one immutable Archive."""
