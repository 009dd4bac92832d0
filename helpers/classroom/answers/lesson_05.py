"""Right answers of lesson 05, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles, quotes
from helpers.quotes.voices import voice_groups
from helpers.terms.span_counts import count_spans


def all_quotes():
    return len(quotes())


def _direct():
    found = quotes()
    return found[found["kind"] == "direct"]


def direct_quotes():
    return len(_direct())


def articles_with_direct_quotes():
    return _direct()["article_id"].nunique()


def _shores():
    found = quotes()
    return found[found["article_id"].str.startswith("twoshores")]


def shores_named():
    return _shores()["named"].mean()


def shores_unnamed():
    return 1 - shores_named()


def shores_named_count():
    return int(_shores()["named"].sum())


def all_named():
    return quotes()["named"].mean()


def _residents():
    voices = voice_groups(quotes(), articles())
    return count_spans(voices[voices["group"] == "resident"], articles(), "group", by="outlet")


def outlets_with_residents():
    return list(_residents()["outlet"])


def outlet_with_most_residents():
    return list(_residents().sort_values("count")["outlet"].tail(1))


def outlets_with_unnamed():
    found = quotes()
    return list(count_spans(found[~found["named"]], articles(), "kind", by="outlet")["outlet"].unique())


def merrow_verb():
    verbs = count_spans(quotes(), articles(), "cue", by="outlet")
    return verbs[verbs["outlet"] == "Merrow News"]["cue"].iloc[0]


def verb_of_all():
    return count_spans(quotes(), articles(), "cue")["cue"].iloc[0]
