"""Which outlet, which month: the group of each finding, and how much text stands behind a group."""

import pandas as pd

from helpers.plots.canvas import look, need
from helpers.terms.groups import every_period, period_names
from helpers.text.simulated import our_outlets
from helpers.text.spans import each_text
from helpers.text.words import word_spans


def words_of(articles):
    """Return the number of words of each article, from the column `words` where there is one."""
    if "words" in articles:
        return articles["words"].astype("float").fillna(0)
    return pd.Series({key: len(word_spans(text)) for key, text in each_text(articles)}, dtype="float")


def word_count(articles):
    """Return the number of words in an Articles table or a plain string.

    >>> word_count("Three short words.")
    3
    """
    return len(word_spans(articles)) if isinstance(articles, str) else int(words_of(articles).sum())


def column_of(spans, articles, name):
    """Return the column `name` of `spans`, or else that of `articles` for the article of each span.

    Raises ValueError when neither has it.

    >>> articles = pd.DataFrame({"outlet": ["A", "B"]}, index=["1", "2"])
    >>> list(column_of(pd.DataFrame({"article_id": ["2", "1", "2"]}), articles, "outlet"))
    ['B', 'A', 'B']
    """
    if name in spans:
        return known_names(spans[name])
    need(articles if articles is not None else spans, [name], f"a comparison by {name}")
    return known_names(spans["article_id"].map(articles[name]).rename(name))


def known_names(names):
    """Return names as text, with "unknown" for what is empty or missing."""
    return names.astype("str").fillna("").replace({"": "unknown", "nan": "unknown", "<NA>": "unknown"})


def group_sizes(articles, by):
    """Return one row a value of `by`, with `articles` (how many) and `words`.

    >>> group_sizes(pd.DataFrame({"outlet": ["A", "A"], "words": [10, 20]}), "outlet")
            articles  words
    outlet
    A              2   30.0
    """
    need(articles, [by], f"a comparison by {by}")
    words = words_of(articles)
    return (
        words.groupby(known_names(articles[by]).to_numpy()).agg(articles="count", words="sum").rename_axis(by)
    )


def in_periods(articles, every="month"):
    """Return the dated articles with a column `period`, and the name of every period from first to last.

    `every` is "day", "week", "month" or "year". A month without an article is in the list too, so that a
    line shows the gap. Raises ValueError for another `every`, or without a column `published`.

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2007-05-28", "2007-07-01", None])})
    >>> dated, periods = in_periods(articles)
    >>> list(dated["period"]), periods
    (['2007-05', '2007-07'], ['2007-05', '2007-06', '2007-07'])
    """
    need(articles, ["published"], "a plot over time")
    dated = articles[articles["published"].notna()]
    return dated.assign(period=list(period_names(dated["published"], every))), every_period(
        dated["published"], every
    )


def looks_of(names):
    """Return the look of each name: the workbook's outlets have the same one in every picture.

    >>> alone = looks_of(["Merrow News"])["Merrow News"]
    >>> alone == looks_of(["Ostrey News Agency", "Merrow News"])["Merrow News"]
    True
    """
    known = our_outlets()
    others = [name for name in dict.fromkeys(names) if name not in known]
    start = len(known) if len(others) < len(names) else 0
    return {name: look(known.index(name) if name in known else start + others.index(name)) for name in names}
