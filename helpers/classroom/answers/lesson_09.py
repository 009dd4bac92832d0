"""Right answers of lesson 09, from the practice pages, and mistakes worth a sentence of their own."""
from helpers.articles.loading import load_articles
from helpers.articles.report import folder_report
from helpers.casualties import find_casualties
from helpers.classroom.practice import write_practice_pages
from helpers.text.lexicons import DATA
from helpers.tolls.claims import event_claims
from helpers.tolls.events import group_events


def _statuses():
    return folder_report(write_practice_pages())["status"]


def usable():
    return (_statuses() == "loaded").sum()


def files():
    return len(_statuses())


def without_the_skipped():
    return (_statuses() != "skipped").sum()


def _ferry():
    return load_articles(DATA / "practice")


def _missing_of_the_coast_guard():
    ferry = _ferry()
    claims = event_claims(ferry, find_casualties(ferry), group_events(ferry))
    return claims[(claims["outcome"] == "missing") & (claims["source"] == "coast guard")]["low"]


def missing_next_day():
    return _missing_of_the_coast_guard().iloc[-1]


def missing_first():
    return _missing_of_the_coast_guard().iloc[0]


def missing_added():
    return _missing_of_the_coast_guard().sum()


def _without(outcome):
    ferry = _ferry()
    figures = find_casualties(ferry)
    return set(ferry.index) - set(figures.loc[figures["outcome"] == outcome, "article_id"])


def missing_unknown():
    return _without("missing")


def missing_known():
    return set(_ferry().index) - _without("missing")


def injured_unknown():
    return _without("injured")
