"""How an answer is compared with the expected one: one function a kind of exercise.

Each takes the answer, the expected value and the exercise's entry, and returns None when the answer is
right, else a sentence that helps.
"""

import re

import pandas as pd

from helpers.classroom.number_answers import compare_number
from helpers.classroom.typed_answers import is_number, kind_of, single, way_out


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
    'Your answer is a number. Give words, between quotation marks.'
    """
    answer = single(answer)
    if not isinstance(answer, str):
        advice = "Give words, between quotation marks." if is_number(answer) else way_out(answer, "words")
        return f"Your answer is {kind_of(answer)}. {advice}"
    rights = [plain_text(value) for value in ([right] if isinstance(right, str) else right)]
    if plain_text(answer) in rights:
        return None
    if any(_is_part(plain_text(answer), value) for value in rights):
        return f"“{answer.strip()[:60]}” is part of it: give the whole of it as the table has it, and nothing else."
    return f"It is not “{answer.strip()[:60]}”."


def _is_part(answer, right):
    """Whether all words of one are words of the other, and more than articles and prepositions are shared.

    >>> _is_part("maliki", "nuri al-maliki"), _is_part("the", "the ministry"), _is_part("iran", "iranian")
    (True, False, False)
    """
    one, other = (set(re.findall(r"\w+", words)) for words in (answer, right))
    return any(len(word) > 3 for word in one & other) and (one <= other or other <= one)


def compare_set(answer, right, entry):
    """Compare collections, in spite of order, repetition and case.

    >>> compare_set(["b", "a"], {"A", "B"}, {})
    >>> compare_set(["a", "c"], {"a", "b"}, {})
    '1 is missing; 1 does not belong: c.'
    """
    if isinstance(answer, pd.DataFrame) and len(answer.columns) == 1:
        answer = answer.iloc[:, 0]
    if isinstance(answer, str) or not hasattr(answer, "__iter__") or isinstance(answer, pd.DataFrame):
        return None if [_comparable(answer)] == [_comparable(value) for value in right] else _no_list(answer, right)
    given = {_comparable(value): value for value in answer}
    wanted = {_comparable(value) for value in right}
    missing, extra = wanted - given.keys(), given.keys() - wanted
    if not missing and not extra:
        return None
    parts = [f"{len(missing)} {'is' if len(missing) == 1 else 'are'} missing"] if missing else []
    shown = ", ".join(sorted(str(given[key]) for key in extra)[:3])
    parts += [f"{len(extra)} do{'es' * (len(extra) == 1)} not belong: {shown}"] if extra else []
    return "; ".join(parts) + "."


def _no_list(answer, right):
    if isinstance(answer, str) and plain_text(answer) in {_comparable(value) for value in right}:
        return f'“{answer.strip()}” is one of them. The question asks for all, as a list: ["{answer.strip()}", …].'
    return f'Your answer is {kind_of(answer)}. The question asks for several: a list, such as ["a", "b"].'


def _comparable(value):
    if isinstance(value, str):
        return plain_text(value)
    return float(value) if is_number(value) else str(value)


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
        return f"Your answer is {kind_of(answer)}. The question asks for a table."
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
        return abs(one - other) <= max(1e-9, abs(other) * 0.005)
    return one == other


def compare_open(answer, right, entry):
    """Take any text: nobody but a reader can tell whether it is good.

    >>> compare_open("Few articles.", None, {})
    >>> compare_open(3, None, {})
    'Your answer is a number. Write it as text, between quotation marks.'
    """
    return None if isinstance(answer, str) else f"Your answer is {kind_of(answer)}. Write it as text, between quotation marks."


KINDS = {
    "number": compare_number,
    "text": compare_text,
    "set": compare_set,
    "table": compare_table,
    "open": compare_open,
}
