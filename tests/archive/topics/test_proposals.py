"""Topics proposed for an entry before it is published."""

from plugins.archive.model import Topic
from plugins.archive.topics.proposals import Proposal, Proposer

TOPICS = {
    "cloud": Topic("cloud", "Cloud", "theme", aliases=("informatique en nuage",)),
    "nvidia": Topic("nvidia", "Nvidia", "organisation", aliases=("Nvidia",)),
    "chine": Topic("chine", "Chine", "place", aliases=("Chine",)),
}


def test_the_headline_is_stronger_than_the_body() -> None:
    """A topic of the headline has the full strength, one named in passing less, a place in passing is only offered."""
    proposals = Proposer(TOPICS).propose("Nvidia recrute", "Son cloud grandit. Il vend en Chine.")
    assert proposals.topics[0] == Proposal("nvidia", 3)
    assert proposals.topics[1].slug == "cloud"
    assert proposals.topics[1].strength < 3
    assert proposals.others == ("chine",)


def test_hashtags_come_first() -> None:
    """As the topics they mean, once each; an unknown one makes a topic of its own."""
    proposals = Proposer(TOPICS).propose("Nvidia recrute", "", ["InformatiqueEnNuage", "port", "Nvidia"])
    assert [(topic.slug, topic.strength) for topic in proposals.topics] == [("cloud", 3), ("port", 3), ("nvidia", 3)]


def test_vetoes_keep_topics_away() -> None:
    """`-#nvidia` is said by a person, who knows better."""
    assert Proposer(TOPICS).propose("Nvidia recrute", "", ["-nvidia"]).topics == ()
