"""SECOND: the archive in, the scripts that let a browser search it out."""

from plugins.search.building import build_search
from plugins.search.files import SearchFile

__all__ = ["SearchFile", "build_search"]
