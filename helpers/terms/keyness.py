"""Keyness: which words one part of the articles prefers over another, and which of them survive a shuffle."""
from collections import Counter
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.terms.counts import cells_by_article, group_counts
from helpers.terms.groups import group_texts
from helpers.terms.keyness_measures import (
    bayes_factor,
    chi_square,
    log_likelihood,
    log_odds,
    log_ratio,
    odds_ratio,
    p_value,
    percent_diff,
)
from helpers.terms.resampling import chances, shuffled_keyness
from helpers.terms.stoplists import is_left_out, stop_list
from helpers.text.simulated import is_simulated
from helpers.text.words import ngrams as runs_of

CUTS = (3.84, 6.63, 10.83, 15.13)  # p = 0.05, 0.01, 0.001, 0.0001 for one word, if words came one by one
_FORMULA = range(8, 3, -1)  # words in a repeated formula, the longest first


def compare_terms(articles, by, target, reference=None, ngrams=1,
                  stopwords="stopwords", min_count=3, cells=4, shuffles=0):
    """Return the keyness of each term: how much more, or less, the target uses it than the reference.

    Target and reference are groups of the column `by` (or "month" and the like); without `reference` it is
    all other groups together. Columns: `term`; `count`, `per_1000` and `articles` of target and reference
    (`count_reference` …); effect sizes `log_ratio` (for a count of 0 it takes 0.5), `percent_diff`,
    `odds_ratio`; significance `g2`, `p`, `chi2`, `bic`; `log_odds` with its `z`, where the counts of all groups
    are the prior. The highest G² first, on either side, ties by the alphabet. Terms that stand fewer than
    `min_count` times in both together are left out. `table.attrs` names target, reference, their words, the
    form of G² and the stop list.

    `p` takes words for independent of each other, and they aren't. With `shuffles` the labels of whole articles
    are shuffled so many times (Lijffijt et al. 2016), for three columns more: `p_shuffled`, how often a
    shuffle gives the term so high a G²; `by_chance`, how many terms reach that G² in a shuffle on average; and
    `formula`, the run of four words or more in which a term has three in four of its places. `attrs["cuts"]` has,
    for four cuts of G², how many terms pass and how many do by chance.

    Raises ValueError when there is no such group.

    >>> texts = ["Raid, raid, raid: a raid.", "Talks after a raid."]
    >>> articles = pd.DataFrame({"outlet": ["A", "B"], "text": texts})
    >>> compare_terms(articles, "outlet", "A")[["term", "count", "count_reference", "log_ratio"]]
       term  count  count_reference  log_ratio
    0  raid      4                1   1.678072
    """
    groups = group_texts(articles, by)
    others = [name for name in groups if name != target] if reference is None else [reference]
    for name in (target, *others):
        if name not in groups:
            raise ValueError(f"no {by} is {name!r}; there are: {', '.join(groups)}")
    table = _compared(groups, target, others, ngrams, stop_list(stopwords), min_count, cells)
    table.attrs |= {"simulated": is_simulated(articles)}
    texts = [text for name in others for text in groups[name]]
    return _with_chances(table, groups[target], texts, ngrams, cells, shuffles) if shuffles else table


class _Side(NamedTuple):
    count: np.ndarray
    articles: np.ndarray
    words: int


def _compared(groups, target, others, ngrams, stop, min_count, cells):
    counts = group_counts(groups, ngrams)
    one, other = _side(counts, [target]), _side(counts, others)
    chosen = [place for place, term in enumerate(counts.terms)
              if one.count[place] + other.count[place] >= min_count and not is_left_out(term, stop[0])]
    table = _counts_table(counts.terms, one, other, chosen).join(_measures(counts, one, other, chosen, cells))
    # Rounded, because the last digits of a G² hang on the machine and would decide between equals.
    order = np.lexsort([table["term"].to_numpy(dtype=str), -table["g2"].round(9)])
    table = table.iloc[order].reset_index(drop=True)
    table.attrs = {"target": target, "reference": " + ".join(others), "words_target": one.words,
                   "words_reference": other.words, "g2": f"{cells} cells", "stop_list": stop[1]}
    return table


def _side(counts, names):
    nothing = np.zeros(len(counts.terms), np.int64)
    count = sum((counts.count[name] for name in names), start=nothing)
    return _Side(count, sum((counts.articles[name] for name in names), start=nothing), int(count.sum()))


def _counts_table(terms, one, other, chosen):
    table = pd.DataFrame({"term": pd.array([terms[place] for place in chosen], dtype="str")})
    for side, suffix in ((one, ""), (other, "_reference")):
        table["count" + suffix] = side.count[chosen]
        table["per_1000" + suffix] = side.count[chosen] * 1000 / max(side.words, 1)
        table["articles" + suffix] = side.articles[chosen]
    return table


def _measures(counts, one, other, chosen, cells):
    abcd = one.count[chosen], other.count[chosen], one.words, other.words
    background = sum(counts.count.values())
    g2 = log_likelihood(*abcd, cells=cells)
    ratio, z = log_odds(*abcd, prior=background[chosen], prior_total=background.sum())
    return pd.DataFrame({
        "log_ratio": log_ratio(*abcd), "percent_diff": percent_diff(*abcd), "odds_ratio": odds_ratio(*abcd),
        "g2": g2, "p": list(map(p_value, g2)), "chi2": chi_square(*abcd),
        "bic": bayes_factor(g2, one.words + other.words), "log_odds": ratio, "z": z})


def _with_chances(table, targets, others, ngrams, form, shuffles):
    cells = cells_by_article(targets + others, table["term"], ngrams)
    in_target = np.arange(len(targets) + len(others)) < len(targets)
    shuffled = shuffled_keyness(cells, len(table), in_target, shuffles, form)
    p, by_chance = chances(table["g2"].to_numpy(), shuffled)
    found = formulas(targets + others, dict(zip(table["term"], table["count"] + table["count_reference"], strict=True)))
    formula = [found.get(term, "") for term in table["term"]]
    result = table.assign(p_shuffled=p, by_chance=by_chance, formula=pd.array(formula, dtype="str"))
    result.attrs = table.attrs | {"shuffles": shuffles, "cuts": [_cut(table["g2"], shuffled, cut) for cut in CUTS]}
    return result


def _cut(g2, shuffled, cut):
    passed = (shuffled > cut).sum(axis=1)
    return {"g2": cut, "passed": int((g2 > cut).sum()), "by_chance": round(float(passed.mean()), 1),
            "by_chance_high": int(np.quantile(passed, 0.95, method="higher"))}


def formulas(texts, places):
    """Return the repeated run of words in which three in four of a term's places stand, for the terms that have one.

    `places` has how often each term stands. A run has four to eight words of one sentence; the longest is taken.

    >>> formulas(["He may not speak to the press."] * 3 + ["Press!"], {"speak": 3, "press": 5})
    {'speak': 'he may not speak to the press'}
    """
    found = {}
    for size in _FORMULA:
        runs = Counter(run for text in texts for run in runs_of(text, size))
        for run, count in sorted(runs.items()):
            if count >= 3:
                found |= {term: run for term in _terms_in(run, places) if count >= 0.75 * places[term] and term not in found}
    return found


def _terms_in(run, places):
    words = run.split(" ")
    parts = {" ".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1)}
    return sorted(parts & places.keys())
