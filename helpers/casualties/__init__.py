"""Casualty figures: who came to what harm, in what number, at which place of the text.

In: an Articles table or a string. Out: a Spans table, one row a figure (`find_casualties`), or a person told without
a number (`find_harmed`).
Order: `kinds` and `grammar` (the rules of `harm_rules.tsv`), `tokens`, `counted` and `phrases` (what a
quantity counts), `figures` (the rules at work), `ellipsis`, `fates`, `senses`, then who says it and when;
`explaining` shows it all for one sentence; `agency` reads headlines beside it.
May import `text`, `actors` and `quotes` (one reading of speech); what becomes of figures is the room `tolls`.
"""
from helpers.casualties.finding import find_casualties
from helpers.casualties.harmed import find_harmed

__all__ = ["find_casualties", "find_harmed"]
