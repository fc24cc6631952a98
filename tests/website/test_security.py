"""The policy of the pages."""

from plugins.website.security import write_policy


def test_a_page_may_load_only_what_is_beside_it() -> None:
    """Nothing from elsewhere, nothing inline, no string that becomes code."""
    policy = write_policy("digest")
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "require-trusted-types-for 'script'; trusted-types 'none'" in policy
    assert "worker-src" not in policy
    assert "unsafe" not in policy


def test_the_search_page_alone_may_have_a_worker() -> None:
    """Made from code that it already has, and loaded through one policy of that name."""
    directives = write_policy("search").split("; ")
    assert {"worker-src blob:", "trusted-types archive", "script-src 'self'"} <= set(directives)
    assert "trusted-types 'none'" not in directives
