"""Where the templates of the theme are compiled: Jinja, strict, escaping everything, with three short cuts of our own.

The first escapes as MarkupSafe does, ten times quicker; the second renders a fragment that stands on many pages once;
the third keeps compiled templates from one build to the next.
"""

import marshal
import sys
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from plugins.website.fingerprints import fingerprint
from plugins.website.store import Store

try:
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:  # MarkupSafe without its C part

    def escape_text(text: str, /) -> str:
        """A text with its five special characters as references (HTML 13.3)."""
        return str(escape(text))


class Fragments:
    """What macros gave, by what they were given: `kept(macro, value…)` in a template.

    Values must be texts, numbers, or views, which are each made once and compared by identity.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[Any, ...], Markup] = {}

    def forget(self) -> None:
        """Begin again, for the pages of another site."""
        self._made.clear()

    def __call__(self, macro: Macro, *values: Any) -> Markup:
        """What `macro(*values)` gives, made the first time."""
        key = (macro, *values)
        if key not in self._made:
            self._made[key] = Markup(macro(*values))
        return self._made[key]


class CompiledTemplates(BytecodeCache):
    """Compiled templates in a store, as Python itself keeps compiled modules: by source, Jinja and Python."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template from the store, if it is there and whole."""
        code = self._store.read(_name(bucket))
        if code is not None:
            bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave the code of a template in the store."""
        self._store.write(_name(bucket), marshal.dumps(bucket.code))


def _name(bucket: Bucket) -> str:
    return f"gabarit-{fingerprint(bucket.key, bucket.checksum, jinja2.__version__, sys.version)}"


def open_environment(theme: Path, store: Store | None = None) -> Environment:
    """The templates of a theme.

    Args:
        theme: its folder.
        store: what earlier builds compiled.
    """
    environment = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(store or Store()),
    )
    environment.template_class = _Template
    environment.globals["kept"] = Fragments()
    return environment


def forget_fragments(environment: Environment) -> None:
    """Make the fragments anew, for the pages of another site."""
    kept = environment.globals["kept"]
    if isinstance(kept, Fragments):
        kept.forget()


def quick_escape(value: Any, /) -> str:
    """A value as a template prints it: what is marked as safe unchanged, all else escaped as by MarkupSafe."""
    kind = type(value)
    if kind is str:
        return escape_text(value)
    return value if kind is Markup else escape(value)


class _Template(Template):
    """A template that prints through `quick_escape`."""

    @classmethod
    def from_code(cls, environment: Any, code: Any, globals: Any, uptodate: Any = None) -> Template:
        """As Jinja does, then with our function under the name by which compiled templates escape."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = quick_escape
        return template
