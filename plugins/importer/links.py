"""Target of a link in a source → the address that was meant, without what only follows its readers."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

_FOLLOWING = re.compile(
    r"(?:utm|mc|mtm|pk|at|hsa|oly|vero|sib)_\w+|fbclid|gclid|dclid|msclkid|igshid|mkt_tok", re.IGNORECASE
)
# Pages that only lead elsewhere, and the field of their address that says where.
_WRAPPERS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]+/url$"), ("q", "url")),
    (re.compile(r"[a-z0-9.]*\.safelinks\.protection\.outlook\.com/.*"), ("url",)),
    (re.compile(r"l\.(?:facebook|instagram)\.com/.*"), ("u",)),
    (re.compile(r"(?:www\.)?linkedin\.com/(?:redir/redirect|safety/go).*"), ("url",)),
    (re.compile(r"out\.reddit\.com/.*"), ("url",)),
)
_DEPTH = 3


def clean_link(target: str) -> str:
    """Return the address of a link, or an empty text when it leads nowhere a reader could go.

    Known wrappers are opened, fields that follow readers (`utm_…`) go; only web and mail addresses are kept.

    >>> clean_link("https://www.google.com/url?q=https://exemple.fr/a&sa=D")
    'https://exemple.fr/a'
    """
    target = target.strip()
    for _ in range(_DEPTH):
        inner = _unwrap(target)
        if inner is None:
            break
        target = inner
    if re.match(r"mailto:\S+@", target, re.IGNORECASE):
        return target
    if not re.match(r"https?://[^\s/]", target, re.IGNORECASE):
        return ""
    return quote(_drop_following(target), safe="!#$%&'()*+,/:;=?@[]~")


def _unwrap(target: str) -> str | None:
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    place = f"{parts.netloc}{parts.path}".lower()
    for pattern, names in _WRAPPERS:
        if pattern.fullmatch(place):
            fields = dict(parse_qsl(parts.query))
            return next((fields[name] for name in names if fields.get(name, "").startswith("http")), None)
    return None


def _drop_following(target: str) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:
        return target
    fields = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in fields if not _FOLLOWING.fullmatch(name)]
    return target if len(kept) == len(fields) else urlunsplit(parts._replace(query=urlencode(kept)))
