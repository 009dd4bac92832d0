"""How findings score against a hand-coded key: right, false, missed, and what is said of the right ones."""

import pandas as pd

from helpers.coding.matching import need, plain
from helpers.text.spans import SPAN_COLUMNS
from helpers.text.words import words_of
from helpers.tolls.documented import read_manifest

FIGURES = ("outcome", "low", "high")
NAMES = ("source", "medium", "victims", "speaker")
_SMALL = frozenset({"a", "an", "the", "of", "and", "mr", "mrs", "ms", "dr"})


def score(found, key, on=FIGURES, by=None, columns=()):
    """Score findings against a hand-coded key: one row a value of `by` (the first of `on`), and "all".

    A finding is right when a row of the key in the same article has the same values in the columns `on`
    and an overlapping span; each row of the key is used once. Columns: `right`, `false` (found, not in
    the key), `missed` (in the key, not found), `precision` right / (right + false), `recall`
    right / (right + missed), `f1` their harmonic mean; a rate with nothing to divide by is missing.
    Each of `columns` (as "source") adds the share of the right findings that say the same there as the key
    does, of those where one of the two says anything; of `NAMES` one may be a part of the other.
    `by` is a column, or a Series with the group of each article (`articles["outlet"]`); "outlet" alone will
    do for the articles of the workbook. Raises ValueError when a column is missing.

    >>> key = pd.DataFrame({"article_id": ["a", "a"], "start": [0, 20], "end": [2, 22],
    ...                     "outcome": ["killed", "injured"], "low": [24, 68], "high": [24, 68]})
    >>> score(key.head(1), key)
             right  false  missed  precision  recall     f1
    outcome
    injured      0      0       1        NaN     0.0  0.000
    killed       1      0       0        1.0     1.0  1.000
    all          1      0       1        1.0     0.5  0.667
    """
    by = by if by is not None else on[0]
    verdicts = compare_with_key(found, key, on, columns)
    groups = _groups(verdicts, by)
    counts = pd.crosstab(groups, verdicts["verdict"])
    counts = counts.reindex(columns=["right", "false", "missed"], fill_value=0).rename_axis(columns=None)
    counts.loc["all"] = counts.sum()
    found_at_all, there = counts["right"] + counts["false"], counts["right"] + counts["missed"]
    return counts.assign(
        precision=(counts["right"] / found_at_all.where(found_at_all > 0)).round(3),
        recall=(counts["right"] / there.where(there > 0)).round(3),
        f1=(2 * counts["right"] / (found_at_all + there).where(found_at_all + there > 0)).round(3),
        **{column: _share_same(verdicts, column, groups) for column in columns},
    )


def _groups(verdicts, by):
    """Return the group of each row of `verdicts` as text, under the name that the rows of the score get."""
    if isinstance(by, str) and by not in verdicts:
        by = read_manifest().get(by, by)
    if isinstance(by, pd.Series):
        return verdicts["article_id"].map(by).astype("str").rename(by.name or "group")
    need(verdicts, [by], "the findings")
    return verdicts[by].astype("str")


def _share_same(verdicts, column, groups):
    """Return, for each group and for "all", in how many of the right rows found and key say the same."""
    right = verdicts[
        (verdicts["verdict"] == "right") & ((verdicts[column] != "") | (verdicts[f"key_{column}"] != ""))
    ]
    pairs = zip(right[column], right[f"key_{column}"], strict=True)
    same = pd.Series([_same(column, *pair) for pair in pairs], index=right.index, dtype="float")
    shares = same.groupby(groups.loc[right.index]).mean()
    shares.loc["all"] = same.mean()
    return shares.round(3)


def _same(column, found, right):
    """Return whether two cells say the same; of the `NAMES` also when one has all the words of the other."""
    if column not in NAMES:
        return plain(found) == plain(right)
    one, other = _name_words(found), _name_words(right)
    return one == other or bool(one and other) and (one <= other or other <= one)


def _name_words(cell):
    return set(words_of(plain(cell).casefold().replace("\u2019", "'").replace("'s", ""))) - _SMALL


def compare_with_key(found, key, on=FIGURES, columns=()):
    """Return every finding and every missed row of the key, with a first column `verdict`.

    `verdict` is "right", "false" or "missed": `.query("verdict != 'right'")` keeps the errors. Rows stand
    in the order of the text; what is missing in a table is the empty string. Each of `columns`, say
    `source`, has beside it what the key says there: `key_source`. Raises ValueError when a column is
    missing.

    >>> key = pd.DataFrame({"article_id": ["a"], "start": [0], "end": [2], "outcome": ["killed"]})
    >>> list(compare_with_key(key.assign(end=9), key, on=["outcome"])["verdict"])
    ['right']
    """
    needed = list(dict.fromkeys(["article_id", "start", "end", *on, *columns]))
    need(found, needed, "the findings")
    need(key, needed, "the key")
    beside = {column: f"key_{column}" for column in columns}
    waiting = _waiting(key, on)
    places = [_take(waiting, row, on) for row in found.to_dict("records")]
    judged = found.assign(verdict=["false" if place is None else "right" for place in places])
    said = key[list(columns)].rename(columns=beside).astype("object")
    judged = pd.concat([judged.reset_index(drop=True), _rows_at(said, places)], axis=1)
    left = sorted(place for rows in waiting.values() for place, _, _ in rows)
    missed = (
        key.assign(**{name: key[column] for column, name in beside.items()})
        .iloc[left]
        .assign(verdict="missed")
    )
    table = pd.concat([judged.astype("object"), missed.astype("object")], ignore_index=True)
    first = ["verdict", *(name for name in [*SPAN_COLUMNS, *on] if name in table)]
    order = first + [name for name in [*found, *beside.values()] if name not in first]
    return table[order].fillna("").sort_values(["article_id", "start"], kind="stable", ignore_index=True)


def _rows_at(table, places):
    """Return the rows of `table` at `places`, and an empty row where a place is None."""
    return (
        table.reset_index(drop=True)
        .reindex([-1 if place is None else place for place in places])
        .reset_index(drop=True)
    )


def _waiting(key, on):
    """Return the rows of the key that can still be matched: by article and values, (place, start, end)."""
    waiting = {}
    for place, row in enumerate(key.to_dict("records")):
        waiting.setdefault(_values(row, on), []).append((place, row["start"], row["end"]))
    return waiting


def _take(waiting, row, on):
    """Take the first waiting row of the key that `row` matches; return its place, or None."""
    rest = waiting.get(_values(row, on), [])
    hit = next((one for one in rest if row["start"] < one[2] and one[1] < row["end"]), None)
    if hit:
        rest.remove(hit)
    return hit and hit[0]


def _values(row, on):
    return (str(row["article_id"]), *(plain(row[name]) for name in on))
