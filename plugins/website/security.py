"""What a browser may do with our pages: one policy, written into every one of them."""

from collections.abc import Mapping

_EVERYWHERE: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self' file:",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
"""CSP Level 3, for a `meta` element; it also holds when the page is opened from a folder."""

_OWN: Mapping[str, Mapping[str, str]] = {
    # Answers are made in a worker whose code the page already has; data are scripts, let in by one named policy.
    "search": {"worker-src": "blob:", "trusted-types": "archive"},
}
"""Template → what its pages ask beside that, or instead."""


def write_policy(template: str) -> str:
    """The policy of the pages of a template."""
    directives = {**_EVERYWHERE, **_OWN.get(template, {})}
    return "; ".join(f"{name} {value}" for name, value in directives.items())
