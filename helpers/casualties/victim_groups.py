"""Which group the counted people belong to, by the words for them: children, women, police, journalists …"""
import re

from helpers.text.gazetteer import from_lexicons

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_AGE = re.compile(r"\b(\d{1,3}|[a-z]+)[- ](year|month|week|day)s?[- ]olds?\b", re.I)
_GROWN_UP = 18
_LONGEST = 3  # words of an entry


def victim_group(victims):
    """Return the group of a counted noun phrase, "" where its words tell none.

    The groups are in `data/lexicons/victim_groups.tsv`; of several words the last one that is listed counts
    ("police officers", "women soldiers"), and an age below 18 makes a child.

    >>> [victim_group(words) for words in ("Iraqi police officers", "3-year-old girl", "people", "aid workers")]
    ['police', 'children', '', 'aid workers']
    """
    age = _AGE.search(victims)
    if age and (age[2].lower() != "year" or age[1].isdigit() and int(age[1]) < _GROWN_UP):
        return "children"
    groups, words = _groups(), [word.lower() for word in _WORD.findall(victims)]
    for last in range(len(words), 0, -1):
        for first in range(max(0, last - _LONGEST), last):
            group = groups.get(" ".join(words[first:last]))
            if group:
                return group
    return ""


@from_lexicons("victim_groups")
def _groups(rows):
    return dict(rows)
