"""Which mark of one coder is which mark of the other: units are matched before anything is compared."""

import math

import pandas as pd

from helpers.text.spans import SPAN_COLUMNS

COMPARED = ("outcome", "low", "high", "qualifier", "source")
PLACE = SPAN_COLUMNS[:4]


def match_units(coder_a, coder_b, columns=COMPARED):
    """Return one row a unit that one coder or both marked, and what each said of it.

    Two marks are one unit when they overlap; each is used once. Where several overlap (the figures of one
    sentence), those with the same value in the first of `columns` go together first, then the nearest in
    place and number: so a figure that one coder missed is missing alone, and moves no other. Columns: those
    of a Spans table, `found_by` ("both", "a" or "b"), and for each of `columns` that the two tables have,
    `<name>_a` and `<name>_b`, missing where the coder has no such mark. Raises ValueError when a column of
    the place is missing.

    >>> one = pd.DataFrame({"article_id": "x", "sentence": 0, "start": [0, 9], "end": [2, 11],
    ...                     "text": ["24", "68"], "outcome": ["killed", "injured"], "low": [24, 68]})
    >>> match_units(one, one.tail(1))[["text", "found_by", "low_a", "low_b"]]
      text found_by  low_a  low_b
    0   24        a     24   <NA>
    1   68     both     68     68
    """
    need(coder_a, PLACE, "coder 1")
    need(coder_b, PLACE, "coder 2")
    columns = [column for column in columns if column in coder_a and column in coder_b]
    rows_a, rows_b = coder_a.to_dict("records"), coder_b.to_dict("records")
    pairs = _pairs(rows_a, rows_b, columns)
    met = {i for i, _ in pairs}, {j for _, j in pairs}
    units = [_unit(rows_a[i], rows_b[j], columns) for i, j in pairs]
    units += [_unit(row, None, columns) for i, row in enumerate(rows_a) if i not in met[0]]
    units += [_unit(None, row, columns) for j, row in enumerate(rows_b) if j not in met[1]]
    names = [*SPAN_COLUMNS, "found_by", *(f"{column}_{coder}" for column in columns for coder in "ab")]
    table = pd.DataFrame(units, columns=names).convert_dtypes()
    return table.sort_values(["article_id", "start", "end"], kind="stable", ignore_index=True)


def _pairs(rows_a, rows_b, columns):
    """Return the places of the rows that go together, the most alike of those that overlap first."""
    in_article = {}
    for j, row in enumerate(rows_b):
        in_article.setdefault(str(row["article_id"]), []).append(j)
    meetings = sorted(
        (_apart(one, rows_b[j], columns), i, j)
        for i, one in enumerate(rows_a)
        for j in in_article.get(str(one["article_id"]), ())
        if one["start"] < rows_b[j]["end"] and rows_b[j]["start"] < one["end"]
    )
    pairs, used_a, used_b = [], set(), set()
    for _, i, j in meetings:
        if i not in used_a and j not in used_b:
            pairs.append((i, j))
            used_a.add(i)
            used_b.add(j)
    return pairs


def _apart(one, other, columns):
    """Return how unlike two overlapping marks are: first code, place, numbers, all other columns."""
    differ = [plain(one[column]) != plain(other[column]) for column in columns]
    place = abs(one["start"] - other["start"]) + abs(one["end"] - other["end"])
    numbers = sum(ratio_distance(one[name], other[name]) for name in ("low", "high") if name in columns)
    return sum(differ[:1]), place, numbers, sum(differ)


def ratio_distance(one, other):
    """Return Krippendorff's difference on a ratio scale: the squared share of the difference in the sum.

    24 and 25 are as near as 240 and 250; 1 is the most. What is not a number is as far as can be from a
    number.

    >>> ratio_distance(24, 24), ratio_distance(0, 24), round(ratio_distance(24, 240), 2)
    (0.0, 1.0, 0.67)
    """
    one, other = (pd.to_numeric(number, errors="coerce") for number in (one, other))
    if pd.isna(one) or pd.isna(other):
        return float(pd.isna(one) != pd.isna(other))
    return 0.0 if one == other else math.pow((one - other) / (abs(one) + abs(other)), 2)


def _unit(one, other, columns):
    stands = one or other
    found_by = "both" if one and other else "a" if one else "b"
    said = {
        f"{column}_{coder}": row[column] if row else None
        for column in columns
        for coder, row in (("a", one), ("b", other))
    }
    return {**{name: stands.get(name, "") for name in SPAN_COLUMNS}, "found_by": found_by, **said}


def plain(value):
    """Return a cell as text that is the same for 24, 24.0 and "24", and empty for what is missing."""
    if pd.isna(value):
        return ""
    try:
        return f"{float(value):g}" if not isinstance(value, bool) else str(value)
    except ValueError:
        return str(value).strip()


def need(table, columns, what):
    """Raise ValueError, naming the columns and what lacks them, unless `table` has all `columns`."""
    missing = [column for column in columns if column not in table]
    if missing:
        raise ValueError(
            f"{what} lacks the column {', '.join(map(repr, missing))}; "
            f"it has {', '.join(map(repr, table.columns))}"
        )
