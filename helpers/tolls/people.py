"""People told without a number: added where they stand beside one, counted where there is none."""
from helpers.tolls.counts import Count

_BESIDE = 12  # characters between a person and the number they are joined to, its noun apart


def with_people(count, figures, people, outcome):
    """Return the Count of an outcome with the people who are told one by one."""
    told = [row for row in people if row["outcome"] == outcome and not row["attacker"]]
    if not told:
        return count
    if count is None or count.single:
        number = max(len(told), count.number if count else 0)
        source = count.source if count and count.number >= len(told) else told[0]["source"]
        return Count(number, number, number, "", source, told[0]["sentence"], True)
    beside = len({row["person"] for row in told if _is_joined(row, figures, count)})
    high = None if count.high is None else count.high + beside
    return count._replace(number=count.number + beside, low=count.low + beside, high=high)


def _is_joined(person, figures, count):
    """Whether a person stands beside a figure of the count: "the mayor and two guards"."""
    return any(figure["sentence"] == person["sentence"] == count.sentence and figure["outcome"] == person["outcome"]
               and ", and one" not in figure["rule"] and _gap(person, figure) <= _BESIDE for figure in figures)


def _gap(person, figure):
    if person["end"] <= figure["start"]:
        return figure["start"] - person["end"]
    return person["start"] - figure["end"] - len(figure["victims"])


def attackers(figures, people, outcome):
    """Return how many who did it are told to have come to this harm, None of none; those whom a number counts
    ("six, including the gunman") are not told apart."""
    told = [row for row in people if row["outcome"] == outcome and row["attacker"]]
    return sum(not any(_is_counted(row, figure) for figure in figures) for row in told) or None


def _is_counted(person, figure):
    """Whether a figure before a person holds them: "six, including the gunman", "a man shot himself"."""
    before = (figure["sentence"] == person["sentence"] and figure["outcome"] == person["outcome"]
              and figure["start"] < person["start"])
    if "self" in person["text"]:
        return before and figure["rule"].startswith("reflexive")
    return before and figure["low"] > 1
