"""Two words in, the number of slips of the pen between them out."""


def edit_distance(first: str, second: str, limit: int) -> int | None:
    """Letters added, dropped, changed or swapped with their neighbour between two words, None beyond `limit`.

    The restricted form of Damerau and Levenshtein's distance: no letter is touched twice.

    >>> edit_distance("clodu", "cloud", limit=2), edit_distance("cloud", "puce", limit=2)
    (1, None)
    """
    if abs(len(first) - len(second)) > limit:
        return None
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, char in enumerate(first, start=1):
        here = [row]
        for column, other in enumerate(second, start=1):
            cost = min(above[column] + 1, here[column - 1] + 1, above[column - 1] + (char != other))
            swapped = row > 1 and column > 1 and char == second[column - 2] and first[row - 2] == other
            here.append(min(cost, before[column - 2] + 1) if swapped else cost)
        if min(here) > limit:
            return None
        before, above = above, here
    return above[-1] if above[-1] <= limit else None
