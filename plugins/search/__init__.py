"""SECOND: the archive in, the scripts that let a browser search it out."""

from plugins.search.scripts import SearchFile, build_search

__all__ = ["SearchFile", "build_search"]
