"""The two short cuts of the templates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from plugins.website.environment import Fragments, open_environment, quick_escape
from plugins.website.store import Store

_VALUES = st.one_of(
    st.text(), st.text().map(Markup), st.integers(), st.none(), st.lists(st.text(max_size=3), max_size=2)
)


@given(_VALUES)
def test_the_quick_way_escapes_as_the_long_one(value: object) -> None:
    """Texts, safe fragments, and whatever else a template may print."""
    assert quick_escape(value) == escape(value)


def test_templates_escape_everything(tmp_path: Path) -> None:
    """In a page, in a macro and in a macro kept; what is safe stays as it is."""
    (tmp_path / "templates").mkdir()
    macro = "{% macro one(text) %}<i>{{ text }}</i>{% endmacro %}"
    source = f"{macro}{{{{ text }}}} {{{{ safe }}}} {{{{ one(text) }}}} {{{{ kept(one, text) }}}}"
    (tmp_path / "templates" / "a.html").write_text(source, "utf-8")
    page = open_environment(tmp_path).get_template("a.html").render(text="<&>", safe=Markup("<b>"))
    assert page == "&lt;&amp;&gt; <b> <i>&lt;&amp;&gt;</i> <i>&lt;&amp;&gt;</i>"


def test_a_fragment_is_made_once() -> None:
    """For the same values; others get their own."""
    made = []

    def macro(*values: object) -> Markup:
        made.append(values)
        return Markup(str(values))

    kept = Fragments()
    assert kept(macro, "a", 1) is kept(macro, "a", 1)
    assert kept(macro, "b", 1) == Markup("('b', 1)")
    assert made == [("a", 1), ("b", 1)]


def test_a_compiled_template_serves_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as its source is the same."""
    (tmp_path / "templates").mkdir()
    template = tmp_path / "templates" / "a.html"
    template.write_text("{{ x }}", "utf-8")
    store = Store()
    assert open_environment(tmp_path, store).get_template("a.html").render(x="<") == "&lt;"
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "compile", lambda *_: pytest.fail("compiled again"))
        assert open_environment(tmp_path, store).get_template("a.html").render(x="<") == "&lt;"
    template.write_text("{{ x }}!", "utf-8")
    assert open_environment(tmp_path, store).get_template("a.html").render(x="<") == "&lt;!"
