"""Settings of the published site: those of `pelicanconf.py`, with its address."""

import os
import sys
from pathlib import Path

if str(Path(__file__).resolve().parent) not in sys.path:  # as in pelicanconf.py
    sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - settings files are read by their names

# Canonical links and absolute addresses in feeds need it; the environment may say it, as a deployment does.
SITEURL = os.environ.get("SITEURL", "https://la-veille.example")
