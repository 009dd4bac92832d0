"""Tolls of articles against the tolls that careful readers wrote down."""

import pandas as pd

from helpers.coding.matching import need

TOLLS = ("killed", "killed_low", "killed_high", "injured", "injured_low", "injured_high")


def score_tolls(found, key, columns=TOLLS):
    """Score the tolls of articles against a hand-coded key: one row a column, as "killed".

    Both tables have one row an article (index `article_id`), as `article_tolls` and `read_key("tolls")`
    give; the articles of the key are compared. Columns: `right` (both state the same number), `wrong`
    (another one), `missed` (only the key states one), `invented` (only the program does), and `share`,
    right of all four: articles in which nobody states a number count for nothing. Raises ValueError when a
    column is missing.

    >>> key = pd.DataFrame({"killed": [24, 2, pd.NA]}, index=["a", "b", "c"])
    >>> score_tolls(pd.DataFrame({"killed": [24, 3]}, index=["a", "b"]), key, ["killed"])
            right  wrong  missed  invented  share
    toll
    killed      1      1       0         0    0.5
    """
    need(found, columns, "the table of tolls")
    need(key, columns, "the key")
    found = found.reindex(key.index)
    rows = {column: _verdicts(found[column], key[column]) for column in columns}
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("toll")
    stated = table.sum(axis=1)
    return table.assign(share=(table["right"] / stated.where(stated > 0)).round(3))


def _verdicts(found, key):
    found, key = (pd.to_numeric(column).astype("Int64") for column in (found, key))
    both, same = found.notna() & key.notna(), (found == key).fillna(False)
    return {
        "right": int((both & same).sum()),
        "wrong": int((both & ~same).sum()),
        "missed": int((found.isna() & key.notna()).sum()),
        "invented": int((found.notna() & key.isna()).sum()),
    }
