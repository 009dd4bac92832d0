"""The headline toll of each article, from its casualty figures."""
import pandas as pd

TOLL_OUTCOMES = ["killed", "injured", "missing", "abducted", "displaced"]
HOW = "rtadd"

def article_tolls(figures):
    """Return the day's headline toll of each article."""
    out = {}
    for (art, oc), g in figures.groupby(["article_id", "outcome"], sort=False):
        if not g.subset.all(): g = g[~g.subset]
        if not (g.when == "past").all() and "nopast" not in HOW: g = g[g.when != "past"]
        tot = []; last=0
        for _, x in g.groupby("statement", sort=False):
            b = int(x.beside.sum()) if "nob" not in HOW else 0
            if "add" in HOW and x.additional.iloc[0] and tot:
                tot.append(tot[-1] + int(x["low"].sum()) + b); continue
            tot.append(int(x["low"].sum()) + b if not (len(x) > 1 and x["low"].iloc[0] == x["low"].iloc[1:].sum()) else int(x["low"].iloc[0]))
        rt = g[g.running_total]
        if HOW.startswith("first"): v = tot[0]
        if HOW.startswith("max"): v = max(tot)
        if HOW.startswith("rt"): v = int(rt["low"].iloc[-1]) if len(rt) else max(tot)
        out[art, oc] = v
    s = pd.Series(out, dtype="Int64")
    s.index = pd.MultiIndex.from_tuples(out.keys(), names=["article_id", "outcome"])
    return s.unstack().reindex(columns=TOLL_OUTCOMES).astype("Int64")
