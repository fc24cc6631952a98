"""SECOND: source files → what is wrong with them, each with its place and a remedy."""
