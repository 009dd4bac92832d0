"""Counts of findings: how often, per 1,000 words, and in how many articles."""

import pandas as pd

from helpers.terms.groups import group_names
from helpers.text.spans import each_text
from helpers.text.words import word_spans


def count_spans(spans, articles, column="actor", by=None):
    """Return how often each value of `column` was found in `articles`, the most frequent first.

    `spans` is any Spans table: actors by "actor" or "code", quotes by "cue" or "speaker". Columns: `by` (if
    asked for: a column of the articles, or "month" …), `column`, `count` (findings), `per_1000` (per 1,000 words),
    `articles` (in how many articles), `share` (their share of all articles of the group, from 0 to 1); rates
    are rounded to three places. Empty values are left out. Raises ValueError when there is no such column.

    >>> from helpers.actors import find_actors
    >>> text = "Iran met Iraq. Iranian and Iraqi envoys talked; Iran left."
    >>> count_spans(find_actors(text), text)
      actor  count  per_1000  articles  share
    0  Iran      3     300.0         1    1.0
    1  Iraq      2     200.0         1    1.0
    """
    if column not in spans:
        raise ValueError(f"there is no column {column!r} to count; there are: {', '.join(spans.columns)}")
    texts = _texts(articles, by)
    sizes = texts.groupby("group")["words"].agg(group_articles="size", group_words="sum")
    found = spans.loc[spans[column] != "", ["article_id", column]].set_axis(["article_id", "value"], axis=1)
    counted = found.join(texts["group"], on="article_id").groupby(["group", "value"])["article_id"]
    table = counted.agg(count="size", articles="nunique").reset_index().join(sizes, on="group")
    table["per_1000"] = (1000 * table["count"] / table["group_words"].clip(lower=1)).round(3)
    table["share"] = (table["articles"] / table["group_articles"]).round(3)
    table = table.sort_values(["group", "count", "value"], ascending=[True, False, True], ignore_index=True)
    shown = [*(["group"] if by else []), "value", "count", "per_1000", "articles", "share"]
    return table[shown].rename(columns={"group": by, "value": column})


def _texts(articles, by):
    """Return one row an article: its number of `words` and its `group`."""
    words = {key: len(word_spans(text)) for key, text in each_text(articles)}
    groups = "all" if by is None else group_names(articles, by)
    return pd.DataFrame({"words": pd.Series(words, dtype="int64")}).assign(group=groups)
