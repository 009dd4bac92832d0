"""The documented figures as claims: the same table as figures of articles give, for the same pictures."""

import pandas as pd

from helpers.tolls.claims import claims_table
from helpers.tolls.documented import institution, read_documented_tolls, read_events

_OUTCOMES = ("killed", "injured", "missing", "abducted", "displaced")


def documented_claims(tolls=None):
    """Return documented figures as the claims of `event_claims`: one row a statement and outcome.

    `tolls` is the table of `read_documented_tolls`, or a part of it. Its figures of scope "main" are used,
    for the events that have a toll (`toll_status`). `published` is the day for which a figure was given,
    missing where only the month is known; `article_id` is the key of its page in `sources.csv`;
    `source_kind` is the `institution`; `sentence, start, end, text` are missing or "". What replaced a
    figure was read, not worked out.

    >>> claims = documented_claims()
    >>> claims.loc[claims["event"] == "2007-04-12-parliament-cafeteria", ["source", "low", "status"]].head(2)
                   source  low    status
    ...       US military    8  replaced
    ...       US military   23  replaced
    """
    tolls = read_documented_tolls() if tolls is None else tolls
    counted = read_events().query("toll_status != ''").index
    rows = tolls[(tolls["scope"] == "main") & tolls["event_id"].isin(counted)]
    said = pd.concat([_said(rows, outcome) for outcome in _OUTCOMES])
    return _with_labels(claims_table(said, keep=["claim", "after"])).drop(columns=["claim", "after"])


def _said(tolls, outcome):
    """Return the statements about one outcome, in the columns of claims."""
    said = tolls[tolls[outcome].notna()]
    high = said[f"{outcome}_high"] if f"{outcome}_high" in said else said[outcome]
    hedge = {"killed": "qualifier", "displaced": "qualifier", "injured": "injured_qualifier"}.get(outcome)
    return pd.DataFrame(
        {
            "claim": said["claim"],
            "after": said["replaced_by"],
            "event": said["event_id"],
            "published": pd.to_datetime(said["as_of"].where(said["as_of"].str.len() == 10)),
            "outlet": said["outlet"],
            "article_id": said["source"],
            "source": said["according_to"],
            "source_kind": said["according_to"].map(institution),
            "medium": said["medium"],
            "outcome": outcome,
            "low": said[outcome],
            "high": high.fillna(said[outcome]),
            "qualifier": said[hedge] if hedge else "",
            "status": said["status"],
        }
    )


def _with_labels(claims):
    """Return the claims with the row of the replacing claim; what has none for its outcome stands."""
    rows = {
        (claim, outcome): row for row, claim, outcome in claims[["claim", "outcome"]].itertuples(name=None)
    }
    after = [rows.get(key) for key in zip(claims["after"], claims["outcome"], strict=True)]
    replaced_by = pd.array(after, dtype="Int64")
    alone = (claims["status"] == "replaced") & replaced_by.isna()
    return claims.assign(replaced_by=replaced_by, status=claims["status"].mask(alone, "stands"))
