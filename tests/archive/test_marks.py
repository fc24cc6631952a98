"""Text of an entry → its marks."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.marks import list_marks
from plugins.french.analyser import analyse

CHUNKS = ("L’Été", "«\u00a0c’est", "O.T.A.N.", ".net", "start-up", "x…y", "(6", "000", "R&D,", "e\u0301t\u0301", "—")


def test_marks_of_a_text_are_its_words_without_figures() -> None:
    """Two entries hold the same number by chance; `5G` and `1 500` are figures, too."""
    assert list_marks("L’Otan supprime 1 500 postes ; l’OTAN, la 5G, en 2025 (6,5 %).") == ("otan", "post", "supprim")


@given(st.lists(st.sampled_from(CHUNKS)))
def test_marks_are_those_of_the_whole_text(chunks: list[str]) -> None:
    """Reading what stands between spaces by itself changes nothing."""
    text = " ".join(chunks)
    assert list_marks(text) == tuple(sorted({word for word in analyse(text) if not word[0].isdigit()}))
