"""Right answers of lesson 01, and mistakes worth a sentence of their own."""
from helpers.classroom.answers import articles
from helpers.cleaning.page import clean_page
from helpers.text.lexicons import DATA

# The ferry's page, read by a person: a caption, an advertisement, a note.
NOT_STORY = ("Two of the people who were hurt wave", "The harbour in your pocket", "The Harbour Post is invented")


def _raw():
    return (DATA / "articles" / "ostrey-2007-05-28-1605-truck-bomb-update.txt").read_text(encoding="utf-8")


def words_saved():
    return len(_raw().split())


def rule_of_zeros():
    return _rule_of("0 : 0")


def rule_of_screens():
    return _rule_of("• slim-column")


def _rule_of(line):
    cut = clean_page(_raw()).cut
    return cut.loc[cut["line"] == line, "rule"].iloc[0]


def lines_too_many():
    kept = clean_page((DATA / "exercises" / "lesson_01_page.txt").read_text(encoding="utf-8")).text.split("\n\n")
    return sum(line.startswith(NOT_STORY) for line in kept)


def lines_without_the_caption():
    return lines_too_many() - 1


def lines_with_the_stops():
    return lines_too_many() + 3


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
