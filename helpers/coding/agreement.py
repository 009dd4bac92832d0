"""How far coders agree: on codes of given units, on casualty figures, on marked stretches of a text."""

from itertools import combinations

import pandas as pd
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance

from helpers.coding.matching import COMPARED, match_units, need, plain, ratio_distance
from helpers.coding.unitizing import alpha_of_units
from helpers.text.spans import each_text


def agreement(*coders, unit=("article_id", "sentence"), value="outcome"):
    """Return how far coders agree on codes of given units: one row a measure, `agreement` and `units`.

    `coders` are tables, one a coder, with the columns `unit` (what was coded) and `value` (the code given);
    a unit counts for those who coded it. Measures: `percent` (0 to 100) and `kappa` (Cohen 1960), each the
    mean over pairs of coders; `alpha nominal`, `alpha interval` and `alpha ratio` (Krippendorff 2011), the
    last two missing unless all codes are numbers. 1 is perfect, 0 what chance gives; a measure that has
    nothing to tell apart is missing. Raises ValueError for fewer than two coders, a missing column, no unit
    in common, or a unit that one coder coded twice: see `agreement_on_figures`, which finds out what
    belongs together.

    >>> one = pd.DataFrame({"article_id": "a", "sentence": [0, 1, 2, 3],
    ...                     "outcome": ["killed", "none", "none", "killed"]})
    >>> agreement(one, one.assign(outcome=["killed", "none", "killed", "killed"]))
                    agreement  units
    measure
    percent            75.000      4
    kappa               0.500      4
    alpha nominal       0.533      4
    alpha interval        NaN      4
    alpha ratio           NaN      4
    """
    if len(coders) < 2:
        raise ValueError(f"agreement needs the tables of two coders or more, not {len(coders)}")
    codes = _codes(coders, [unit] if isinstance(unit, str) else list(unit), value)
    numbers = codes.apply(pd.to_numeric, errors="coerce").astype("float")
    numbers = numbers if numbers.notna().equals(codes.notna()) else numbers.iloc[:0]
    rows = {
        "percent": _percent(codes),
        "kappa": _mean([kappa(*pair) for pair in _pairs(codes)]),
        "alpha nominal": _alpha(codes.map(plain, na_action="ignore"), binary_distance),
        "alpha interval": _alpha(numbers, interval_distance),
        "alpha ratio": _alpha(numbers, ratio_distance),
    }
    return _table({measure: (number, len(codes)) for measure, number in rows.items()})


def agreement_on_figures(coder_a, coder_b, columns=COMPARED):
    """Return how far two coders agree on casualty figures: one row a measure, `agreement` and `units`.

    Units are matched first (see `match_units`). `found by both` is the F1 of the two lists: twice the pairs
    by all marks of both. Of the pairs: `same …` is the share with the same value, for each of `columns`, of
    those where one of the two says anything; `kappa of …` (Cohen 1960) that of the first, chance taken out;
    `alpha of low, …` Krippendorff's alpha on a ratio scale of the numbers, one for each outcome that both
    gave. All of them are 1 at the best. Raises ValueError when a column is missing.

    >>> one = pd.DataFrame({"article_id": "x", "sentence": 0, "start": [0, 9], "end": [2, 11], "text": "",
    ...                     "outcome": ["killed", "killed"], "low": [24, 68]})
    >>> agreement_on_figures(one, one.assign(low=[24, 680]))
                          agreement  units
    measure
    found by both             1.000      2
    same outcome              1.000      2
    kappa of outcome            NaN      2
    same low                  0.500      2
    alpha of low, killed      0.299      2
    """
    need(coder_a, [columns[0]], "coder 1")
    need(coder_b, [columns[0]], "coder 2")
    units = match_units(coder_a, coder_b, columns)
    pairs = units[units["found_by"] == "both"]
    rows = {"found by both": (_found_by_both(units), len(units)), **_same(pairs, columns)}
    return _table({**rows, **_alphas_of_low(pairs)})


def agreement_on_spans(coder_a, coder_b, articles, value=None):
    """Return how far two coders agree on what they marked in a text: one row a measure, `agreement`, `units`.

    `found by both` is the F1 of the two lists of marks. With `value`, the name of a column of codes, of the
    pairs also `same …` and `kappa of …`. `alpha of the marks` is Krippendorff's alpha for unitizing, by
    character: the articles that one of the two marked are laid end to end, each code apart. No measure here
    counts what neither marked: in a text nobody can say how many marks are *not* there.
    Raises ValueError when a column is missing.

    >>> one = pd.DataFrame({"article_id": "text", "sentence": 0, "start": [0, 9], "end": [4, 13], "text": ""})
    >>> agreement_on_spans(one, one.head(1), "Iran told Iraq.")
                        agreement  units
    measure
    found by both           0.667      2
    alpha of the marks      0.314      2
    """
    columns = [value] if value else []
    need(coder_a, columns, "coder 1")
    need(coder_b, columns, "coder 2")
    units = match_units(coder_a, coder_b, columns)
    pairs = units[units["found_by"] == "both"]
    rows = {"found by both": (_found_by_both(units), len(units)), **_same(pairs, columns)}
    length, marks = _end_to_end((coder_a, coder_b), articles, value)
    return _table({**rows, "alpha of the marks": (alpha_of_units(marks, length), len(units))})


def disagreements(coder_a, coder_b, columns=COMPARED):
    """Return the units that one coder alone marked, or of which the two said different things.

    Columns as in `match_units`, which also says what is raised.

    >>> one = pd.DataFrame({"article_id": "x", "sentence": 0, "start": [0, 9], "end": [2, 11],
    ...                     "text": ["24", "68"], "outcome": "killed", "low": [24, 68]})
    >>> disagreements(one, one.assign(low=[24, 86]))[["text", "found_by", "low_a", "low_b"]]
      text found_by  low_a  low_b
    0   68     both     68     86
    """
    units = match_units(coder_a, coder_b, columns)
    names = [column for column in columns if f"{column}_a" in units]
    differ = units["found_by"] != "both"
    for name in names:
        differ |= units[f"{name}_a"].map(_code) != units[f"{name}_b"].map(_code)
    return units[differ].reset_index(drop=True)


def kappa(codes_a, codes_b):
    """Return Cohen's kappa (1960) of two equally long columns of codes; missing when all codes are the same.

    >>> kappa(pd.Series(["a", "b"]), pd.Series(["a", "b"]))
    1.0
    """
    return _measure(AnnotationTask.kappa, _rows(pd.concat([codes_a, codes_b], axis=1)), binary_distance)


def _table(rows):
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["agreement", "units"])
    return table.astype({"agreement": "float", "units": "int64"}).round(3).rename_axis("measure")


def _found_by_both(units):
    both = (units["found_by"] == "both").sum()
    return 2 * both / (len(units) + both) if len(units) else float("nan")


def _code(value):
    """Return a cell as it is compared: "Police" and "police" are one source."""
    return plain(value).casefold()


def _same(pairs, columns):
    rows = {}
    for place, column in enumerate(name for name in columns if f"{name}_a" in pairs):
        codes = pairs[f"{column}_a"].map(_code), pairs[f"{column}_b"].map(_code)
        said = (codes[0] != "") | (codes[1] != "")
        if said.any():
            rows[f"same {column}"] = ((codes[0] == codes[1])[said].mean(), said.sum())
        if not place:
            rows[f"kappa of {column}"] = (kappa(*codes), len(pairs))
    return rows


def _alphas_of_low(pairs):
    """Return alpha on a ratio scale of the numbers, for each outcome that the two gave two pairs or more."""
    if not {"outcome_a", "low_a"} <= set(pairs):
        return {}
    same = pairs[pairs["outcome_a"] == pairs["outcome_b"]].dropna(subset=["low_a", "low_b"])
    groups = ((outcome, rows) for outcome, rows in same.groupby("outcome_a", sort=True) if len(rows) > 1)
    return {
        f"alpha of low, {outcome}": (
            _alpha(rows[["low_a", "low_b"]].astype("float"), ratio_distance),
            len(rows),
        )
        for outcome, rows in groups
    }


def _end_to_end(coders, articles, value):
    """Return the length of all articles that one coder marked, and each coder's marks in them by code."""
    texts = dict(each_text(articles))
    marked = [
        key for key in texts if any((table["article_id"].astype("str") == str(key)).any() for table in coders)
    ]
    begins, length = {}, 0
    for key in marked:
        begins[str(key)] = length
        length += len(texts[key])
    return length, [_marks(table, begins, value) for table in coders]


def _marks(table, begins, value):
    marks = {}
    for row in table.sort_values(["article_id", "start", "end"]).to_dict("records"):
        begin = begins[str(row["article_id"])]
        units = marks.setdefault(plain(row[value]) if value else "", [])
        units.append((begin + int(row["start"]), begin + int(row["end"])))
    return {code: _joined(sorted(units)) for code, units in marks.items()}


def _joined(units):
    """Return units in order, those that overlap made one."""
    joined = []
    for start, end in units:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _codes(coders, unit, value):
    """Return one row a unit and one column a coder, for the units that two coders or more coded."""
    columns = []
    for number, table in enumerate(coders):
        need(table, [*unit, value], f"coder {number + 1}")
        table = table[table[value].notna() & (table[value].astype("str") != "")]
        if table.duplicated(unit).any():
            raise ValueError(
                f"coder {number + 1} gave several codes to one unit ({', '.join(unit)}): which belongs to "
                "which is not known; agreement_on_figures matches them first"
            )
        columns.append(table.set_index(unit)[value].rename(number))
    codes = pd.concat(columns, axis=1).astype("object")
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
            yield both[one].map(plain), both[other].map(plain)


def _percent(codes):
    return _mean([100 * (one == other).mean() for one, other in _pairs(codes)])


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
