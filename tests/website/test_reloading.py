"""What the local server adds to a page."""

from plugins.website.reloading import live_page, rooted_page

PAGE = b"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; base-uri &#39;none&#39;">
<title>Essai</title></head><body class="home"><p>Bonjour.</p></body></html>
"""


def test_a_page_gets_the_reload_script() -> None:
    """The script comes as a file, named for the build, at the end of the head."""
    assert b'<script src="/__recharge.js?build=b1"></script></head>' in live_page(PAGE, "b1", "")


def test_the_policy_allows_to_listen_to_the_server() -> None:
    """Only the page's own origin is added to the policy; all else stays."""
    expected = b'content="default-src &#39;none&#39;; base-uri &#39;none&#39;; connect-src &#39;self&#39;"'
    assert expected in live_page(PAGE, "b1", "")


def test_a_policy_that_forbids_connections_is_widened() -> None:
    """An explicit « none » gives way."""
    page = PAGE.replace(b"base-uri", b"connect-src &#39;none&#39;; base-uri")
    assert b"; connect-src &#39;self&#39;; base-uri" in live_page(page, "b1", "")


def test_unescaped_policies_are_widened_too() -> None:
    """Quotes may be written as such, and attributes in the other order."""
    page = b"""<head><meta content="default-src 'none'" http-equiv="Content-Security-Policy"></head>"""
    assert b"content=\"default-src 'none'; connect-src &#39;self&#39;\"" in live_page(page, "b1", "")


def test_a_failure_is_shown_as_text() -> None:
    """The message stands at the top of the page, its marks escaped."""
    page = live_page(PAGE, "b1", "a.md:3: <b>étiquette</b> inconnue.")
    shown = '<body class="home"><pre class="recharge" role="alert">a.md:3: &lt;b&gt;étiquette&lt;/b&gt; inconnue.</pre>'
    assert shown.encode() in page


def test_no_failure_no_banner() -> None:
    """A page of a good build has nothing but script and style."""
    assert b"role=" not in live_page(PAGE, "b1", "")


def test_a_page_for_missing_addresses_finds_its_files() -> None:
    """`404.html` answers at any depth: its relative links are told to start at the root."""
    page = rooted_page(PAGE)
    assert b'<head><base href="/">' in page
    assert b"base-uri &#39;self&#39;" in page


def test_what_is_no_page_stays_as_it_is() -> None:
    """Without head and body there is nothing to add to."""
    assert live_page(b"<p>fragment</p>", "b1", "x") == b"<p>fragment</p>"
