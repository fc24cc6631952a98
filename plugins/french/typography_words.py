"""The closed word lists of typography: units that follow a number, words with œ, what stands before a number or name.

Symbols follow the SI brochure (BIPM) and the Lexique des règles typographiques en usage à l’Imprimerie nationale.
"""

from plugins.french.calendar_words import MONTHS


def _either(*texts: str) -> str:
    """Pattern that matches any of the space-separated patterns."""
    return "|".join(" ".join(texts).split())


_MONEY = "Mds?€ Mds?\\$ Mds?£ M€ M\\$ M£ [kK]€ [kK]\\$ [kK]£ € \\$ £ ¥"
_BYTES = "[kKMGTPE]o(?:/s)? [kKMGTPE]B(?:/s)? [kKMGT]bit/s [kKMGT]b/s [kKMGT]bps"
_POWER = "[kMGT]W [kMGT]?Wh [kMGT]Hz kV mAh Ah [TPE]FLOPS dB"
_SIZE = "nm µm μm mm cm km[²2]? km/h m² m³ ha kg mg ml cl ms µs μs ns °C °F"
_MONEY_WORDS = "Mds? M EUR USD GBP CHF BTC milliards? millions? billions? trillions? euros? dollars? yens? yuans?"
_OTHER = "Mpx px ppm bars? [kmh]?Pa Hz [VWAKJNLlmgtohsj] mW min sec octets? bits? tok/s tr/min cv ch"

GLUED_UNITS = _either(_MONEY, _BYTES, _POWER, _SIZE)
"""Pattern of units so clear that a space is put before them where it was forgotten: 40M€, 128Go, 3nm."""

UNITS = _either(GLUED_UNITS, _MONEY_WORDS, _OTHER)
"""Pattern of units and words of quantity that are tied to the number before them, where there is a space."""

BEFORE_NAME = r"M(?<![\w.-]M)(?:\.|M\.|mes?|lles?|gr|e|ᵉ)|D(?<![\w.-]D)rs?\.?|P(?<![\w.-]P)rs?\.?|V(?<![\w.-]V)ve"
"""Pattern of titles tied to the name after them."""

BEFORE_NUMBER = _either("n° nº n°s nºs § pp? art fig vol chap t al col éd réf tél ann tabl? vers")
"""Pattern of abbreviations, without their full stop, tied to the figure after them."""

DATE_WORDS = _either(*MONTHS, "janv févr fév avr juil juill sept oct nov déc")
"""Pattern of months, long and short, tied to the day before them."""

OE_WORDS = _either(
    "c(?:oe)urs? ch(?:oe)urs? ranc(?:oe)urs? contrec(?:oe)ur éc(?:oe)ur\\w* s(?:oe)urs? cons(?:oe)urs? s(?:oe)urettes? "
    "(?:oe)uvr(?:e|es|er|é|ée|és|ées|ent|ant|ons|ez|ait|aient|era|eront|ette|ettes) dés(?:oe)uvr\\w+ man(?:oe)uvr\\w+ "
    "n(?:oe)uds? (?:oe)il (?:oe)illet\\w* (?:oe)illad\\w+ (?:oe)illèr\\w+ (?:oe)illeton\\w* (?:oe)ufs? b(?:oe)ufs? "
    "v(?:oe)ux? m(?:oe)urs f(?:oe)tus f(?:oe)ta(?:l|le|les|ux) (?:oe)sophag\\w+ (?:oe)strog\\w+ (?:oe)stral\\w* "
    "(?:oe)cum[ée]n\\w+ (?:oe)d[èe]m\\w+ (?:oe)dip\\w+ (?:oe)nolog\\w+ (?:oe)notour\\w+ (?:oe)nophil\\w+"
)
"""Pattern of the French words that take the ligature; all others (coexister, moelle, Boeing) keep their letters."""

# Only words that no other language writes so without their accent: « Edition » and « Evolution » are English names too.
ACUTE_ENDS = _either(
    "tats?(?:-Unis|-[Mm]ajors?)? coles? cologi\\w+ conom(?:ie|ies|ique|iques|iste|istes|iquement) cosyst[èe]mes? cosse",
    "crans? crire crits? critures? crivain\\w* diteurs? ditrices? galités? galement glises? gypte gyptien\\w* larg\\w+",
    "lectricité lectriques? lectroniques? lèves? lus? lysée mirats nergies? nergétiques? normes? normément pargne",
    "poques? quateur quipes? quipements? rythrée tablissements? tapes? té thiopie toiles? trangers? trangères? tudes?",
    "tudiant\\w* vénements? vènements? videmment vidences? viter valu(?:er|ation|ations) volue volutif",
)
"""Pattern of what follows É in the French words that are often typed with a bare capital E."""
