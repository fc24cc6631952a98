"""A line outside the entries → whether it belongs to the vessel (mail, network, page) and not to the digest."""

import re

from plugins.french.folding import fold

# Folded lines. The first group must be the whole line, the second may stand anywhere in a short one.
_WHOLE = re.compile(
    r"(?:j'aime|commenter|partager|republier|enregistrer|envoyer|repondre|transferer|suivre|s'abonner|abonne|imprimer"
    r"|lire(?: la suite)?|lire l'article|en savoir plus|voir plus|voir la traduction|contact|accueil|menu|rechercher"
    r"|mentions legales|plan du site|publicite|sponsorise|a lire aussi|sommaire|bonne lecture"
    r"|like|comment|share|repost|send|follow|read more|unsubscribe"
    r"|\d[\d .k]*(?:min(?:utes)?(?: de lecture)?|j'aime|vues?|commentaires?|republications?|abonnes?|partages?)?)"
    r"[ .!:…]*"
)
_ANYWHERE = re.compile(
    r"\b(?:se |vous |me )?(?:desabonn|desinscri)|\bunsubscribe\b|\bnavigateur\b.*\b(?:voir|lire|afficher|ouvr)"
    r"|\b(?:voir|lire|afficher|ouvr\w+)\b.*\b(?:navigateur|version en ligne)\b|^version en ligne"
    r"|\d[\d .]* (?:abonnes|commentaires?|republications?|mentions? j'aime|vues|partages)\b"
    r"|\b(?:partager|suivez-nous|retrouvez-nous|rejoignez-nous) sur\b|\bcookies?\b|\bmentions legales\b"
    r"|\btous droits reserves\b|\bcopyright\b|^©|\bpolitique de confidentialite\b|\bdonnees personnelles\b"
    r"|\bvous recevez (?:cet|ce|cette)\b|\b(?:cet|ce) (?:e-?mail|message|courriel) (?:a ete|vous|est)\b"
    r"|\b(?:abonnez|inscrivez)-vous\b|\bs'inscrire (?:a|pour)\b|\btransfere[zr] (?:cet|ce|cette|la)\b"
    r"|\benvoye (?:de|depuis) mon\b|\btemps de lecture\b|\bminutes? de lecture\b|\bmin de lecture\b"
    r"|\ben commentaires?\b|\bgerer (?:mes|vos) preferences\b"
)
_SHORT = 200


def is_noise(text: str) -> bool:
    """Return whether a line outside the entries is a button, a count, a footer, an invitation to subscribe.

    >>> is_noise("Se désabonner")
    True
    """
    folded = " ".join(fold(text).split())
    if _WHOLE.fullmatch(folded.strip("-–—•|>→ ")):
        return True
    return len(folded) <= _SHORT and _ANYWHERE.search(folded) is not None
