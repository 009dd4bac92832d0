"""Dictionary counts: how often the words of a list, such as those of a frame, stand in the articles."""
import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.terms.groups import group_texts
from helpers.terms.kwic import folded_line, query_pattern
from helpers.terms.resampling import Cells, interval_columns
from helpers.text.lexicons import read_lexicon
from helpers.text.simulated import is_simulated

_NOTHING = re.compile(r"(?!)")


def count_dictionary(articles, lexicon="framing", by=None, resamples=0):
    """Return how often the entries of each list of a lexicon stand in the articles.

    The lexicon (`data/lexicons/<lexicon>.tsv`) has an entry (word, phrase or pattern, as in `concordance`) in
    its first column and the name of its list in the second. Columns: `by` when it is given, `category` (the
    list), `count`, `per_1000` words of running text, `articles` with any entry, `share` of articles, and
    `commonest`, what the number is mostly made of. A place where two entries of one list match counts once.
    `resamples=1000` adds the ends of 95 % intervals, as in `count_terms`.
    The count knows no meaning: look at the `concordance` of its entries before you trust it.

    >>> count_dictionary("Peace talks failed; they fight on.").set_index("category").loc["talks", "commonest"]
    'talks (1)'
    """
    categories = _categories(read_lexicon(lexicon))
    tables = []
    for group, texts in group_texts(articles, by).items():
        lines = [folded_line(text) for text in texts]
        counts = [Counter(line.split()) for line in lines]
        sizes = np.array([count.total() for count in counts], np.int64)
        found = {category: _found(entries, lines, counts) for category, entries in categories.items()}
        table = pd.DataFrame([({by: group} if by else {}) | {"category": category} | _measures(each, sizes.sum())
                              for category, each in found.items()])
        tables.append(table.join(_intervals(found, sizes, resamples)) if resamples else table)
    table = pd.concat(tables, ignore_index=True)
    table.attrs = {"lexicon": f"{lexicon}.tsv", "simulated": is_simulated(articles)}
    return table


def _intervals(found, sizes, resamples):
    counts = np.array([[article.total() for article in each] for each in found.values()], np.int64)
    term, article = np.nonzero(counts.reshape(len(found), len(sizes)))
    return interval_columns(Cells(article, term, counts[term, article], sizes), range(len(found)), resamples)


class _Entries(NamedTuple):
    """The entries of one list, in two patterns."""
    word: re.Pattern
    phrase: re.Pattern


@lru_cache(maxsize=16)
def _categories(rows):
    categories = {}
    for entry, category, *_ in rows:
        categories.setdefault(category, []).append(entry)
    return {category: _Entries(_pattern([entry for entry in entries if len(entry.split()) == 1]),
                               _pattern([entry for entry in entries if len(entry.split()) > 1]))
            for category, entries in categories.items()}


def _pattern(entries):
    return re.compile("|".join(query_pattern(entry).pattern for entry in entries)) if entries else _NOTHING


def _found(entries, lines, counts):
    """Return a Counter of the entries' matches for each article."""
    words = {word for word in set().union(*counts) if entries.word.fullmatch(word)}
    return [_found_in(entries, words, line, count) for line, count in zip(lines, counts, strict=True)]


def _found_in(entries, words, line, counts):
    found = Counter({word: counts[word] for word in words & counts.keys()})
    for match in entries.phrase.findall(line):
        found[match] += 1
        found.subtract(word for word in match.split() if word in words)
    return +found


def _measures(found, words):
    total = Counter()
    for counts in found:
        total.update(counts)
    having = sum(map(bool, found))
    return {"count": total.total(), "per_1000": total.total() * 1000 / words if words else float("nan"),
            "articles": having, "share": having / len(found) if found else float("nan"),
            "commonest": ", ".join(f"{term} ({count})" for term, count in _commonest(total))}


def _commonest(total, most=3):
    """Return the highest counts, ties by the alphabet: the order of a set differs from machine to machine."""
    return sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
