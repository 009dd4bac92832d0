"""The toll that each article gives as its own, from its casualty figures and the people it tells of."""
import pandas as pd

from helpers.tolls.counts import Count, chosen, counts
from helpers.tolls.people import attackers, with_people

TOLL_OUTCOMES = ["killed", "injured", "missing", "abducted", "displaced"]
_OF_COUNT = {"": "Int64", "_low": "Int64", "_high": "Int64", "_qualifier": "str", "_source": "str"}
_COLUMNS = {outcome + end: kind for outcome in TOLL_OUTCOMES for end, kind in _OF_COUNT.items()} | {
    "attackers_killed": "Int64", "attackers_injured": "Int64"}


def article_tolls(figures, harmed=None):
    """Return one row an article: for each outcome the count of people that the article gives as its own.

    `figures` is the table of `find_casualties`, `harmed` that of `find_harmed`. Index `article_id`; for killed,
    injured, missing, abducted and displaced each the count (of a range its low end, of "up to 24" the 24),
    `…_low` and `…_high` (the lowest and the highest count of the main event that the article leaves standing;
    `…_high` is missing where none is given), `…_qualifier` and `…_source`; then `attackers_killed` and
    `attackers_injured`, those who did it, who stand in no other column. Missing where nothing is stated. The
    rules:

    1. Only figures of the main event that still stand count; a part counts only where its whole is not told.
    2. The first statement is the article's own. "Dozens", and one person ("a guard was killed"), give way to
       a number of the four sentences after it; "at least 20", which names no source, to a higher one there.
    3. Figures that one word of harm joins are added up ("three guards and two clerks were killed"), and what
       adds to the count before it ("two more died"). Counts of two sources never are.
    4. Of people shot or taken to hospital of whom some are told to have died the rest are hurt.
    5. People told one by one are counted where no number is given, and where they are joined to a number
       ("the mayor and two guards were killed").

    >>> from helpers.casualties import find_casualties
    >>> text = "Two guards and a clerk died. Police said five people, two of them boys, were hurt."
    >>> article_tolls(find_casualties(text))[["killed", "injured", "injured_source"]]
                killed  injured injured_source
    article_id
    text             3        5         Police
    """
    told, people = _by_article(figures), _by_article(harmed)
    tolls = {article: _toll(told.get(article, []), people.get(article, [])) for article in {**told, **people}}
    index = pd.Index(list(tolls), dtype="str")
    table = pd.DataFrame(list(tolls.values()), index=index, columns=list(_COLUMNS))
    return table.astype(_COLUMNS).rename_axis("article_id")


def _by_article(table):
    """Return the rows of a table as dicts, a list an article; "other" and "wider" are left out."""
    articles = {}
    for row in () if table is None else table[table["scope"] == "main"].astype("object").to_dict("records"):
        articles.setdefault(row["article_id"], []).append(row)
    return articles


def _toll(figures, people):
    cells = {}
    for outcome, count in _chosen(figures, people).items():
        cells |= {outcome: count.number, f"{outcome}_low": count.low, f"{outcome}_high": count.high,
                  f"{outcome}_qualifier": count.qualifier, f"{outcome}_source": count.source}
    for outcome in ("killed", "injured"):
        cells[f"attackers_{outcome}"] = attackers(figures, people, outcome)
    return cells


def _chosen(figures, people):
    """Return {outcome: Count} of one article."""
    found = {outcome: with_people(chosen(counts(figures, [outcome])), figures, people, outcome)
             for outcome in TOLL_OUTCOMES}
    shot = chosen(counts(figures, ["casualties", "injured"], shot=True))
    if shot:
        found["injured"] = _rest(shot, found["killed"], found["injured"])
    elif _died_of_the_hurt(figures, found):
        found["injured"] = _rest(found["injured"], found["killed"], None) or found["injured"]
    return {outcome: count for outcome, count in found.items() if count}


def _died_of_the_hurt(figures, found):
    """Whether the dead were counted among the hurt before: "five were hurt; one of them died"."""
    dead, hurt = found["killed"], found["injured"]
    return bool(dead and hurt) and hurt.sentence < dead.sentence and any(
        ", of the hurt" in row["rule"] and row["sentence"] == dead.sentence for row in figures)


def _rest(shot, killed, injured):
    """Return who was hurt of the people shot: those who are not told to have died."""
    rest = shot.number - (killed.number if killed else 0)
    if rest <= 0 or injured and injured.number >= rest:
        return injured
    high = None if shot.high is None else max(0, shot.high - (killed.number if killed else 0))
    return Count(rest, rest, high, shot.qualifier, shot.source, shot.sentence)
