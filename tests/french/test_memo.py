"""What a function of a text gave, kept."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.french.memo import Memo


def test_a_text_is_asked_once() -> None:
    """The second time, what was kept is given."""
    asked: list[str] = []
    memo = Memo(lambda text: (asked.append(text), text.upper())[1])
    assert [memo["été"], memo["été"]] == ["ÉTÉ", "ÉTÉ"]
    assert asked == ["été"]


@given(st.lists(st.text(max_size=2)), st.integers(1, 3))
def test_the_limit_changes_no_answer(texts: list[str], limit: int) -> None:
    """No more is kept than allowed, and nothing else is ever given."""
    memo = Memo(str.upper, limit)
    for text in texts:
        assert memo[text] == text.upper()
        assert len(memo) <= limit
