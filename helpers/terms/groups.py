"""Articles in groups: by outlet, by week or month, or by any other column."""
import pandas as pd

from helpers.text.spans import each_text

_PERIODS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def group_texts(articles, by=None):
    """Return a mapping of each group's name to the list of its texts; without `by`, one group named "".

    `by` is a column of the articles, or "day", "week", "month" or "year" of the column `published`. What
    has no value there is in the group "unknown", which stands last; other groups stand in their own order.

    Raises ValueError, with what is valid, when there is no such column.

    >>> articles = pd.DataFrame({"text": ["One.", "Two.", "Three."], "outlet": ["B", "A", "B"]})
    >>> group_texts(articles, "outlet")
    {'A': ['Two.'], 'B': ['One.', 'Three.']}
    """
    texts = [text for _, text in each_text(articles)]
    if by is None:
        return {"": texts}
    groups = {}
    for name, text in zip(group_names(articles, by), texts, strict=True):
        groups.setdefault(name, []).append(text)
    return {name: groups[name] for name in sorted(groups, key=lambda name: (name == "unknown", name))}


def group_names(articles, by):
    """Return the name of each article's group, as a list of strings.

    >>> group_names(pd.DataFrame({"text": ["One."], "published": [pd.Timestamp("2007-05-28")]}), "month")
    ['2007-05']
    """
    columns = [] if isinstance(articles, str) else list(articles.columns)
    if by in columns:
        return [name or "unknown" for name in articles[by].astype("str").fillna("")]
    if by in _PERIODS and "published" in columns:
        return list(period_names(articles["published"], by).fillna("unknown"))
    valid = columns + [period for period in _PERIODS if "published" in columns]
    raise ValueError(f"there is no column {by!r} to group by; there are: {', '.join(valid) or 'none'}")


def period_names(published, every):
    """Return the name of each date's period: "2007-05" for a month, its first day for a week.

    Raises ValueError when `every` is not "day", "week", "month" or "year".

    >>> list(period_names(pd.Series([pd.Timestamp("2007-05-30")]), "week"))
    ['2007-05-28']
    """
    return _named(_periods(published, every).dt.start_time.dt, every)


def every_period(published, every):
    """Return the names of all periods from the first date to the last, those without a date included.

    >>> every_period(pd.to_datetime(pd.Series(["2007-05-30", "2007-07-02"])), "month")
    ['2007-05', '2007-06', '2007-07']
    """
    periods = _periods(published, every)
    if not len(periods):
        return []
    return list(_named(pd.period_range(periods.min(), periods.max()).start_time, every))


def _periods(published, every):
    if every not in _PERIODS:
        raise ValueError(f"every={every!r} is not a period; valid are: {', '.join(_PERIODS)}")
    return pd.to_datetime(published).dt.tz_localize(None).dt.to_period(_PERIODS[every])


def _named(first_moments, every):
    return first_moments.strftime({"month": "%Y-%m", "year": "%Y"}.get(every, "%Y-%m-%d"))
