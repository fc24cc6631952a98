"""GROUND: the rules of the French language, with no word of this project in them."""
