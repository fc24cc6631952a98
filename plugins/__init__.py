"""The rooms of the archive; each is a package of its own, see README.md for the house they make."""
