"""Right answers of lesson 03, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.terms import collocates, compare_terms, concordance


def hospital_places():
    return len(concordance(articles(), "hospital*"))


def hospital_alone():
    return len(concordance(articles(), "hospital"))


def strongest_near_hospital():
    return collocates(articles(), "hospital*")["term"].iloc[0]


def most_frequent_near_hospital():
    return collocates(articles(), "hospital*").sort_values("count", ascending=False, kind="stable")["term"].iloc[0]


def _keys():
    return compare_terms(articles(), by="outlet", target="The Calder Falls Courier")


def sure_and_big():
    keys = _keys()
    return int(((keys["g2"] > 6.6) & (keys["log_ratio"] >= 1)).sum())


def sure_alone():
    return int((_keys()["g2"] > 6.6).sum())


def big_alone():
    return int((_keys()["log_ratio"] >= 1).sum())
