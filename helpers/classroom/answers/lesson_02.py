"""Right answers of lesson 02, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.terms.frequency import count_terms

COURIER = "The Calder Falls Courier"


def _row(term):
    return count_terms(articles()).set_index("term").loc[term]


def killed_count():
    return _row("killed")["count"]


def killed_articles():
    return _row("killed")["articles"]


def _courier_row(term):
    counts = count_terms(articles(), by="outlet")
    return counts[counts["outlet"] == COURIER].set_index("term").loc[term]


def officials_per_1000():
    return _courier_row("officials")["per_1000"]


def officials_count():
    return _courier_row("officials")["count"]


def officials_per_1000_of_all():
    return _row("officials")["per_1000"]
