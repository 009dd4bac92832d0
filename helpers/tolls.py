"""The headline toll of each article, from its casualty figures."""
import pandas as pd

TOLL_OUTCOMES = ["killed", "injured", "missing", "abducted", "displaced"]
HOW="maxrt"

def article_tolls(figures):
    """Return the day's headline toll of each article."""
    whole = figures[~figures["subset"].astype(bool)]
    out={}
    for (art,oc),g in whole.groupby(["article_id", "outcome"], sort=False):
        tot=[int(x["low"].sum()) if not (len(x)>1 and x["low"].iloc[0]==x["low"].iloc[1:].sum()) else int(x["low"].iloc[0]) for _,x in g.groupby("word",sort=False)]
        rt=g[g.running_total]
        if HOW=="first": v=tot[0]
        elif HOW=="max": v=max(tot)
        elif HOW=="firstrt": v=int(rt["low"].iloc[-1]) if len(rt) else tot[0]
        elif HOW=="maxrt": v=int(rt["low"].iloc[-1]) if len(rt) else max(tot)
        elif HOW=="sum": v=sum(tot)
        out[art,oc]=v
    s=pd.Series(out,dtype="Int64")
    s.index=pd.MultiIndex.from_tuples(out.keys(),names=["article_id","outcome"])
    return s.unstack().reindex(columns=TOLL_OUTCOMES).astype("Int64")
