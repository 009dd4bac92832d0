"""Right answers of lesson 02, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.terms.frequency import count_terms

COURIER, MERROW = "The Calder Falls Courier", "Merrow News"


def _row(term):
    return count_terms(articles()).set_index("term").loc[term]


def killed_count():
    return _row("killed")["count"]


def killed_articles():
    return _row("killed")["articles"]


def _outlet_row(outlet, term):
    counts = count_terms(articles(), by="outlet")
    return counts[counts["outlet"] == outlet].set_index("term").loc[term]


def says_count():
    return _outlet_row(MERROW, "says")["count"]


def says_rate():
    return _outlet_row(MERROW, "says")["per_1000"]


def says_share():
    return says_count() / (says_count() + _outlet_row(MERROW, "said")["count"])


def said_share():
    return 1 - says_share()


def says_to_said():
    return says_count() / _outlet_row(MERROW, "said")["count"]


def says_share_of_all():
    says, said = (_row(term)["count"] for term in ("says", "said"))
    return says / (says + said)


def officials_per_1000():
    return _outlet_row(COURIER, "officials")["per_1000"]


def officials_count():
    return _outlet_row(COURIER, "officials")["count"]


def officials_per_1000_of_all():
    return _row("officials")["per_1000"]
