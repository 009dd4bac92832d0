"""Pages that tell of several events: which event each paragraph, and so each finding in it, is about."""

import re
from collections import Counter

from helpers.text.words import words_of
from helpers.tolls.event_words import event_words

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_CLEARLY = 1.25  # times as much as the paragraph tells of the event of the one before


def event_of_spans(spans, articles, events):
    """Return the event of each finding: a Series like `spans`, "" where its article has none.

    An article of one event gives it to all its findings; of several (joined by ";") each paragraph is about the
    event with whose other articles it shares the most, by `event_words`, or, where that is not clear, about
    the event of the paragraph before.

    >>> import pandas as pd
    >>> articles = pd.DataFrame({"text": ["A ferry sank. Nine died."]}, index=["a"])
    >>> spans = pd.DataFrame({"article_id": ["a"], "start": [14]})
    >>> event_of_spans(spans, articles, pd.Series({"a": "ferry"})).tolist()
    ['ferry']
    """
    named = events.reindex(articles.index).fillna("").astype("str")
    found = spans["article_id"].map(named).fillna("")
    several = named[named.str.contains(";")]
    if len(several.index.intersection(spans["article_id"])):
        told = _event_words(articles, named[named != ""])
        for article, rows in spans[spans["article_id"].isin(several.index)].groupby("article_id"):
            parts = _parts(articles.at[article, "text"], several[article].split(";"), told)
            found[rows.index] = [_part_at(parts, start) for start in rows["start"]]
    return found.rename("event")


def _event_words(articles, events):
    """Return for each event a Counter of the words of the articles that are about it alone, by weight."""
    words = event_words(articles)
    event = events.reindex(articles.index).fillna("").to_numpy()[words["article"]]
    weight = words.groupby([event, "word"])["weight"].sum().div(events.value_counts(), level=0)
    told = {}
    for (name, word), heavy in weight.dropna().items():
        told.setdefault(name, Counter())[word] = heavy
    return told


def _parts(text, events, told):
    """Return `(start, event)` of the paragraphs of a text."""
    parts, current = [], events[0]
    for match in _PARAGRAPH.finditer(text):
        words = set(words_of(match[0]))
        share = {event: sum(told.get(event, {}).get(word, 0) for word in words) for event in events}
        best = max(events, key=share.get)
        current = best if share[best] > _CLEARLY * share[current] else current
        parts.append((match.start(), current))
    return parts


def _part_at(parts, start):
    return [event for begins, event in parts if begins <= start][-1]
