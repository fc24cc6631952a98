"""Target of a link in a source → the address that was meant, without what only follows its readers."""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlunsplit

from plugins.importer.tracking import is_tracker, split_address

_FOLLOWING = re.compile(
    r"(?:utm|mc|mtm|pk|at|hsa|oly|vero|sib)_\w+|_hsenc|_hsmi|fbclid|gclid|dclid|msclkid|igshid|mkt_tok|trk|trkemail",
    re.IGNORECASE,
)
# Pages that only lead elsewhere, and the field of their address that says where.
_WRAPPERS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]+/url$"), ("q", "url")),
    (re.compile(r"[a-z0-9.]*\.safelinks\.protection\.outlook\.com/.*"), ("url",)),
    (re.compile(r"l\.(?:facebook|instagram)\.com/.*"), ("u",)),
    (re.compile(r"(?:www\.)?linkedin\.com/(?:redir/redirect|safety/go).*"), ("url",)),
    (re.compile(r"out\.reddit\.com/.*"), ("url",)),
    (re.compile(r"urldefense\.com/.*|[a-z0-9.]*\.proofpoint\.com/.*"), ("u", "url")),
)
_LEADING_PATH = re.compile(
    r"/(?:.*/)?(?:c|r|l|t|clicks?|clic|redirect|redir|track|out|go|link|lien|url)(?:\.php)?/?", re.IGNORECASE
)
_INSIDE = re.compile(r"https?://[^\s\"'<>\\]+")
_DEPTH = 3


def clean_link(target: str) -> str:
    """Return the address of a link, or an empty text when it leads nowhere a reader could go.

    Known wrappers are opened, also those that hide the address in themselves (percent signs, base64); fields that
    follow readers (`utm_…`) go; only web and mail addresses are kept.

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
    parts = split_address(target)
    if parts is None:
        return None
    place = f"{parts.netloc}{parts.path}".lower()
    for pattern, names in _WRAPPERS:
        if pattern.fullmatch(place):
            fields = dict(parse_qsl(parts.query))
            return next((fields[name] for name in names if fields.get(name, "").startswith("http")), None)
    if is_tracker(target) or _LEADING_PATH.fullmatch(parts.path):
        return next(_hidden(parts), None)
    return None


def _hidden(parts: SplitResult) -> Iterator[str]:
    """Addresses that a redirecting one holds, in a field or a part of its path, bare or in base64."""
    for value in [*(value for _, value in parse_qsl(parts.query)), *parts.path.split("/")]:
        plain = unquote(value)
        if plain.startswith(("http://", "https://")):
            yield plain
        elif found := _INSIDE.search(_read_base64(plain)):
            yield found[0]


def _read_base64(value: str) -> str:
    """The text that base64 spells, if it is one; a token often joins several by dots."""
    for piece in value.split("."):
        try:
            data = base64.urlsafe_b64decode(piece.rstrip("=") + "=" * (-len(piece.rstrip("=")) % 4))
            text = data.decode("ascii")
        except (binascii.Error, ValueError):
            continue
        if "http" in text and text.isprintable():
            return text
    return ""


def _drop_following(target: str) -> str:
    parts = split_address(target)
    if parts is None:
        return target
    fields = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in fields if not _FOLLOWING.fullmatch(name)]
    return target if len(kept) == len(fields) else urlunsplit(parts._replace(query=urlencode(kept)))
