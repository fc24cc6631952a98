"""An address → whether it only counts a click, by its host and by the code that it holds instead of words."""

import re
from itertools import pairwise
from urllib.parse import SplitResult, parse_qsl, urlsplit

# Hosts of services that send letters for others and count their clicks.
_SERVICES = re.compile(
    r"(?:.*\.)?(?:list-manage\d?\.com|mandrillapp\.com|mjt\.lu|sendib\w*\.com|sendgrid\.net|mailgun\.\w+|rs6\.net"
    r"|hubspotlinks\.com|hubspotemail\.net|convertkit-mail\w*\.com|cmail\d+\.com|createsend\d*\.com|exct\.net"
    r"|mlsend\w*\.com|mlsnd\.com|awstrack\.me|klclick\w*\.com|customeriomail\.com|emltrk\.com|acemln\w*\.com"
    r"|activehosted\.com|sparkpostmail\w*\.com|getresponse\w*\.com|sbc\d+\.(?:com|net)|emsecure\.net|splio\.com)"
)
# First names of hosts: those that can only count, and those that other hosts have, too.
_COUNTING = re.compile(r"(?:track(?:ing|er|s)?|trk|clicks?|clic|clk|redir(?:ect)?|lnks?)\d*(?:-[a-z0-9]+)?\.")
_SENDING = re.compile(
    r"(?:links?|liens?|[rtelcxu]|ctr?|em|emails?|mails?|mailing|news|newsletters?|nl|lettre|go|url|open|mkt|info|cts?"
    r"|elink)\d*\."
)
_CLICK_PATH = re.compile(
    r"/(?:ls/click|wf/click|track(?:ing)?/|cl0/|tr/cl/|lt\.php|link\.php|click(?:\.php|/|$)|clic/|redirect/\d+/"
    r"|e\d?t?/c/|f/a/)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[A-Za-z0-9_=%.~+*:-]{16,}")
_HEX = re.compile(r"[0-9a-f]{20,}", re.IGNORECASE)
_SHORT_CODE = re.compile(r"/[a-z]{1,3}/[A-Za-z0-9_-]{1,12}/?", re.IGNORECASE)


def is_tracker(target: str, carriers: frozenset[str] = frozenset()) -> bool:
    """Return whether a link only counts a click and hides where it leads.

    Args:
        target: an address as `links.clean_link` returns it.
        carriers: hosts known to send the letter that holds the link.
    """
    parts = split_address(target)
    if parts is None or parts.scheme not in ("http", "https"):
        return False
    host = parts.hostname or ""
    if _SERVICES.fullmatch(host) or _COUNTING.match(host):
        return parts.path not in ("", "/") or bool(parts.query)
    opaque = _is_opaque(parts)
    if host in carriers:
        return opaque or _SHORT_CODE.fullmatch(parts.path) is not None
    return opaque and bool(_SENDING.match(host) or _CLICK_PATH.search(parts.path))


def split_address(target: str) -> SplitResult | None:
    """Return the parts of an address, or None when it names no host."""
    try:
        parts = urlsplit(target)
        return parts if parts.hostname else None
    except ValueError:
        return None


def _is_opaque(parts: SplitResult) -> bool:
    """Whether an address holds a code: twenty figures of a fingerprint, or figures and letters of both cases mixed."""
    pieces = [*parts.path.split("/"), *(value for _, value in parse_qsl(parts.query)), parts.query]
    return any(_HEX.fullmatch(piece.replace("-", "")) or _is_mixed(piece) for piece in pieces)


def _is_mixed(piece: str) -> bool:
    if not _TOKEN.fullmatch(piece) or not re.search("[a-z]", piece) or not re.search("[A-Z]", piece):
        return False
    # « Titre-De-La-Page-2025 » changes at each word; a code changes at every second or third sign.
    changes = sum(_class_of(a) != _class_of(b) for a, b in pairwise(piece))
    return any(char.isdigit() for char in piece) and changes * 3 >= len(piece)


def _class_of(char: str) -> str:
    return "9" if char.isdigit() else "a" if char.islower() else "A" if char.isupper() else "-"
