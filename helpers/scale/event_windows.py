"""Events and claims of any number of articles: grouped within windows of time, each with the one before it."""

from itertools import pairwise

import pandas as pd

from helpers.tolls.claims import claims_table, stated_claims, with_replacements
from helpers.tolls.events import by_time, group_events
from helpers.tolls.told_events import events_told

WINDOW = 5_000  # articles that are grouped at once, beside those of the window before


def windows(listed, size=WINDOW):
    """Return the ids of all articles in windows by time: lists of at most `size`; up to twice as many are one.

    `listed` is a table with `published`, index `article_id`.

    >>> listed = pd.DataFrame({"published": pd.to_datetime(["2001-05-03", "2001-05-01", "2001-05-02"])}, list("abc"))
    >>> windows(listed, size=1)
    [['b'], ['c'], ['a']]
    """
    if len(listed) <= 2 * size:
        return [listed.index.tolist()]
    order = listed.index[by_time(listed)].tolist()
    return [order[low:high] for low, high in pairwise([*range(0, len(order), size), len(order)])]


def events_and_claims(pieces, by_hand):
    """Return the events of all articles (a Series by `article_id`, those of round-ups joined by ";"), and the claims.

    `pieces` are pairs of an Articles table and its figures, a window of time each, in order; `by_hand` is a Series
    of events by `article_id` that wins. Of a collection with one window the result is that of `group_events`,
    `events_told` and `event_claims`; else articles are compared with those of their window and of the one before,
    and words are weighed by how rare they are there.
    """
    events, claims, known, before = [], [], by_hand, None
    for articles, figures in pieces:
        both = articles if before is None else pd.concat([before[0], articles])
        counts = figures if before is None else pd.concat([before[1], figures], ignore_index=True)
        one, told = _told(both, known, by_hand)
        own = stated_claims(both, counts, told)
        claims.append(own[own["article_id"].isin(articles.index)])
        events.append(told[articles.index])
        known = pd.concat([one[articles.index].drop(by_hand.index, errors="ignore"), by_hand])
        before = articles, figures
    rows = pd.concat(claims, ignore_index=True)
    return pd.concat(events), with_replacements(claims_table(rows))


def _told(articles, known, by_hand):
    """Return the one event of each article, and the events that it tells of."""
    one = group_events(articles, by_hand=known if len(known) else None)
    told = events_told(articles, one)
    told.update(by_hand)
    return one, told.rename_axis("article_id")
