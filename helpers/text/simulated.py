"""Which tables come from the workbook's own simulated articles: pictures and exports made from them say so."""
import csv
from functools import lru_cache

import pandas as pd

from helpers.text.lexicons import DATA

SIMULATED = "Simulated coverage, written for teaching."


@lru_cache(maxsize=1)
def our_outlets():
    """Return the invented outlets of the workbook's own corpus (`data/outlets.csv`), in the order of their colours."""
    with open(DATA / "outlets.csv", encoding="utf-8", newline="") as file:
        return tuple(row["outlet"] for row in csv.DictReader(file))


def simulated_note(*tables):
    """Return the line that says so when one of the tables comes from the simulated articles, else "".

    >>> simulated_note(pd.DataFrame({"outlet": ["Merrow News"]})), simulated_note(pd.DataFrame({"outlet": ["AP"]}))
    ('Simulated coverage, written for teaching.', '')
    """
    return SIMULATED if any(is_simulated(table) for table in tables) else ""


def is_simulated(table):
    """Return whether a table names one of the invented outlets or an article of the workbook, or was made from one.

    >>> is_simulated(pd.DataFrame({"outlet": ["Merrow News", ""]})), is_simulated("a text")
    (True, False)
    """
    if not isinstance(table, pd.DataFrame):
        return False
    named = [(table[name], known()) for name, known in _KNOWN.items() if name in table]
    return bool(table.attrs.get("simulated")) or any(not known.isdisjoint(column) for column, known in named)


@lru_cache(maxsize=1)
def _our_articles():
    return frozenset(path.stem for path in (DATA / "articles").glob("*.*"))


_KNOWN = {"outlet": lambda: frozenset(our_outlets()), "article_id": _our_articles}
