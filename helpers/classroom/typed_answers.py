"""What a student typed as an answer, told in plain words."""

import numbers

import numpy as np
import pandas as pd

UNFILLED = "Put your answer in place of the three dots, then run the cell again."
NOTHING = ("Your answer is None, which means nothing. print(…) and = hand nothing on: write the value itself after "
           "answer = .")


def says_unfilled(answer):
    """Return what to do when there is no answer yet, "" when there is one.

    >>> says_unfilled(...) == UNFILLED, says_unfilled(None) == NOTHING, says_unfilled(0)
    (True, True, '')
    """
    if answer is None:
        return NOTHING
    left_empty = isinstance(answer, str) and answer.strip() in ("", "...", "…")
    return UNFILLED if answer is ... or left_empty else ""


def single(answer):
    """Return the one value in a table, array or list of one value; anything else as it is."""
    if isinstance(answer, (list, tuple)) and len(answer) == 1:
        return answer[0]
    holds_values = isinstance(answer, (pd.DataFrame, pd.Series, pd.Index, np.ndarray))
    return np.asarray(answer).item() if holds_values and answer.size == 1 else answer


def is_number(value):
    return isinstance(value, numbers.Real) and not isinstance(value, bool) and not pd.isna(value)


def kind_of(value):
    """Return what a value is, in words that stand after "Your answer is".

    >>> kind_of("x"), kind_of(pd.DataFrame({"a": [1, 2]})), kind_of(pd.DataFrame({"a": []})), kind_of(True)
    ('text', 'a whole table (2 rows)', 'an empty table: the filter kept nothing', 'True or False')
    """
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return "a missing value"
    if isinstance(value, (pd.DataFrame, pd.Series)) and value.empty:
        return f"an empty {'table' if isinstance(value, pd.DataFrame) else 'column'}: the filter kept nothing"
    if isinstance(value, pd.Series) and value.index.inferred_type == "string":
        return f"a whole row or column ({len(value)} values)"
    if isinstance(value, pd.DataFrame):
        return f"a whole table ({len(value)} row{'s' * (len(value) != 1)})"
    return next((words for kind, words in _KINDS if isinstance(value, kind)), _other_kind(value))


_KINDS = (
    (str, "text"),
    ((bool, np.bool_), "True or False"),
    (pd.Series, "a whole column"),
    ((list, tuple, set, frozenset), "a list of several values"),
    (dict, "a dictionary"),
    (numbers.Number, "a number"),
)


def _other_kind(value):
    return "a function" if callable(value) else f"of a kind that can't be checked here ({type(value).__name__})"


def way_out(value, wanted):
    """Return what to do with a value of the wrong kind when `wanted` is "number" or "words"."""
    if callable(value):
        return "Call the function: add round brackets after its name."
    if isinstance(value, (pd.DataFrame, pd.Series)) and value.empty:
        return "Is a name misspelt, or is it another column?"
    if isinstance(value, pd.Series) and value.index.inferred_type == "string":
        return 'Pick one value out of it by its name: …["name"].'
    return f"The question asks for one {'number' if wanted == 'number' else 'name or word'}: pick it out of what you have."
