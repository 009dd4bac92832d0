"""Collocation: which words keep company with a word more often than chance would have it."""
from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.terms import association
from helpers.terms.counts import group_counts
from helpers.terms.groups import group_texts
from helpers.terms.kwic import find_query, query_pattern
from helpers.terms.stoplists import stop_list


def collocates(articles, node, window=5, stopwords="stopwords", min_count=2):
    """Return the words that stand near `node` (a word, phrase or pattern, as in `concordance`).

    `window` is a number of words either side, never beyond the sentence, or "sentence". Columns: `term`;
    `count`, its places near the node; `left`, those before it; `articles` where it is near; `total`, its
    places anywhere; `expected` near the node by chance; `pmi`, `t_score`, `g2` and `log_dice`, by which the
    table is sorted (see `helpers.terms.association`). The chance is that of a word standing in the windows, which
    together hold `table.attrs["near"]` of all `words` (Evert 2008, surface cooccurrence); logDice takes the
    count of the `node` instead (Rychlý 2008). Words of the stop list, which `attrs` names, and those near the
    node fewer than `min_count` times are left out.

    Raises ValueError for an empty node or another window.

    >>> text = "Peace talks began. Peace talks failed. They left. Some saw it all end badly there."
    >>> collocates(text, "talks")[["term", "count", "left", "total", "expected"]]
        term  count  left  total  expected
    0  peace      2     2      2  0.533333
    """
    query_pattern(node)
    reach = _reach(window)
    texts = group_texts(articles)[""]
    companies = [_company(*find_query(text, node), reach) for text in texts]
    counts = group_counts({"": texts})
    stop, stop_name = stop_list(stopwords)
    nodes, words = sum(company.nodes for company in companies), int(counts.count[""].sum())
    table = _company_table(companies, stop, min_count)
    table["total"] = table["term"].map(dict(zip(counts.terms, counts.count[""], strict=True))).astype("int64")
    near = sum(len(company.before) + len(company.after) for company in companies)
    table = table.assign(**_measures(table["count"], table["total"], near, nodes, words))
    table = table.sort_values("log_dice", ascending=False, kind="stable", ignore_index=True)
    table.attrs = {"node": nodes, "near": near, "words": words, "stop_list": stop_name}
    return table


class _Company(NamedTuple):
    before: list
    after: list
    nodes: int


def _reach(window):
    if window == "sentence":
        return 10**9
    if isinstance(window, int) and window > 0:
        return window
    raise ValueError(f'window={window!r}: give a number of words, 1 or more, or "sentence"')


def _company(words, places, reach):
    """Return the words near the node's `places` in a `WordLine`, once each however many nodes are near."""
    sentences = [sentence.split(" ") for sentence in words.line.split("\n")]
    ends = np.cumsum([len(sentence) for sentence in sentences]).tolist()
    tokens = [token for sentence in sentences for token in sentence]
    nodes = {place for first, last in places for place in range(first, last + 1)}
    before, after = set(), set()
    for first, last in places:
        sentence = bisect_right(ends, first)
        start, end = ends[sentence - 1] if sentence else 0, ends[sentence]
        before.update(range(max(start, first - reach), first))
        after.update(range(last + 1, min(end, last + 1 + reach)))
    before -= nodes
    after -= nodes | before
    return _Company([tokens[place] for place in before], [tokens[place] for place in after], len(places))


def _company_table(companies, stop, min_count):
    before, near, articles = Counter(), Counter(), Counter()
    for company in companies:
        before.update(company.before)
        near.update(company.before + company.after)
        articles.update({*company.before, *company.after})
    chosen = [term for term, count in sorted(near.items()) if count >= min_count and term not in stop]
    return pd.DataFrame({
        "term": pd.array(chosen, dtype="str"), "count": np.array([near[term] for term in chosen], np.int64),
        "left": np.array([before[term] for term in chosen], np.int64),
        "articles": np.array([articles[term] for term in chosen], np.int64)})


def _measures(count, total, near, nodes, words):
    return {"expected": association.expected_together(near, total, max(words, 1)),
            "pmi": association.pmi(count, near, total, max(words, 1)),
            "t_score": association.t_score(count, near, total, max(words, 1)),
            "g2": association.g2(count, near, total, words),
            "log_dice": association.log_dice(np.minimum(count, nodes), nodes, total)}
