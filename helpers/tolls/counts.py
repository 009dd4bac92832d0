"""The counts of one outcome that an article leaves standing, and the one it gives as its own."""
import re
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
    single: bool = False  # only "a man", "a woman": people told one by one
    listed: bool = False  # several figures or persons added up
    victims: str = ""
    rest: bool = False  # "others", "another": beside those told before


def counts(figures, outcomes, shot=False):
    """Return the Counts of some outcomes that an article's figures of the main event state, in order.

    `shot` asks for people of whom the text does not say whether they lived ("shot"); they are left out else.
    """
    standing = [row for row in figures if row["status"] == "stands"] or [
        row for row in figures if row["status"] == "denied"]
    own = [row for row in standing if _outcome(row) in outcomes and (", shot" in row["rule"]) == shot]
    starts = {row["start"] for row in own}
    wholes = [row for row in own if row["part_of"] not in starts] or own
    found, stated = [], []
    for statement in _statements(wholes):
        count = _sum(statement)
        adds = found and ", more" in statement[0]["rule"] and _can_add(found[-1], stated, count)
        found[-1:] = [_added(found[-1], count)] if adds else [*found[-1:], count]
        stated.append(count)
    return found


def _outcome(row):
    return "killed" if ", died" in row["rule"] else row["outcome"]


def _can_add(before, stated, count):
    """Whether "two others" come on top: of people told one by one, of people of one kind, or of a lower count
    just before; the same number again are the same people.
    """
    near = count.sentence - before.sentence
    again = any(count.number == other.number and (other.rest or count.number > 1) for other in stated)
    kind = _kind(before) and _kind(before) == _kind(count)
    return near <= _LEAD and not again and (
        before.single or kind or near <= 1 or before.number <= count.number)


def _kind(count):
    return count.victims.split()[-1].lower().rstrip("s") if count.victims else ""


_REST = re.compile(r"\b(?:(?:an)?other|others|more|further|additional)\b", re.I)


def _statements(rows):
    """Return the figures that belong together: those that one word of harm joins ("two guards and a clerk").

    A number that the sentence says again is told once.
    """
    found = []
    for row in rows:
        last = found[-1] if found else []
        if not last or "joined" not in row["rule"] or last[0]["sentence"] != row["sentence"]:
            found.append([row])
        elif row["low"] == 1 or not any((row["low"], row["victims"]) == (one["low"], one["victims"]) for one in last):
            last.append(row)
    return found


def _sum(rows):
    beside = sum(", and one" in row["rule"] for row in rows)
    number = beside + sum(row["low"] or _or_none(row["high"]) or 0 for row in rows)
    highs = [_or_none(row["high"]) for row in rows]
    high = None if None in highs else sum(highs) + beside
    qualifiers = [row["qualifier"] for row in rows if row["qualifier"]]
    single = all(row["low"] == 1 and row["text"].lower() not in ("1", "one") for row in rows)
    return Count(number, beside + sum(row["low"] for row in rows), high, qualifiers[0] if qualifiers else "",
                 rows[0]["source"], rows[0]["sentence"], single, beside + len(rows) > 1, rows[0]["victims"],
                 bool(_REST.search(f"{rows[0]['text']} {rows[0]['victims']}")))


def _or_none(cell):
    return None if cell is None or cell != cell or str(cell) == "<NA>" else int(cell)


def _added(first, second):
    high = None if first.high is None or second.high is None else first.high + second.high
    return first._replace(number=first.number + second.number, low=first.low + second.low, high=high,
                          single=first.single and second.single)


def chosen(found):
    """Return the Count that an article gives as its own, with the bounds of all of them; None of none.

    It is the first; "dozens" and people told one by one give way to a number of the lead (the first count and
    the four sentences after it), "at least 20" and parts added up to a higher one.

    >>> first, second = Count(20, 20, 20, "", "police", 0), Count(31, 31, 31, "", "medics", 1)
    >>> toll = chosen([first, second])
    >>> toll.number, toll.source, toll.low, toll.high
    (20, 'police', 20, 31)
    """
    if not found:
        return None
    lead = [count for count in found if count.sentence <= found[0].sentence + _LEAD]
    several = [count for count in lead if not count.single]
    exact = [count for count in several if count.qualifier != "vague"]
    first = (exact or several or lead)[0]
    first = max([first, *_completing(first, exact)], key=lambda count: count.number)
    rivals = [count for count in found if not count.single] or [first]
    low = min(count.low for count in rivals)
    top = max(rivals, key=lambda count: (count.high is None, count.high or count.low))
    return first._replace(low=low, high=top.high)


def _completing(first, others):
    """Return the counts that a higher number may be taken from: the first says that there may be more."""
    if first.listed or not first.source and first.high is None:
        return others
    return []
