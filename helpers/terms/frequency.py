"""How often terms stand in articles, in how many, in which outlet and when."""
from functools import lru_cache

import numpy as np
import pandas as pd

from helpers.terms.counts import cells_by_article, group_counts
from helpers.terms.groups import every_period, group_texts, period_names
from helpers.terms.kwic import count_matches
from helpers.terms.resampling import interval_columns
from helpers.terms.stoplists import is_left_out, stop_list
from helpers.text.simulated import is_simulated
from helpers.text.spans import each_text
from helpers.text.words import word_spans


def count_terms(articles, by=None, ngrams=1, stopwords="stopwords", stems=False, min_count=1,
                resamples=0):
    """Return how often each term stands in the articles, the most frequent first.

    Columns: `by` when it is given (a column of the articles, or "week", "month" and the like of
    `published`), `term`, `count`, `per_1000`, `articles` (how many have the term), `share` of articles.
    `per_1000` is per 1,000 words of running text, stop words included, so that it doesn't change with the
    stop list; the sum of `count` does. `table.attrs` has the `stop_list`, `counted` (the sum of `count`) and
    `words` (running text; by group when there are groups).

    Words are folded (`helpers.text.words.fold`). `ngrams=2` counts pairs of words inside a sentence; a run
    that begins or ends with a stop word is left out. `stopwords` is a lexicon's name, None, or words.
    `stems=True` counts Snowball (Porter 2) stems. Terms with fewer than `min_count` places in all groups
    together are left out. Of terms with the same count, the alphabet decides which comes first.

    `resamples=1000` adds the ends of a 95 % interval to each rate and share, from so many draws of the group's
    articles: `per_1000_low`, `per_1000_high`, `share_low`, `share_high`. They say how far the number would move
    with other articles of the same kind.

    Raises ValueError when there is no such column.

    >>> count_terms("Talks on talks: the talks failed.")
         term  count    per_1000  articles  share
    0   talks      3  500.000000         1    1.0
    1  failed      1  166.666667         1    1.0
    """
    groups = group_texts(articles, by)
    counts = counts_of(groups, ngrams, stems)
    words = running_words(groups, counts, ngrams)
    sizes = {name: len(texts) for name, texts in groups.items()}
    table = terms_table(counts, words, sizes, by, stopwords, min_count)
    table.attrs["simulated"] = is_simulated(articles)
    return _with_intervals(table, groups, by, ngrams, stems, resamples) if resamples else table


def _with_intervals(table, groups, by, ngrams, stems, resamples):
    parts = []
    for name, texts in groups.items():
        rows = table[table[by] == name] if by else table
        cells = cells_by_article(texts, rows["term"], ngrams, _stemmer() if stems else None)
        parts.append(interval_columns(cells, rows.index, resamples))
    joined = table.join(pd.concat(parts))
    joined.attrs = table.attrs
    return joined


def counts_of(groups, ngrams=1, stems=False):
    """Return the `GroupCounts` of groups of texts, of words, runs of words or stems."""
    return group_counts(groups, ngrams, _stemmer() if stems else None)


def running_words(groups, counts, ngrams=1):
    """Return the number of words of running text in each group."""
    return _words(groups) if ngrams > 1 else {name: int(count.sum()) for name, count in counts.count.items()}


def terms_table(counts, words, sizes, by=None, stopwords="stopwords", min_count=1):
    """Return the table of `count_terms` from `GroupCounts`, the `words` and the number of articles of each group."""
    stop, stop_name = stop_list(stopwords)
    kept = _kept(counts, stop, min_count)
    table = pd.concat([_group_table(counts, name, kept, words[name], size, by) for name, size in sizes.items()],
                      ignore_index=True)
    table.attrs = {"stop_list": stop_name, "counted": int(table["count"].sum()),
                   "words": words if by else words[""]}
    return table


@lru_cache(maxsize=1)
def _stemmer():
    # Opened here, because NLTK takes longer to open than most counts take.
    from nltk.stem.snowball import EnglishStemmer
    return EnglishStemmer().stem


def _kept(counts, stop, min_count):
    total = sum(counts.count.values(), start=np.zeros(len(counts.terms), np.int64))
    often = np.flatnonzero(total >= min_count)
    if not stop:
        return often
    left_out = [is_left_out(counts.terms[place], stop) for place in often.tolist()]
    return often[~np.array(left_out, bool)]


def _words(groups):
    return {group: sum(len(word_spans(text)) for text in texts) for group, texts in groups.items()}


def _group_table(counts, group, kept, words, articles, by):
    number = counts.count[group][kept]
    terms = np.array([counts.terms[place] for place in kept.tolist()], dtype=object)
    order = np.lexsort([_alphabet(terms), -number])[:np.count_nonzero(number)]
    number, having = number[order], counts.articles[group][kept][order]
    columns = {by: group} if by else {}
    columns |= {"term": pd.array(terms[order], dtype="str"),
                "count": number, "per_1000": number * 1000 / max(words, 1), "articles": having,
                "share": having / max(articles, 1)}
    return pd.DataFrame(columns)


def _alphabet(terms):
    """Return the place of each term in the order of the alphabet."""
    places = np.empty(len(terms), np.int64)
    places[sorted(range(len(terms)), key=terms.__getitem__)] = np.arange(len(terms))
    return places


def trend(articles, terms, every="month"):
    """Return how often each of `terms` stands in each period, and how many articles the period has.

    `terms` are words, phrases or patterns, as in `concordance`; `every` is "day", "week", "month" or "year".
    Columns: `term`, `period` ("2007-05" for a month, its first day for a week), `count`, `per_1000` words,
    `articles` of the period, `words` in them, `with_term` (articles that have it), `share` of articles. Every
    period from the first to the last has a row; where it has no articles, rates are missing, not 0. Articles
    without a date are left out: `table.attrs["undated"]` says how many.

    Raises ValueError when there is no column `published`, or for another period.

    >>> days = pd.to_datetime(["2007-05-28", "2007-07-02"])
    >>> articles = pd.DataFrame({"text": ["Talks in Baghdad.", "No talks, no talks."], "published": days})
    >>> trend(articles, "talks")[["term", "period", "count", "per_1000", "articles"]]
        term   period  count    per_1000  articles
    0  talks  2007-05      1  333.333333         1
    1  talks  2007-06      0         NaN         0
    2  talks  2007-07      2  500.000000         1
    """
    if isinstance(articles, str) or "published" not in articles:
        raise ValueError("a trend needs dates: the table has no column 'published'")
    dated = articles[articles["published"].notna()]
    periods = every_period(dated["published"], every)
    sizes = pd.Series([len(word_spans(text)) for _, text in each_text(dated)], dtype="int64")
    names = pd.Series(list(period_names(dated["published"], every)), dtype="str")
    terms = [terms] if isinstance(terms, str) else list(terms)
    found = {term: pd.Series(count_matches(dated, term), dtype="int64") for term in terms}
    table = pd.concat([_term_trend(term, found[term], sizes, names, periods) for term in terms],
                      ignore_index=True)
    table.attrs = {"undated": len(articles) - len(dated), "simulated": is_simulated(articles)}
    return table


def _term_trend(term, found, sizes, names, periods):
    having = (found > 0).astype("int64")
    by_article = pd.DataFrame({"count": found, "articles": 1, "words": sizes, "with_term": having})
    by_period = by_article.groupby(names.to_numpy()).sum().reindex(periods, fill_value=0)
    table = by_period.rename_axis("period").reset_index()
    table.insert(0, "term", term)
    table.insert(3, "per_1000", table["count"] * 1000 / table["words"].where(table["words"] > 0))
    return table.assign(share=table["with_term"] / table["articles"].where(table["articles"] > 0))
