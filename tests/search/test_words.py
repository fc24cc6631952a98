"""Texts read quickly: the same words as the rules of French give."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.french.analyser import analyse, fold_characters, list_words
from plugins.search.words import WordReader

_TRICKY = st.text("0123aé.,'’-&+#…₀²œŉ(«»)\n _ﬁ™\u00a0\u202f\u200b\u00ad\u0301", max_size=14)


@settings(max_examples=500, deadline=None)
@given(st.one_of(_TRICKY, st.text(max_size=30)))
@example("6 000 l’été 6\n000 d’1 000 qu’« il ».")
@example("_\u0301ﬁ")
@example("coûte (1 000,5) L’O.T.A.N. L.3314-11… C++.")
def test_chunks_give_the_words_of_the_whole(text: str) -> None:
    """What stands between spaces may be read apart, but for numbers in groups."""
    reader, words = WordReader(), list_words(text)
    assert reader.read(text) == [word.spelling for word in words]
    assert [reader.tokens[word.spelling] for word in words] == [word.token for word in words] == analyse(text)
    assert [reader.forms[word.spelling] for word in words] == [word.form for word in words]


@settings(max_examples=300, deadline=None)
@given(st.one_of(_TRICKY, st.text(max_size=30)))
def test_spelling_folds_to_its_form(text: str) -> None:
    """Unless the text has it in no such way, as `startup` for « start-up »."""
    for word in list_words(text):
        assert word.form in (fold_characters(word.spelling), word.spelling)


def test_spelling_keeps_case_and_accents() -> None:
    """A completion is shown as authors write it, without what cannot be seen."""
    words = {
        word.form: word.spelling for word in list_words("L’Œuvre de l’OTAN, sa souve\u00adraineté ; start-up, C++")
    }
    assert words["oeuvre"] == "Œuvre"
    assert words["otan"] == "OTAN"
    assert words["souverainete"] == "souveraineté"
    assert words["startup"] == "startup"
    assert words["c++"] == "C++"
