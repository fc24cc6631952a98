"""Natural numbers → printable characters that JSON leaves as they are; the browser's `codec.js` reads them back."""

# From `#` to `~` without the backslash: neither this nor a quotation mark would stay one character in JSON.
_DIGITS = [chr(code) for code in range(35, 127) if code != 92]

_ENDS = 72
"""Digits below this one end a number: most gaps and lengths then take one character."""

_GOES_ON = len(_DIGITS) - _ENDS


class Varints(dict[int, str]):
    """Number → its characters, filled as numbers are met: an index writes the same small ones millions of times.

    >>> Varints()[0], Varints()[71], Varints()[72], Varints()[72 + 19]
    ('#', 'k', 'l#', 'l$')
    """

    def __missing__(self, number: int) -> str:
        written = self[number] = encode(number)
        return written


def encode(number: int) -> str:
    """A number of 0 or more, its lowest digit first."""
    written = ""
    while number >= _ENDS:
        number, digit = divmod(number - _ENDS, _GOES_ON)
        written += _DIGITS[_ENDS + digit]
    return written + _DIGITS[number]
