"""One person under several spellings in a corpus: "Nuri al-Maliki" here, "Nouri Maliki" there."""
from collections import defaultdict

from helpers.actors.spelling import plain_surname, same_spelling

_NO_OFFICE = frozenset("the a an of for in to and former then mr mrs ms dr".split())


def join_spellings(actors):
    """Return `actors` (the table of `find_actors`) with the spellings of one person joined in all articles.

    Two names are joined when surname and office agree and the given names sound alike: `actor` becomes the
    name that is more frequent, and a last column `spelling` shows the name that the article gives. Names
    without a title or a role stay apart: two people may well bear one name.

    >>> import helpers
    >>> table = helpers.find_actors("Prime Minister Nuri al-Roe met the prime minister, Nouri Roe.")
    >>> join_spellings(table)[["text", "actor", "spelling"]]
                text        actor     spelling
    0  Nuri al-Roe  Nuri al-Roe  Nuri al-Roe
    1     Nouri Roe  Nuri al-Roe    Nouri Roe
    """
    people = actors[(actors["actor_type"] == "person") & (actors["mention"] == "full name")]
    offices = defaultdict(set)
    for actor, role in zip(people["actor"], people["role"], strict=True):
        offices[actor] |= {_office(role)} - {frozenset()}
    one_name = _one_name(people["actor"].value_counts(sort=True).index, offices)
    joined = [one_name.get(actor, actor) if kind == "person" else actor
              for actor, kind in zip(actors["actor"], actors["actor_type"], strict=True)]
    return actors.assign(actor=joined, spelling=actors["actor"]).astype({"actor": "str"})


def _office(role):
    """Return the words of a title or a role that name an office: "Prime Minister", "the prime minister"."""
    return frozenset(role.lower().replace(".", "").split()) - _NO_OFFICE


def _one_name(names, offices):
    """Return name -> the first of `names` that is the same person's, the frequent names first."""
    one_name, by_surname = {}, defaultdict(list)
    for name in names:
        known = by_surname[plain_surname(name.split()[-1])]
        one_name[name] = next((other for other in known if _is_same(name, other, offices)), name)
        known += [name] if one_name[name] == name else []
    return one_name


def _is_same(name, other, offices):
    agree = any(one <= two or two <= one for one in offices[name] for two in offices[other])
    return agree and same_spelling(name.split()[0], other.split()[0])
