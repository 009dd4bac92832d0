"""Right answers of lesson 07, and mistakes worth a sentence of their own."""

from helpers.casualties import find_casualties
from helpers.classroom.answers import articles, figures
from helpers.coding.agreement import agreement_on_spans, disagreements
from helpers.coding.matching import match_units
from helpers.coding.scoring import compare_with_key
from helpers.tolls.documented import read_key


def low_of_dozens():
    return find_casualties("Dozens were hurt.").loc[0, "low"]


def one_dozen():
    return 12


def _figures():
    return read_key("figures", "a"), read_key("figures", "b")


def figures_that_differ():
    return len(disagreements(*_figures()))


def all_figures():
    return len(match_units(*_figures()))


def figures_that_agree():
    return all_figures() - figures_that_differ()


def _actors(change=None):
    tables = read_key("actors", "a"), read_key("actors", "b")
    return [table[table["text"].map(change) != "police"] if change else table for table in tables]


def _found_by_both(readings):
    return agreement_on_spans(*readings, articles()).loc["found by both", "agreement"]


def found_without_police():
    return _found_by_both(_actors(str.lower))


def found_with_police():
    return _found_by_both(_actors())


def found_without_small_police():
    return _found_by_both(_actors(str))


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
