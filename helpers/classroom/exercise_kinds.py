"""How an answer is compared with the expected one: one function a kind of exercise.

Each takes the answer, the expected value and the exercise's entry, and returns None when the answer is
right, else a sentence that helps.
"""

import numbers
import re

import numpy as np
import pandas as pd


def says_unfilled(answer):
    """Return whether the cell was left as it was, or the answer is nothing at all.

    >>> says_unfilled(...), says_unfilled(None), says_unfilled(0)
    (True, True, False)
    """
    left_empty = isinstance(answer, str) and answer.strip() in ("", "...", "…")
    return answer is ... or answer is None or left_empty


def compare_number(answer, right, entry):
    """Compare two numbers, within `tolerance`.

    >>> compare_number(24, 24, {})
    >>> compare_number("24", 24, {})
    'Your answer is text. Give the number itself, without quotation marks.'
    """
    answer = _single(answer)
    if not _is_number(answer):
        return f"Your answer is {_kind_of(answer)}. {_number_wanted(answer)}"
    answer, right = float(answer), float(right)
    if abs(answer - right) <= entry.get("tolerance", _leeway(right)):
        return None
    return _how_far_off(answer, right)


def _leeway(right):
    return 1e-9 if right.is_integer() else abs(right) * 0.005


def _single(answer):
    """Return the one value in a table or array of one value; anything else as it is."""
    holds_values = isinstance(answer, (pd.DataFrame, pd.Series, pd.Index, np.ndarray))
    return np.asarray(answer).item() if holds_values and answer.size == 1 else answer


def _is_number(value):
    return isinstance(value, numbers.Real) and not isinstance(value, bool) and not pd.isna(value)


def _number_wanted(answer):
    if isinstance(answer, str):
        return "Give the number itself, without quotation marks."
    if callable(answer):
        return "Call it: add round brackets after its name."
    return "The question asks for one number: pick it out of what you have."


def _how_far_off(answer, right):
    ratio = answer / right if right else 0
    for factor, says in _FACTORS:
        if ratio and abs(ratio / factor - 1) < 0.006:
            return says
    if abs(answer - right) == 1:
        return "You are off by one. Was something counted twice or left out, or do the rows start at 0?"
    if ratio == -1:
        return "The size is right, the sign is not: which one is taken from which?"
    side = "high" if answer > right else "low"
    return f"{answer:g} is too {side}. Which table and which column did you take it from?"


_FACTORS = (
    (1000, "You are 1,000 times too high: the rate is asked per word, or already was per 1,000."),
    (0.001, "You are 1,000 times too low: the rate is asked per 1,000 words."),
    (100, "You are 100 times too high: a share lies between 0 and 1, a percentage between 0 and 100."),
    (0.01, "You are 100 times too low: a percentage is asked, you gave a share."),
)


def _kind_of(value):
    kinds = (
        (str, "text"),
        ((bool, np.bool_), "True or False"),
        (pd.DataFrame, "a whole table"),
        (pd.Series, "a whole column"),
        ((list, tuple, set, frozenset, dict), "a collection"),
    )
    return next(
        (name for kind, name in kinds if isinstance(value, kind)),
        "missing" if pd.api.types.is_scalar(value) and pd.isna(value) else f"of type {type(value).__name__}",
    )


def plain_text(value):
    """Return text for comparison: lower case, single blanks, straight quotes.

    >>> plain_text("  United  STATES ")
    'united states'
    """
    straight = str(value).translate(str.maketrans("‘’“”", "''\"\""))
    return re.sub(r"\s+", " ", straight).strip().casefold()


def compare_text(answer, right, entry):
    """Compare texts, in spite of case and blanks; `right` may be several texts, each of them right.

    >>> compare_text("iraq ", ["Iraq", "Republic of Iraq"], {})
    >>> compare_text(7, "Iraq", {})
    'Your answer is of type int. Give words, between quotation marks.'
    """
    answer = _single(answer)
    if not isinstance(answer, str):
        return f"Your answer is {_kind_of(answer)}. Give words, between quotation marks."
    rights = {plain_text(value) for value in ([right] if isinstance(right, str) else right)}
    if plain_text(answer) in rights:
        return None
    if any(plain_text(answer) in value or value in plain_text(answer) for value in rights):
        return (
            f"“{answer.strip()[:60]}” is close: give the whole name as the table has it, and nothing else."
        )
    return f"It is not “{answer.strip()[:60]}”. Sort the table by the column in question and look again."


def compare_set(answer, right, entry):
    """Compare collections, in spite of order, repetition and case.

    >>> compare_set(["b", "a"], {"A", "B"}, {})
    >>> compare_set(["a", "c"], {"a", "b"}, {})
    '1 is missing; 1 does not belong: c.'
    """
    if isinstance(answer, str) or not hasattr(answer, "__iter__") or isinstance(answer, pd.DataFrame):
        return (
            f'Your answer is {_kind_of(answer)}. The question asks for several: a list, such as ["a", "b"].'
        )
    given = {_comparable(value): value for value in answer}
    wanted = {_comparable(value) for value in right}
    missing, extra = wanted - given.keys(), given.keys() - wanted
    if not missing and not extra:
        return None
    parts = [f"{len(missing)} {'is' if len(missing) == 1 else 'are'} missing"] if missing else []
    shown = ", ".join(sorted(str(given[key]) for key in extra)[:3])
    parts += [f"{len(extra)} do{'es' * (len(extra) == 1)} not belong: {shown}"] if extra else []
    return "; ".join(parts) + "."


def _comparable(value):
    if isinstance(value, str):
        return plain_text(value)
    return float(value) if _is_number(value) else str(value)


def compare_table(answer, right, entry):
    """Compare tables on the columns of the expected one, in spite of the order of rows and columns.

    >>> right = pd.DataFrame({"term": ["a", "b"], "count": [2, 1]})
    >>> compare_table(right.iloc[::-1], right, {})
    >>> compare_table(right.head(1), right, {})
    'Your table has 1 row, the expected one 2. Was a filter left out, or one too many?'
    """
    if isinstance(answer, pd.Series):
        answer = answer.to_frame()
    if not isinstance(answer, pd.DataFrame):
        return f"Your answer is {_kind_of(answer)}. The question asks for a table."
    answer, right = _with_index(answer, right), _with_index(right, right)
    missing = [column for column in right if column not in answer]
    if missing:
        return f"Your table has no column {', '.join(map(repr, missing))}. Is it the right table?"
    if len(answer) != len(right):
        return (
            f"Your table has {len(answer)} row{'s' * (len(answer) != 1)}, the expected one {len(right)}. "
            "Was a filter left out, or one too many?"
        )
    return _first_difference(_rows_in_order(answer, right.columns), _rows_in_order(right, right.columns))


def _with_index(table, like):
    """Return `table` with a named index of `like` made a column, so that it is compared too."""
    names = [name for name in like.index.names if name and name in table.index.names and name not in table]
    return table.reset_index(names) if names else table


def _rows_in_order(table, columns):
    rows = [
        tuple(_comparable(value) for value in row) for row in table[list(columns)].itertuples(index=False)
    ]
    return pd.DataFrame(sorted(rows, key=str), columns=columns)


def _first_difference(answer, right):
    for column in right:
        pairs = zip(answer[column], right[column], strict=True)
        if not all(_same(one, other) for one, other in pairs):
            return f"The shape is right; values in the column {column!r} differ. How were they counted?"
    return None


def _same(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= max(1e-9, _leeway(other))
    return one == other


def compare_open(answer, right, entry):
    """Take any sentence of at least `least` words (8 unless told otherwise).

    >>> compare_open("Too short.", None, {})
    'Write a sentence or two, of 8 words or more: what do you see, and why might it be so?'
    """
    if not isinstance(answer, str):
        return f"Your answer is {_kind_of(answer)}. Write it as text, between quotation marks."
    least = entry.get("least", 8)
    if len(answer.split()) < least:
        return f"Write a sentence or two, of {least} words or more: what do you see, and why might it be so?"
    return None


KINDS = {
    "number": compare_number,
    "text": compare_text,
    "set": compare_set,
    "table": compare_table,
    "open": compare_open,
}
