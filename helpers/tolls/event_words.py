"""What an article can be recognised by: words, names, numbers and days, each weighted by how rare it is."""

import numpy as np
import pandas as pd

from helpers.terms.stoplists import stop_list
from helpers.text.progress import progress
from helpers.text.words import fold, word_spans
from helpers.tolls.told_days import WEEKDAYS, told_days

_FIRM = 1.5  # names, numbers and days weigh half as much again as other words
_WEEKDAYS = frozenset(map(str.lower, WEEKDAYS))  # they count as the days that they tell
_IMAGINED = 30  # articles on other things, so that the words of a folder's only event keep their weight
_RUN = 5  # words
_PAGES, _APART = 4, np.timedelta64(60, "D")  # a run of words on so many pages, so long apart, is furniture


def event_words(articles):
    """Return what each article can be recognised by: one row an article and word.

    Columns: `article` (its position in the table), `word` (folded; a day as 2007-05-28), `kind` ("word",
    "name": seldom in lower case, "number": with a digit, "day": told by weekday or date) and `weight`: heavy
    when rare in this collection; the squares of an article's weights add up to 1. Stop words, and runs of
    five words that four pages of different months share (their furniture), are left out.

    >>> words = event_words(pd.DataFrame({"text": ["A ferry sank off Arun on May 3, 2001."]}))
    >>> words["word"].tolist(), words["kind"].tolist()[-2:]
    (['ferry', 'sank', 'arun', '3', '2001', '2001-05-03'], ['number', 'day'])
    """
    counted = pd.concat([_counted_words(articles), _counted_days(articles)], ignore_index=True)
    code = counted["word"].factorize()[0]
    rarity = np.log((1 + len(articles) + _IMAGINED) / (1 + np.bincount(code)[code]))
    firm = np.where(counted["kind"] == "word", 1, _FIRM)
    weight = counted["times"] / (1 + counted["times"]) * firm * rarity
    length = np.sqrt(np.bincount(counted["article"], weight**2, len(articles)))
    return counted.assign(weight=weight / length[counted["article"]]).drop(columns="times")


def printed_words(articles):
    """Return the words of each headline and text in order, as printed: `article` (position), `word`.

    `word` is categorical: each spelling is stored once.

    >>> printed_words(pd.DataFrame({"headline": ["One"], "text": ["Two."]})).values.tolist()
    [[0, 'One'], [0, 'Two']]
    """
    texts = full_texts(articles)
    words = [
        [text[start:end] for start, end in word_spans(text)]
        for text in progress(texts, len(texts), "reading")
    ]
    article = np.repeat(np.arange(len(words)), [len(run) for run in words])
    codes, spellings = pd.factorize(np.array([word for run in words for word in run], dtype="object"))
    return pd.DataFrame({"article": article, "word": pd.Categorical.from_codes(codes, spellings)})


def full_texts(articles):
    """Return headline and text of each article as one string.

    >>> full_texts(pd.DataFrame({"text": ["One."]}))
    ['\\nOne.']
    """
    headlines = articles["headline"] if "headline" in articles else [""] * len(articles)
    return [f"{headline}\n{text}" for headline, text in zip(headlines, articles["text"], strict=True)]


def published_of(articles):
    """Return when each article was published, as a datetime array; NaT where the table doesn't say.

    >>> published_of(pd.DataFrame({"text": ["One."]})).isna().tolist()
    [True]
    """
    told = articles["published"] if "published" in articles else pd.Series(pd.NaT, articles.index)
    return pd.DatetimeIndex(pd.to_datetime(told))


def _counted_words(articles):
    printed = printed_words(articles)
    folded = pd.Series([fold(word) for word in printed["word"].cat.categories], dtype="object")
    code, terms = pd.factorize(folded)
    kinds = _kinds(printed["word"].cat, code, terms)
    kept = printed[~is_furniture(printed, published_of(articles))]
    times = (
        kept.assign(code=code[kept["word"].cat.codes])
        .groupby(["article", "code"])
        .size()
        .reset_index(name="times")
    )
    table = times.assign(word=terms[times["code"]], kind=kinds[times["code"]])
    return table.loc[~table["word"].isin(stop_list()[0] | _WEEKDAYS), ["article", "word", "kind", "times"]]


def _kinds(spelled, code, terms):
    """Return the kind of each term: capitals or lower case are counted over the whole collection."""
    used = np.bincount(spelled.codes, minlength=len(spelled.categories))
    lower = np.array([word.islower() for word in spelled.categories], dtype="bool")
    share = np.bincount(code, used * lower, len(terms)) / np.bincount(code, used, len(terms)).clip(1)
    digit = np.array([any(map(str.isdigit, term)) for term in terms], dtype="bool")
    return np.select([digit, share < 1 / 3], ["number", "name"], "word").astype("object")


def _counted_days(articles):
    rows = []
    for number, (text, published) in enumerate(
        zip(full_texts(articles), published_of(articles), strict=True)
    ):
        days = told_days(text, published)
        rows += [(number, str(day), "day", days.count(day)) for day in sorted(set(days))]
    return pd.DataFrame(rows, columns=["article", "word", "kind", "times"]).astype(
        {"article": "int64", "times": "int64"}
    )


def is_furniture(printed, published):
    """Tell for each of the `printed_words` if it stands in a run that pages of different months share."""
    runs = word_runs(printed, _RUN)
    spread = runs.assign(day=published[runs["article"]]).groupby("run")["day"].agg(["size", "min", "max"])
    common = spread.index[(spread["size"] >= _PAGES) & (spread["max"] - spread["min"] >= _APART)]
    starts = runs.loc[runs["run"].isin(common), "at"].to_numpy()
    return np.isin(np.arange(len(printed)), starts[:, None] + np.arange(_RUN))


def word_runs(printed, length):
    """Return the runs of `length` words inside each article: `at` (row of `printed_words`), `article`, `run`.

    `run` is a number that stands for the words, the same wherever they are the same.
    """
    article = printed["article"].to_numpy()
    code = printed["word"].cat.codes.to_numpy().astype("uint64")
    at = np.arange(max(0, len(printed) - length + 1))
    at = at[article[at] == article[at + length - 1]]
    run = np.zeros(len(at), dtype="uint64")
    for step in range(length):
        run = run * np.uint64(0x9E3779B97F4A7C15) + code[at + step] + np.uint64(1)
    return pd.DataFrame({"at": at, "article": article[at], "run": run})
