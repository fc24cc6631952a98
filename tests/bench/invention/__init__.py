"""Texts made up by a fixed seed: words formed as French words are, sentences of them, as long as those of news."""
