"""Dispersion: whether a word is spread over the articles or crowded into a few.

The measures take `freqs`, how often the word stands in each part (an article, say), and `sizes`, how many
words each part has. A word of one frequent article isn't a word of the whole coverage.
"""
import numpy as np
import pandas as pd

from helpers.terms.kwic import count_matches
from helpers.text.spans import each_text
from helpers.text.words import word_spans


def parts_range(freqs):
    """Return in how many parts the word stands.

    >>> parts_range([2, 0, 1])
    2
    """
    return int(np.count_nonzero(freqs))


def juilland_d(freqs, sizes):
    """Return Juilland's D of the rates in the parts (Juilland & Chang-Rodríguez 1964): 1 is even, 0 crowded.

    With hundreds of parts D comes near 1 for almost any word (Biber et al. 2016): use DP there. It is not
    a number (nan) for a word that isn't there or a single part.

    >>> round(juilland_d([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]), 3)
    0.785
    """
    rates = np.divide(freqs, sizes)
    if len(rates) < 2 or not rates.any():
        return float("nan")
    return float(1 - rates.std() / rates.mean() / np.sqrt(len(rates) - 1))


def gries_dp(freqs, sizes):
    """Return the deviation of proportions DP (Gries 2008): 0 is spread as the text is, near 1 crowded.

    >>> round(gries_dp([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]), 2)
    0.18
    """
    freqs, sizes = np.asarray(freqs, float), np.asarray(sizes, float)
    if not freqs.any():
        return float("nan")
    return float(np.abs(freqs / freqs.sum() - sizes / sizes.sum()).sum() / 2)


def gries_dp_norm(freqs, sizes):
    """Return DPnorm, DP divided by its highest possible value, 1 − the smallest part (Lijffijt & Gries 2012).

    >>> gries_dp_norm([1, 0, 0], [0.01, 0.01, 0.98])
    1.0
    """
    sizes = np.asarray(sizes, float)
    room = 1 - sizes.min(initial=1e18) / sizes.sum() if len(sizes) > 1 else 0
    return float(gries_dp(freqs, sizes) / room) if room > 0 else float("nan")


def dispersion(articles, terms):
    """Return how evenly each of `terms` is spread over the articles.

    `terms` are words, phrases or patterns, as in `concordance`. Columns: `term`, `count`, `articles` (its
    range), `share` of articles, `juilland_d`, `dp`, `dp_norm`. The parts are the articles; those without a
    word are left out. The measures of a term that stands nowhere are nan.

    >>> articles = pd.DataFrame({"text": ["Raid and raid.", "No raid here.", "A quiet day."]})
    >>> dispersion(articles, ["raid"]).round(3)
       term  count  articles  share  juilland_d     dp  dp_norm
    0  raid      3         2  0.667       0.423  0.333      0.5
    """
    terms = [terms] if isinstance(terms, str) else list(terms)
    sizes = np.array([len(word_spans(text)) for _, text in each_text(articles)], dtype=np.int64)
    filled = sizes > 0
    freqs = {term: np.array(count_matches(articles, term), np.int64)[filled] for term in terms}
    rows = [_row(term, freqs[term], sizes[filled]) for term in terms]
    return pd.DataFrame(rows, columns=["term", "count", "articles", "share", "juilland_d", "dp", "dp_norm"])


def _row(term, freqs, sizes):
    return {"term": term, "count": int(freqs.sum()), "articles": parts_range(freqs),
            "share": parts_range(freqs) / len(freqs) if len(freqs) else float("nan"),
            "juilland_d": juilland_d(freqs, sizes),
            "dp": gries_dp(freqs, sizes), "dp_norm": gries_dp_norm(freqs, sizes)}
