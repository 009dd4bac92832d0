"""Who copied whom: articles with the text of an earlier one; five copies are not five sources."""

import numpy as np
import pandas as pd

from helpers.tolls.event_words import is_furniture, printed_words, published_of, word_runs
from helpers.tolls.events import by_time

_RUN = 7  # words in a row that two writers seldom write alike
_MUCH, _NEARLY_ALL = (
    0.3,
    0.9,
)  # of an article's words; independent reports of an event share less than a tenth
_HOLDERS = 5  # earlier articles with the same run that are looked at


def repeats(articles, events=None):
    """Return the articles that repeat an earlier one: index `article_id`; `copy_of`, `shared`, `kind`.

    `shared` is the part of the article's words (0 to 1) that stands in runs of seven words which the
    earlier article `copy_of` has too; of several, the one with the most. Three tenths make a repeat: `kind`
    is "copy" from nine tenths on, else "update" (it adds or rewrites). Page furniture doesn't count, nor,
    where `events` (as `group_events` gives them) is there, an article on another event. Runs are looked up
    in an index, so that the time grows with the number of words.

    >>> text = "The old ferry to Arun sank on Thursday with eighty people on board."
    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2001-05-03", "2001-05-04"]),
    ...                          "text": [text, text + " Sixty were saved."]}, index=["first", "later"])
    >>> repeats(articles).round(2)
               copy_of  shared    kind
    article_id
    later        first    0.81  update
    """
    printed = printed_words(articles)
    printed = printed[~is_furniture(printed, published_of(articles))].reset_index(drop=True)
    runs = word_runs(printed, _RUN).assign(rank=lambda runs: np.argsort(by_time(articles))[runs["article"]])
    pairs = _most_shared(_later_and_earlier(runs))
    shared = [_share(printed, runs, later, earlier) for later, earlier in pairs]
    ids = articles.index.astype("str")
    table = pd.DataFrame(
        {"copy_of": [ids[earlier] for _, earlier in pairs], "shared": np.array(shared, dtype="float")},
        index=pd.Index([ids[later] for later, _ in pairs], name="article_id", dtype="str"),
    )
    same = True if events is None else events[table.index].to_numpy() == events[table["copy_of"]].to_numpy()
    table = table[(table["shared"] >= _MUCH) & same]
    return table.assign(kind=np.where(table["shared"] >= _NEARLY_ALL, "copy", "update"))


def count_reports(articles, events):
    """Return how often each event was reported: index `event`, by date.

    Columns: `first`, `last` (when published), `outlets`, `reports`, and of these `repeats` (of an earlier
    text) and `independent` (the others). `events` is what `group_events` gives; "" is no event.

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2001-05-03"]), "outlet": ["Bay Radio"],
    ...                          "text": ["A ferry sank."]}, index=["first"])
    >>> count_reports(articles, pd.Series({"first": "first"})).drop(columns=["first", "last"])
           outlets  reports  repeats  independent
    event
    first        1        1        0            1
    """
    table = pd.DataFrame(
        {
            "event": events.reindex(articles.index).str.split(";"),
            "outlet": articles["outlet"],
            "published": articles["published"],
            "repeat": articles.index.isin(repeats(articles, events).index),
        }
    )
    groups = table.explode("event").query("event != ''").groupby("event")
    counts = groups.agg(
        first=("published", "min"),
        last=("published", "max"),
        outlets=("outlet", "nunique"),
        reports=("event", "size"),
        repeats=("repeat", "sum"),
    )
    return counts.assign(independent=counts["reports"] - counts["repeats"]).sort_values(
        "first", kind="stable"
    )


def _later_and_earlier(runs):
    """Return the pairs of articles with a run in common: `later`, `earlier`, one row a run."""
    runs = runs.drop_duplicates(["run", "article"]).sort_values(["run", "rank"], kind="stable")
    run, article = runs["run"].to_numpy(), runs["article"].to_numpy()
    steps = [
        (article[step:][same], article[:-step][same])
        for step in range(1, _HOLDERS + 1)
        if (same := run[step:] == run[:-step]).any()
    ]
    later, earlier = (np.concatenate(part) for part in zip(*steps, strict=True)) if steps else ([], [])
    return pd.DataFrame({"later": later, "earlier": earlier}, dtype="int64")


def _most_shared(pairs):
    """Return `(later, earlier)` for each article: the earlier one with the most runs in common."""
    counted = pairs.groupby(["later", "earlier"]).size().sort_values(ascending=False, kind="stable")
    return (
        counted.index.to_frame(index=False).drop_duplicates("later").sort_values("later").to_numpy().tolist()
    )


def _share(printed, runs, later, earlier):
    """Return the part of the words of `later` that stands in runs which `earlier` has."""
    one, other = (
        runs.iloc[slice(*runs["article"].searchsorted([article, article + 1]))]
        for article in (later, earlier)
    )
    starts = one.loc[one["run"].isin(other["run"]), "at"].to_numpy()
    covered = np.unique(starts[:, None] + np.arange(_RUN))
    words = np.diff(printed["article"].searchsorted([later, later + 1]))[0]
    return len(covered) / words
