"""Right answers of lesson 07, and mistakes worth a sentence of their own."""
from helpers.casualties import find_casualties
from helpers.classroom.answers import articles, figures
from helpers.coding.scoring import agreement, compare_with_key, disagreements
from helpers.tolls.documented import read_key

PLACES = {"unit": ["article_id", "start"], "value": "actor_type"}
ALL_PLACES = {**PLACES, "absent": "no actor"}


def low_of_dozens():
    return find_casualties("Dozens were hurt.").loc[0, "low"]


def one_dozen():
    return 12


def _readings():
    return read_key("actors", "a"), read_key("actors", "b")


def _without_police(change=str.lower):
    return [table[table["text"].map(change) != "police"] for table in _readings()]


def places_that_differ():
    return len(disagreements(*_readings(), **ALL_PLACES))


def all_places():
    return agreement(*_readings(), **ALL_PLACES).loc["percent", "units"]


def places_that_agree():
    return all_places() - places_that_differ()


def places_that_both_coded_differently():
    return len(disagreements(*_readings(), **PLACES))


def kappa_without_police():
    return agreement(*_without_police(), **ALL_PLACES).loc["kappa", "agreement"]


def kappa_with_police():
    return agreement(*_readings(), **ALL_PLACES).loc["kappa", "agreement"]


def kappa_without_small_police():
    return agreement(*_without_police(str), **ALL_PLACES).loc["kappa", "agreement"]


def percent_without_police():
    return agreement(*_without_police(), **ALL_PLACES).loc["percent", "agreement"]


def _errors():
    return compare_with_key(figures(), read_key("figures")).query("verdict != 'right'")


def articles_with_error():
    return _errors()["article_id"].nunique()


def articles_without_error():
    return len(articles()) - articles_with_error()


def errors_in_all():
    return len(_errors())


def articles_less_errors():
    return len(articles()) - errors_in_all()
