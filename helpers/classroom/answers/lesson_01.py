"""Right answers of lesson 01, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.cleaning.page import clean_page
from helpers.text.lexicons import DATA


def _raw():
    return (DATA / "articles" / "ostrey-2007-05-28-1605-truck-bomb-update.txt").read_text(encoding="utf-8")


def words_saved():
    return len(_raw().split())


def letters_saved():
    return len(_raw())


def lines_saved():
    return len(_raw().splitlines())


def rule_of_byline():
    cut = clean_page(_raw()).cut
    return cut.loc[cut["line"].str.startswith("By "), "rule"].iloc[0]


def words_cut():
    return words_saved() - len(clean_page(_raw()).text.split())


def share_cut():
    return words_cut() / words_saved()


def share_kept():
    return 1 - share_cut()


def _outlets_by_length():
    return articles().sort_values("words")["outlet"]


def outlet_of_longest():
    return _outlets_by_length().iloc[-1]


def outlet_of_shortest():
    return _outlets_by_length().iloc[0]


def outlet_of_longest_mean():
    return articles().groupby("outlet")["words"].mean().idxmax()
