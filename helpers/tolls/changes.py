"""How the toll of an event moved, judged only where two figures can be compared."""

import pandas as pd

from helpers.tolls.claims import counter
from helpers.tolls.documented import read_events

_COLUMNS = [
    "event",
    "title",
    "first_low",
    "first_high",
    "last_low",
    "last_high",
    "claims",
    "change",
    "told_by",
]


def toll_changes(claims, outcome="killed"):
    """Return how the toll of each event moved from its first claim to its last.

    `claims` is a table of `event_claims` or `documented_claims`. Events with claims at two times or more are
    listed; claims that somebody denies or whose day isn't known are left out. Index `event`; `title` (of a
    documented event), `first_low, first_high` (lowest and highest figure of the first day), `last_low`,
    `last_high`, `claims` (how many), `change` and `told_by`, what tells it:

    - "rose" or "fell", told by a counter (several with ;) whose own later figure is higher or lower; "both" where
      one counter's rose and another's fell;
    - without such a counter "rose" or "fell", told by "ranges apart": those of the first and the last day;
    - else "overlap": different counters whose ranges touch tell nothing.

    >>> from helpers.tolls.documented_claims import documented_claims
    >>> changes = toll_changes(documented_claims())
    >>> changes.loc["2007-04-12-parliament-cafeteria", ["change", "told_by"]].tolist()
    ['fell', 'US military']
    """
    told = claims[
        (claims["outcome"] == outcome) & claims["published"].notna() & (claims["status"] != "denied")
    ]
    told = told.assign(high=told["high"].fillna(told["low"]), low=told["low"].fillna(told["high"]))
    told = told.assign(counter=[counter(*row) for row in told[["source", "outlet"]].itertuples(index=False)])
    titles = read_events()["title"]
    rows = [
        (event, titles.get(event, ""), *_change(rows))
        for event, rows in told.groupby("event", sort=False)
        if rows["published"].nunique() > 1
    ]
    table = pd.DataFrame(rows, columns=_COLUMNS).set_index("event")
    return table.astype(dict.fromkeys(_COLUMNS[2:6], "Int64"))


def _change(rows):
    first, last = _ends(rows, rows["published"].dt.normalize())
    moved = {}
    for who, own in rows.groupby("counter", sort=False):
        direction = _direction(*_ends(own, own["published"]))
        moved.setdefault(direction, []).append(min(own["source"], key=len) or who)
    rose, fell = moved.get("rose", []), moved.get("fell", [])
    if rose or fell:
        change, told_by = "both" if rose and fell else "rose" if rose else "fell", "; ".join(rose + fell)
    else:
        change = _direction(first, last)
        told_by = "ranges apart" if change != "overlap" else ""
    return *first, *last, len(rows), change, told_by


def _ends(rows, times):
    """Return lowest and highest figure at the first of the times, and at the last."""
    ranges = rows.groupby(times).agg(low=("low", "min"), high=("high", "max")).sort_index()
    return tuple(ranges.iloc[0]), tuple(ranges.iloc[-1])


def _direction(first, last):
    return "rose" if last[0] > first[1] else "fell" if last[1] < first[0] else "overlap"
