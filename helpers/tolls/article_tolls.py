"""The headline toll of each article, from its casualty figures."""
import pandas as pd

_LEAD = 4  # sentences after the one with the first figure
TOLL_OUTCOMES = ["killed", "injured", "missing", "abducted", "displaced"]


def article_tolls(figures):
    """Return the day's headline toll of each article: how many people, at the least, by outcome.

    `figures` is the table of `find_casualties`. Index `article_id`; columns killed, injured, missing,
    abducted, displaced (people; the low end of a range, but of "up to 24" the 24; missing where nothing is
    stated). The rules:

    1. Parts of another figure ("including five children") count only when no whole is stated.
    2. Past events ("in 1999", "last month") count only when the article states nothing else.
    3. Figures of one statement ("three guards and two clerks were killed") are added up, and so is a person
       who stands beside them uncounted ("the mayor and two guards"); but a total followed by its parts ("ten
       people, six men and four women") is the total.
    4. A statement that adds to those before it ("two more died") is added to the one before.
    5. Figures beyond the event ("nationwide") count only when they come first, sums of a month or war only
       alone.
    6. Of running totals ("the toll rose to 31") the latest is right; without one, the highest statement of
       the lead: the sentence with the first figure and the four after it. So an undated old event further
       down, or a lower count by another source, doesn't change the toll.

    >>> from helpers.casualties import find_casualties
    >>> text = "Two guards and a clerk died. Police said five people, two of them boys, were hurt."
    >>> article_tolls(find_casualties(text))
                killed  injured  missing  abducted  displaced
    article_id
    text             3        5     <NA>      <NA>       <NA>
    """
    tolls = {}
    low = figures["low"].mask(figures["low"] == 0, figures["high"])
    for (article, outcome), stated in figures.assign(low=low).groupby(["article_id", "outcome"], sort=False):
        tolls.setdefault(article, {})[outcome] = _headline(_of_the_event(_of_the_day(stated)))
    table = pd.DataFrame.from_dict(tolls, orient="index").reindex(columns=TOLL_OUTCOMES)
    return table.astype("Int64").rename_axis("article_id")


def _of_the_day(figures):
    """Leave out parts of a whole, then past events, unless nothing would be left."""
    whole = figures[~figures["subset"].astype(bool)]
    figures = figures if whole.empty else whole
    recent = figures[figures["when"] != "past"]
    return figures if recent.empty else recent


def _of_the_event(figures):
    """Leave out sums of a month or war, then other figures beyond the event unless the first is one."""
    wide = figures["wide"].astype(bool)
    sums = wide & figures["running_total"].astype(bool)
    if not sums.all():
        figures, wide = figures[~sums], wide[~sums]
    return figures if wide.iloc[0] else figures[~wide]


def _headline(figures):
    running = figures.loc[figures["running_total"].astype(bool), "low"]
    if len(running):
        return int(running.iloc[-1])
    statements = []
    for _, parts in _lead(figures).groupby("statement", sort=False):
        adds = bool(parts["additional"].iloc[0]) and statements
        statements.append(_sum(parts) + (statements[-1] if adds else 0))
    return max(statements)


def _lead(figures):
    return figures[figures["sentence"] <= figures["sentence"].iloc[0] + _LEAD]


def _sum(parts):
    first, *rest = parts["low"].tolist()
    return first if rest and first == sum(rest) else first + sum(rest) + int(parts["beside"].sum())
