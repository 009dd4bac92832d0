"""Right answers of lesson 03, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.terms import collocates, compare_terms, concordance
from helpers.tolls.documented import read_key


def _about():
    return concordance(articles(), "about")


def about_places():
    return len(_about())


def about_before_digits():
    return sum(right[:1].isdigit() for right in _about()["right"])


def about_before_harm():
    key = read_key("figures")
    return sum(_is_before(line, key[key["article_id"] == line.article_id]) for line in _about().itertuples())


def _is_before(line, figures, reach=4):
    """Return whether one of the figures overlaps the word of a line, or begins a few letters after it."""
    return bool(((figures["start"] < line.end + reach) & (figures["end"] > line.start)).any())


def strongest_near_hospital():
    return collocates(articles(), "hospital*")["term"].iloc[0]


def most_frequent_near_hospital():
    return collocates(articles(), "hospital*").sort_values("count", ascending=False, kind="stable")["term"].iloc[0]


def _keys():
    return compare_terms(articles(), by="outlet", target="The Calder Falls Courier", shuffles=500)


def _survivors():
    keys = _keys()
    return keys[keys["by_chance"] < 1]


def survivors():
    return len(_survivors())


def survivors_in_formula():
    return int(_survivors()["formula"].ne("").sum())


def all_in_formula():
    return int(_keys()["formula"].ne("").sum())
