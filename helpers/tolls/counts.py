"""The counts of one outcome that an article leaves standing, and the one it gives as its own."""
from typing import NamedTuple

_LEAD = 4  # sentences after the first count


class Count(NamedTuple):
    """A number of people, its lowest and highest (None: no upper bound), hedge and source."""

    number: int
    low: int
    high: int | None
    qualifier: str
    source: str
    sentence: int
    single: bool  # only "a man", "a woman": people told one by one


def counts(figures, outcome, open_only=False):
    """Return the Counts of one outcome that an article's figures of the main event state, in order.

    `open_only` keeps those of people of whom the text does not say whether they lived ("shot").
    """
    standing = [row for row in figures if row["status"] == "stands"] or [
        row for row in figures if row["status"] == "denied"]
    own = [row for row in standing if row["outcome"] == outcome and (not open_only or ", shot" in row["rule"])]
    starts = {row["start"] for row in own}
    wholes = [row for row in own if row["part_of"] not in starts] or own
    found = []
    for statement in _statements(wholes):
        count = _sum(statement)
        adds = found and statement[0]["rule"].endswith("more") and _can_add(found[-1], count)
        found[-1:] = [_added(found[-1], count)] if adds else [*found[-1:], count]
    return found


def _can_add(before, count):
    """Whether "two others" come on top: of people told one by one, or of a lower count just before."""
    near = count.sentence - before.sentence
    return near <= _LEAD and (before.single or near <= 1 or before.number <= count.number)


def _statements(rows):
    """Return the figures that belong together: those of one sentence, one source and one rule; a number that
    the
    sentence says again ("killed five people when it … and killed five people") is told once."""
    groups = {}
    for row in rows:
        key = row["sentence"], row["source"], row["rule"].split(",")[0]
        again = any((row["low"], row["victims"]) == (one["low"], one["victims"]) for one in groups.get(key, ()))
        if not again or row["low"] == 1:
            groups.setdefault(key, []).append(row)
    return list(groups.values())


def _sum(rows):
    beside = sum(", and one" in row["rule"] for row in rows)
    number = beside + sum(row["low"] or _or_none(row["high"]) or 0 for row in rows)
    highs = [_or_none(row["high"]) for row in rows]
    high = None if None in highs else sum(highs) + beside
    qualifiers = [row["qualifier"] for row in rows if row["qualifier"]]
    single = all(row["low"] == 1 and row["text"].lower() not in ("1", "one") for row in rows)
    return Count(number, beside + sum(row["low"] for row in rows), high, qualifiers[0] if qualifiers else "",
                 rows[0]["source"], rows[0]["sentence"], single)


def _or_none(cell):
    return None if cell is None or cell != cell or str(cell) == "<NA>" else int(cell)


def _added(first, second):
    high = None if first.high is None or second.high is None else first.high + second.high
    return first._replace(number=first.number + second.number, low=first.low + second.low, high=high,
                          single=first.single and second.single)


def chosen(found):
    """Return the Count that an article gives as its own, with the bounds of all of them; None of none.

    It is the highest of the lead (the first count and those of the four sentences after it); "dozens" and
    people
    told one by one give way to a number.

    >>> first, second = Count(20, 20, 20, "", "police", 0, False), Count(31, 31, 31, "", "medics", 1, False)
    >>> chosen([first, second])
    Count(number=31, low=20, high=31, qualifier='', source='medics', sentence=1, single=False)
    """
    if not found:
        return None
    lead = [count for count in found if count.sentence <= found[0].sentence + _LEAD]
    several = [count for count in lead if not count.single]
    exact = [count for count in several if count.qualifier != "vague"]
    first = (exact or several or lead)[0]
    first = max([first, *exact], key=lambda count: count.number)
    rivals = [count for count in found if not count.single] or [first]
    low = min(count.low for count in rivals)
    top = max(rivals, key=lambda count: (count.high is None, count.high or count.low))
    return first._replace(low=low, high=top.high)
