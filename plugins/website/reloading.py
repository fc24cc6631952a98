"""A built page → the same page as the local server sends it: it reloads by itself and shows the last failed build.

The files on disk are never changed. Pages forbid every connection and every inline style by their policy (meta CSP), so
the policy sent is widened by `connect-src 'self'`, and script and style come from the server as files.
"""

import html
import re
from collections.abc import Callable

SCRIPT_PATH = "/__recharge.js"
STYLE_PATH = "/__recharge.css"
NEWS_PATH = "/__recharge"

SCRIPT = """\
// Reloads the page when the server announces another build than the one it came from. A hidden page does not listen:
// browsers open few connections to one server, and a forgotten tab must not take them.
(function () {
  "use strict";
  var shown = new URL(document.currentScript.src).searchParams.get("build");
  var source = null;
  function listen() {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource("/__recharge");
      source.onmessage = function (event) {
        if (event.data !== shown) location.reload();
      };
    }
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", function () {
    if (source) source.close();
  });
  listen();
})();
"""

STYLE = """\
.recharge { position: sticky; inset-block-start: 0; z-index: 1000; max-block-size: 50vh; overflow: auto; margin: 0;
  padding: 1rem; background: #7a0c10; color: #fff; font: 1rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
"""

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_HEAD_START = re.compile(rb"<head\b[^>]*>", re.IGNORECASE)
_BODY_START = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]*content-security-policy[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(rb"""(\bcontent\s*=\s*)(["'])(.*?)\2""", re.IGNORECASE | re.DOTALL)
_NO_BASE = re.compile(rb"base-uri\s+(?:'none'|&#39;none&#39;)")

EMPTY_PAGE = b"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Site non construit</title></head>
<body><p>Le site n\xe2\x80\x99a pas encore pu \xc3\xaatre construit.</p></body></html>
"""
"""Stands for every page until a first build succeeds."""


def live_page(page: bytes, build: str, problem: str) -> bytes:
    """Return `page` with the reload script and, when the last build failed, a banner that tells why.

    Args:
        page: an HTML document of the site.
        build: name of the build it belongs to.
        problem: text of the failure; empty when the last build succeeded.
    """
    head = f'<link rel="stylesheet" href="{STYLE_PATH}"><script src="{SCRIPT_PATH}?build={build}"></script>'
    page = _META.sub(lambda meta: _with_policy(meta[0], _allow_connections), page)
    page = _HEAD_END.sub(lambda end: head.encode() + end[0], page, count=1)
    if problem:
        banner = f'<pre class="recharge" role="alert">{html.escape(problem)}</pre>'.encode()
        page = _BODY_START.sub(lambda start: start[0] + banner, page, count=1)
    return page


def rooted_page(page: bytes) -> bytes:
    """Return a page written for the root of the site so that its relative links hold at any address (404.html)."""
    page = _META.sub(lambda meta: _with_policy(meta[0], _allow_base), page)
    return _HEAD_START.sub(lambda start: start[0] + b'<base href="/">', page, count=1)


def _with_policy(meta: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return the `meta` element with its `content` changed."""
    return _CONTENT.sub(lambda found: found[1] + found[2] + change(found[3]) + found[2], meta, count=1)


def _allow_connections(policy: bytes) -> bytes:
    """Add the page's own origin to what it may connect to."""
    if b"connect-src" in policy:
        return re.sub(rb"connect-src(?:\s+(?:'none'|&#39;none&#39;))?", b"connect-src &#39;self&#39;", policy)
    return policy + b"; connect-src &#39;self&#39;"


def _allow_base(policy: bytes) -> bytes:
    """Let the page name a base address on its own origin."""
    return _NO_BASE.sub(b"base-uri &#39;self&#39;", policy)
