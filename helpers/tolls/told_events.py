"""Pages that tell of several events: which event each paragraph, and so each finding in it, is about."""

import re
from collections import Counter

import pandas as pd

from helpers.text.words import words_of
from helpers.tolls.event_words import event_words
from helpers.tolls.events import LIKENESS, alike_pairs

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_MORE = 1.5  # times the likeness that joins reports of one event
_PARAGRAPHS = 2  # at least, about a further event
_CLEARLY = 1.25  # times as much as the paragraph tells of the event of the one before


def events_told(articles, events):
    """Return the events that each article tells of: `events`, with those of round-ups joined by ";".

    `events` is what `group_events` gives. An article tells of another event, too, when it is half as much
    again alike to that event's reports, on average, as joins reports of one event, and at least two of its
    paragraphs share more with them than with the other reports of its own event. Its own event comes first.
    A comment on no event can't be told from a report: give it "" by hand.

    >>> events_told(pd.DataFrame({"text": ["A ferry sank."]}, index=["a"]), pd.Series({"a": "a"})).tolist()
    ['a']
    """
    words = event_words(articles)
    named = events.reindex(articles.index).fillna("").astype("str")
    told = named.copy()
    for article, others in _alike_events(articles, named).items():
        own = named[(named == named.iloc[article]) & (named.index != named.index[article])]
        about = _event_words(words, pd.concat([own, named[named.isin(others)]]), articles.index)
        parts = _parts(articles["text"].iloc[article], [named.iloc[article], *others], about)
        count = Counter(event for _, event in parts)
        also = [event for event in others if count[event] >= _PARAGRAPHS]
        told.iloc[article] = ";".join([named.iloc[article], *also])
    return told


def _alike_events(articles, named):
    """Return for each article (its position) the other events whose reports are alike to it on average."""
    pairs = alike_pairs(articles)
    both = pd.concat([pairs, pairs.rename(columns={"a": "b", "b": "a"})])
    both = both.assign(own=named.to_numpy()[both["a"]], event=named.to_numpy()[both["b"]])
    both = both[(both["event"] != both["own"]) & (both["event"] != "") & (both["own"] != "")]
    mean = both.groupby(["a", "event"])["likeness"].sum().div(named.value_counts(), level="event").dropna()
    alike = mean[mean >= _MORE * LIKENESS].sort_values(ascending=False).reset_index("event")["event"]
    return alike.groupby(level=0, sort=True).agg(list).to_dict()


def event_of_spans(spans, articles, events):
    """Return the event of each finding: a Series like `spans`, "" where its article has none.

    An article of one event gives it to all its findings; of several (joined by ";") each paragraph is about
    the event with whose other articles it shares the most, by `event_words`, or, where that is not clear,
    about the event of the paragraph before.

    >>> articles = pd.DataFrame({"text": ["A ferry sank. Nine died."]}, index=["a"])
    >>> spans = pd.DataFrame({"article_id": ["a"], "start": [14]})
    >>> event_of_spans(spans, articles, pd.Series({"a": "ferry"})).tolist()
    ['ferry']
    """
    named = events.reindex(articles.index).fillna("").astype("str")
    found = spans["article_id"].map(named).fillna("")
    several = named[named.str.contains(";")]
    if len(several.index.intersection(spans["article_id"])):
        told = _event_words(event_words(articles), named[named != ""], articles.index)
        for article, rows in spans[spans["article_id"].isin(several.index)].groupby("article_id"):
            parts = _parts(articles.at[article, "text"], several[article].split(";"), told)
            found[rows.index] = [_part_at(parts, start) for start in rows["start"]]
    return found.rename("event")


def _event_words(words, events, index):
    """Return for each event a Counter of the words of its articles, by their mean weight."""
    event = events.reindex(index).fillna("").to_numpy()[words["article"]]
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
