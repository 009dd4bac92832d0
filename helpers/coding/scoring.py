"""Coding by hand: how far two coders agree, and how a program scores against a hand-coded key."""

from itertools import combinations

import pandas as pd
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance

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
        by = read_manifest()[by] if by in read_manifest() else by
    if isinstance(by, pd.Series):
        return verdicts["article_id"].map(by).astype("str").rename(by.name or "group")
    need(verdicts, [by], "the findings")
    return verdicts[by].astype("str")


def _share_same(verdicts, column, groups):
    """Return, for each group and for "all", in how many of the right rows found and key say the same."""
    right = verdicts[(verdicts["verdict"] == "right") & ((verdicts[column] != "") | (verdicts[f"key_{column}"] != ""))]
    pairs = zip(right[column], right[f"key_{column}"], strict=True)
    same = pd.Series([_same(column, *pair) for pair in pairs], index=right.index, dtype="float")
    shares = same.groupby(groups.loc[right.index]).mean()
    shares.loc["all"] = same.mean()
    return shares.round(3)


def _same(column, found, right):
    """Return whether two cells say the same; of the `NAMES` also when one has all the words of the other."""
    if column not in NAMES:
        return _plain(found) == _plain(right)
    one, other = _name_words(found), _name_words(right)
    return one == other or bool(one and other) and (one <= other or other <= one)


def _name_words(cell):
    return set(words_of(_plain(cell).casefold().replace("\u2019", "'").replace("'s", ""))) - _SMALL


def compare_with_key(found, key, on=FIGURES, columns=()):
    """Return every finding and every missed row of the key, with a first column `verdict`.

    `verdict` is "right", "false" or "missed": `.query("verdict != 'right'")` keeps the errors. Rows stand in
    the order of the text; what is missing in a table is the empty string. Each of `columns`, say `source`, has
    beside it what the key says there: `key_source`. Raises ValueError when a column is missing.

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
    missed = key.assign(**{name: key[column] for column, name in beside.items()}).iloc[left].assign(verdict="missed")
    table = pd.concat([judged.astype("object"), missed.astype("object")], ignore_index=True)
    first = ["verdict", *(name for name in [*SPAN_COLUMNS, *on] if name in table)]
    order = first + [name for name in [*found, *beside.values()] if name not in first]
    return table[order].fillna("").sort_values(["article_id", "start"], kind="stable", ignore_index=True)


def _rows_at(table, places):
    """Return the rows of `table` at `places`, and an empty row where a place is None."""
    return table.reset_index(drop=True).reindex([-1 if place is None else place for place in places]).reset_index(drop=True)


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
    return (str(row["article_id"]), *(_plain(row[name]) for name in on))


def _plain(value):
    """Return a cell as text that is the same for 24, 24.0 and "24", and empty for what is missing."""
    if pd.isna(value):
        return ""
    try:
        return f"{float(value):g}" if not isinstance(value, bool) else str(value)
    except ValueError:
        return str(value).strip()


def agreement(*coders, unit=("article_id", "sentence"), value="outcome", absent=None):
    """Return how far coders agree: one row a measure, with columns `agreement` and `units`.

    `coders` are tables, one a coder, with the columns `unit` (what was coded) and `value` (the code given).
    A unit coded several times by one coder is taken in its order: first with first, second with second.
    A unit that a coder left out counts as `absent`, or, without it, is compared among those who coded it.
    Measures: `percent` (0 to 100) and `kappa` (Cohen 1960), each the mean over pairs of coders;
    `alpha nominal` and `alpha interval` (Krippendorff 2011), the latter missing unless all codes are numbers.
    1 is perfect, 0 what chance gives; a measure that has nothing to tell apart is missing.
    Raises ValueError for fewer than two coders, a missing column, or no unit in common.

    >>> one = pd.DataFrame({"article_id": "a", "sentence": [0, 1, 2, 3],
    ...                     "outcome": ["killed", "none", "none", "killed"]})
    >>> agreement(one, one.assign(outcome=["killed", "none", "killed", "killed"]))
                    agreement  units
    measure
    percent            75.000      4
    kappa               0.500      4
    alpha nominal       0.533      4
    alpha interval        NaN      4
    """
    if len(coders) < 2:
        raise ValueError(f"agreement needs the tables of two coders or more, not {len(coders)}")
    codes = _codes(coders, unit, value, absent)
    numbers = codes.apply(pd.to_numeric, errors="coerce").astype("float")
    all_numbers = numbers.notna().equals(codes.notna())
    measures = {
        "percent": _percent(codes),
        "kappa": _kappa(codes),
        "alpha nominal": _alpha(codes.map(_plain, na_action="ignore"), binary_distance),
        "alpha interval": _alpha(numbers, interval_distance) if all_numbers else float("nan"),
    }
    table = pd.DataFrame({"agreement": pd.Series(measures).round(3), "units": len(codes)})
    return table.rename_axis("measure")


def disagreements(coder_a, coder_b, unit=("article_id", "sentence"), value="outcome", absent=None):
    """Return the units that two coders coded differently, with both codes.

    Columns: those of `unit`, `time` (which of a coder's codes for the unit), `coder_a`, `coder_b`.
    Raises ValueError as `agreement` does.

    >>> one = pd.DataFrame({"article_id": "a", "sentence": [0, 1], "outcome": ["killed", "none"]})
    >>> disagreements(one, one.assign(outcome="killed"))
      article_id  sentence  time coder_a coder_b
    0          a         1     1    none  killed
    """
    codes = paired_codes(coder_a, coder_b, unit, value, absent)
    return codes[codes["coder_a"] != codes["coder_b"]].reset_index()


def paired_codes(coder_a, coder_b, unit=("article_id", "sentence"), value="outcome", absent=None):
    """Return one row a unit that both coded, with their codes as text in `coder_a` and `coder_b`.

    Its index is the unit, and the number of the code where a coder gave several.
    """
    codes = _codes((coder_a, coder_b), unit, value, absent).map(_plain)
    return codes.set_axis(["coder_a", "coder_b"], axis=1)


def _codes(coders, unit, value, absent):
    """Return one row a unit and one column a coder, for the units that two coders or more coded."""
    unit, columns = [unit] if isinstance(unit, str) else list(unit), []
    for number, table in enumerate(coders):
        need(table, [*unit, value], f"coder {number + 1}")
        table = table[table[value].notna() & (table[value].astype("str") != "")]
        time = table.groupby(unit, sort=False).cumcount() + 1
        columns.append(table.assign(time=time).set_index([*unit, "time"])[value].rename(number))
    codes = pd.concat(columns, axis=1)
    codes = codes.astype("object")
    if absent is not None:
        codes = codes.where(codes.notna(), absent)
    codes = codes[codes.notna().sum(axis=1) >= 2]
    if codes.empty:
        raise ValueError(
            f"the coders have no unit in common: nothing has the same {', '.join(unit)} in two tables"
        )
    return codes


def _pairs(codes):
    for one, other in combinations(codes, 2):
        both = codes[[one, other]].dropna()
        if len(both):
            yield both[one].map(_plain), both[other].map(_plain)


def _percent(codes):
    shares = [100 * (one == other).mean() for one, other in _pairs(codes)]
    return sum(shares) / len(shares)


def _kappa(codes):
    pairs = (_rows(pd.concat(pair, axis=1)) for pair in _pairs(codes))
    return _mean([_measure(AnnotationTask.kappa, rows, binary_distance) for rows in pairs])


def _alpha(codes, distance):
    return _measure(AnnotationTask.alpha, _rows(codes), distance)


def _rows(codes):
    """Return `(coder, unit, code)` for each code given, as NLTK takes them."""
    return [
        (str(coder), str(place), code)
        for coder in range(codes.shape[1])
        for place, code in enumerate(codes.iloc[:, coder])
        if pd.notna(code)
    ]


def _measure(measure, rows, distance):
    """Return a chance-corrected measure; missing where all codes are the same: chance explains them all."""
    if len({code for _, _, code in rows}) < 2:
        return float("nan")
    return measure(AnnotationTask(data=rows, distance=distance))


def _mean(values):
    values = [value for value in values if value == value]
    return sum(values) / len(values) if values else float("nan")


def need(table, columns, what):
    missing = [column for column in columns if column not in table]
    if missing:
        raise ValueError(
            f"{what} lacks the column {', '.join(map(repr, missing))}; "
            f"it has {', '.join(map(repr, table.columns))}"
        )
