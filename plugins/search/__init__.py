"""SECOND: the archive in, the scripts that let a browser search it out."""

from plugins.search.files import SearchFile
from plugins.search.scripts import build_search

__all__ = ["SearchFile", "build_search"]
