"""Right answers of lesson 09, from the practice pages, and mistakes worth a sentence of their own."""
from helpers.articles.loading import load_articles
from helpers.articles.report import folder_report
from helpers.casualties import find_casualties
from helpers.classroom.practice import write_practice_pages
from helpers.text.lexicons import DATA
from helpers.tolls import article_tolls


def _statuses():
    return folder_report(write_practice_pages())["status"]


def usable():
    return (_statuses() == "loaded").sum()


def files():
    return len(_statuses())


def without_the_skipped():
    return (_statuses() != "skipped").sum()


def _tolls():
    return article_tolls(find_casualties(load_articles(DATA / "practice")))


def most_injured():
    return _tolls()["injured"].max()


def all_injured():
    return _tolls()["injured"].sum()


def most_killed():
    return _tolls()["killed"].max()


def missing_unknown():
    return set(_tolls().query("missing.isna()").index)


def missing_known():
    return set(_tolls().query("missing.notna()").index)


def injured_unknown():
    return set(_tolls().query("injured.isna()").index)
