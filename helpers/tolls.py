"""The headline toll of each article, from its casualty figures."""
import pandas as pd

TOLL_OUTCOMES = ["killed", "injured", "missing", "abducted", "displaced"]


def article_tolls(figures):
    """Return the day's headline toll of each article."""
    whole = figures[~figures["subset"].astype(bool)]
    first = whole.groupby(["article_id", "outcome"], sort=False)["low"].max().unstack()
    return first.reindex(columns=TOLL_OUTCOMES).astype("Int64")
