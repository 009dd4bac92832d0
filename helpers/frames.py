"""Dictionary counts: how often the words of a list, such as those of a frame, stand in the articles."""
import re
from collections import Counter
from functools import lru_cache

import pandas as pd

from helpers.concordance import folded_line, query_pattern
from helpers.groups import group_texts
from helpers.lexicons import read_lexicon


def count_dictionary(articles, lexicon="framing", by=None):
    """Return how often the entries of each list of a lexicon stand in the articles.

    The lexicon (`data/lexicons/<lexicon>.tsv`) has an entry (word, phrase or pattern, as in `concordance`) in
    its first column and the name of its list in the second. Columns: `by` when it is given, the second
    column's name as `category`, `count`, `per_1000` words of running text, `articles` with any entry,
    `share` of articles, and `commonest`, what the number is mostly made of. A place where two entries of one
    list match counts once. The count knows no meaning: look at the `concordance` of its entries.

    >>> count_dictionary("Peace talks failed; they fight on.").set_index("category").loc["talks", "commonest"]
    'talks (1)'
    """
    categories = _categories(read_lexicon(lexicon))
    rows = []
    for group, texts in group_texts(articles, by).items():
        found, words = _found(texts, categories)
        rows += [({by: group} if by else {}) | _row(category, counts, words, len(texts))
                 for category, counts in found.items()]
    table = pd.DataFrame(rows)
    table.attrs = {"lexicon": f"{lexicon}.tsv"}
    return table


@lru_cache(maxsize=16)
def _categories(rows):
    categories = {}
    for entry, category, *_ in rows:
        categories.setdefault(category, []).append(entry)
    return {category: _Entries(entries) for category, entries in categories.items()}


class _Entries:
    """The entries of one list: phrases are looked for in the text, words only among its different words."""

    def __init__(self, entries):
        self.phrases = [query_pattern(entry) for entry in entries if len(entry.split()) > 1]
        words = [query_pattern(entry).pattern for entry in entries if len(entry.split()) == 1]
        match = re.compile("|".join(words) or r"(?!)").fullmatch
        self.has = lru_cache(maxsize=100_000)(lambda word: match(word) is not None)

    def found(self, line, counts):
        """Return a Counter of the entries' matches in a line of words whose counts are known."""
        found = Counter({word: count for word, count in counts.items() if self.has(word)})
        for phrase in self.phrases:
            for match in phrase.findall(line):
                found[match] += 1
                found.subtract(word for word in match.split() if self.has(word))
        return +found


def _found(texts, categories):
    found = {category: [] for category in categories}
    words = 0
    for text in texts:
        line = folded_line(text)
        counts = Counter(line.split())
        words += counts.total()
        for category, entries in categories.items():
            found[category].append(entries.found(line, counts))
    return found, words


def _row(category, counts, words, articles):
    total = sum(counts, Counter())
    having = sum(bool(count) for count in counts)
    return {"category": category, "count": total.total(), "per_1000": total.total() * 1000 / words if words else float("nan"),
            "articles": having, "share": having / articles if articles else float("nan"),
            "commonest": ", ".join(f"{term} ({count})" for term, count in total.most_common(3))}
