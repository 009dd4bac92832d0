"""Claims: who said when how many were harmed in which event, and which later claim takes its place."""

import re

import numpy as np
import pandas as pd

from helpers.tolls.clock import utc_times
from helpers.tolls.repeats import repeats
from helpers.tolls.told_events import event_of_spans

CLAIM_COLUMNS = """event published outlet article_id sentence start end text source source_kind medium outcome
low high qualifier status replaced_by copy_of""".split()
_WHOLE = ("sentence", "start", "end", "low", "high", "replaced_by")
# Words that name no one counter: two outlets' "officials" need not be the same.
_ANYBODY = frozenset(
    "official officials authorities source sources witness witnesses resident residents".split()
)
_ARTICLES = ("the ", "a ", "an ")
_POLICE = re.compile(r"(?:[\w'-]+ ){0,2}police\b(?!.* and |;)")


def event_claims(articles, figures, events, zones=None):
    """Return the claims about the events: one row a figure of an article's main events, by event and time.

    `figures` is the table of `find_casualties`: those of scope "main" that are no part of another. `events`
    is the Series of `group_events`, or another with several events joined by ";": there a figure goes to
    the event that its paragraph tells of. Columns `event, published` (UTC: `zones` as in `utc_times`)`,
    outlet, article_id, sentence, start, end, text, source, source_kind, medium, outcome, low, high,
    qualifier, status` (stands, replaced, denied), `replaced_by` (the row of the later claim that takes its
    place, see `with_replacements`), `copy_of` (the article from which a repeat has the same figure, or "").

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2001-05-03 10:00"]), "outlet": ["Bay Radio"],
    ...                          "text": ["Police said 24 people died."]}, index=["ferry"])
    >>> figures = pd.DataFrame({"article_id": ["ferry"], "outcome": "killed", "low": 24, "high": 24, "start": 12,
    ...     "source": "Police", "scope": "main", "status": "stands", "part_of": pd.NA})
    >>> claims = event_claims(articles, figures, pd.Series({"ferry": "ferry"}))
    >>> claims[["event", "source", "low", "status"]]
       event  source  low  status
    0  ferry  Police   24  stands
    """
    return with_replacements(claims_table(stated_claims(articles, figures, events, zones)))


def stated_claims(articles, figures, events, zones=None):
    """Return the figures that are claims with `event, published, outlet, copy_of`, before they are put in order.

    For a collection that is read piece by piece; `claims_table` and `with_replacements` make `event_claims` of it.
    """
    own = figures[(figures["scope"] == "main") & figures["part_of"].isna()]
    own = own.assign(
        event=event_of_spans(own, articles, events),
        published=own["article_id"].map(utc_times(articles, zones)),
        outlet=own["article_id"].map(articles["outlet"]),
        copy_of=_copied_from(own, repeats(articles)),
    )
    return own[own["event"] != ""]


def claims_table(claims, keep=()):
    """Return claims as a table of the columns of `event_claims` and those to `keep`, by event and time.

    Events come in the order of their first claim. What a column doesn't say is "" or missing.
    """
    columns = [*CLAIM_COLUMNS, *keep]
    table = claims.reindex(columns=columns).assign(
        began=claims.groupby("event")["published"].transform("min")
    )
    order = ["began", "event", "published", "article_id", "start"]
    table = table.sort_values(order, kind="stable", ignore_index=True)[columns]
    words = [name for name in CLAIM_COLUMNS if name not in (*_WHOLE, "published")]
    table[words] = table[words].astype("object").fillna("").astype("str")
    return table.astype({**dict.fromkeys(_WHOLE, "Int64"), "published": "datetime64[us]"})


def with_replacements(claims):
    """Return the claims with `status` and `replaced_by` by later claims of the same counter.

    A standing claim is replaced by the first later one of its event, outcome and counter (see `counter`) that
    gives another number. One that its own text calls replaced is replaced by the next standing claim of its
    counter, or else of its article. A repeated number replaces nothing.
    """
    told = {}
    for row in claims.astype("object").itertuples():
        if pd.isna(row.replaced_by):
            who = counter(row.source, row.outlet)
            told.setdefault((row.event, row.outcome), []).append((row, who))
    replaced_by = claims["replaced_by"].copy()
    for event in told.values():
        standing = [(row, who) for row, who in event if row.status == "stands"]
        for row, who in event:
            replaced_by[row.Index] = _replacement(row, who, standing)
    status = claims["status"].mask((claims["status"] == "stands") & replaced_by.notna(), "replaced")
    return claims.assign(status=status, replaced_by=replaced_by)


def counter(source, outlet=""):
    """Return who counted, for telling whether two claims are of the same: the source without its article.

    Police of an event count as one. Where nobody is named, and for words such as "officials" that may be
    anybody, the outlet is added.

    >>> counter("The Interior Ministry"), counter("local police chief"), counter("officials", "Bay Radio")
    ('interior ministry', 'police', 'officials (Bay Radio)')
    """
    name = source.casefold().replace(".", "").strip()
    for article in _ARTICLES:
        name = name.removeprefix(article)
    if _POLICE.match(name):
        return "police"
    return name if name and name not in _ANYBODY else f"{name} ({outlet})".strip()


def _replacement(claim, who, standing):
    """Return the label of the first of the `standing` claims that takes the place of one by `who`, or missing."""
    if claim.status == "denied":
        return pd.NA
    same = [row for row, counted in standing if counted == who]
    later = [row for row in same if row.published > claim.published and _differ(row, claim)]
    if claim.status == "replaced":
        beside = [row for row, _ in standing if row.article_id == claim.article_id]
        later = [row for row in same if row.article_id == claim.article_id] + later + beside
    return later[0].Index if later else pd.NA


def _differ(one, other):
    pairs = ((one.low, other.low), (one.high, other.high))
    return any(a != b for a, b in pairs if not (pd.isna(a) or pd.isna(b)))


def _copied_from(figures, copies):
    """Return for each figure the article from which its own repeats it, or ""."""
    said = figures[["article_id", "outcome", "low", "high"]].astype("str")
    known = set(said.itertuples(index=False, name=None))
    source = figures["article_id"].map(copies["copy_of"].to_dict()).astype("object").fillna("")
    same = [row in known for row in said.assign(article_id=source).itertuples(index=False, name=None)]
    return np.where(same, source, "")
