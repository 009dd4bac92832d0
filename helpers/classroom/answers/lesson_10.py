"""Right answers of lesson 10, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.coding.error_rate import error_rate
from helpers.terms import count_terms


def _killed():
    return count_terms(articles()).set_index("term").loc["killed"]


def killed_in_ten_copies():
    return _killed()["count"] * 10


def killed_once():
    return _killed()["count"]


def killed_articles():
    return _killed()["articles"]


def killed_articles_in_ten_copies():
    return killed_articles() * 10


def minutes():
    return 90_000 / 150 / 60


def seconds():
    return 90_000 / 150


def upper_end():
    return error_rate(3, 50)["high"] * 100_000


def lower_end():
    return error_rate(3, 50)["low"] * 100_000


def of_the_rate():
    return error_rate(3, 50)["rate"] * 100_000


def upper_share():
    return error_rate(3, 50)["high"]
