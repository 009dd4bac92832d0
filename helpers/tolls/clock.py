"""One clock: the hours that outlets print, turned into UTC."""

import pandas as pd

from helpers.tolls.documented import read_manifest
from helpers.tolls.event_words import published_of


def utc_times(articles, zones=None):
    """Return when each article was published in UTC: a Series by `article_id`, without a zone.

    `zones` says in which time zone `published` is printed: one name ("Asia/Baghdad"), or names by
    `article_id` (a Series or dict). Left out, pages of the corpus have the zone of `read_manifest`, all
    others UTC. An hour that a clock skipped or showed twice is taken for the later one. Raises ValueError
    for an unknown zone.

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2007-05-29 09:00"])}, index=["ferry"])
    >>> utc_times(articles, "Asia/Baghdad")["ferry"]
    Timestamp('2007-05-29 05:00:00')
    """
    if isinstance(zones, str):
        zones = dict.fromkeys(articles.index, zones)
    named = pd.Series(read_manifest()["zone"] if zones is None else zones, dtype="str")
    zone = named.reindex(articles.index).fillna("UTC")
    printed = pd.Series(published_of(articles), articles.index)
    return pd.concat([_in_utc(printed[zone == name], name) for name in zone.unique()] or [printed])


def _in_utc(printed, zone):
    try:
        local = printed.dt.tz_localize(zone, ambiguous=False, nonexistent="shift_forward")
    except (KeyError, ValueError, TypeError) as error:
        raise ValueError(f"{zone!r} is no time zone; names are like Asia/Baghdad") from error
    return local.dt.tz_convert("UTC").dt.tz_localize(None)
