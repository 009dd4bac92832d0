"""Whom a noun names: people, something else, or one cannot tell."""
from functools import lru_cache

from helpers.text.lexicons import read_lexicon


def names_people(noun):
    """Return True when `noun` names people, False when it names something else, None when one cannot tell.

    >>> [names_people(noun) for noun in ("gunmen", "grenades", "florists", "Khmu")]
    [True, False, True, None]
    """
    return noun_judge()(noun)


def noun_judge():
    """Return `names_people` for the lexicons as they are, quick to call for many nouns."""
    return _judge(*map(read_lexicon, ("person_nouns", "thing_nouns", "noun_endings")))


@lru_cache(maxsize=4)
def _judge(person_rows, thing_rows, ending_rows):
    endings = {group: tuple(ending for ending, names in ending_rows if names == group)
               for group in ("people", "thing", "agent")}
    listed = {noun: False for noun, *_ in thing_rows} | {noun: True for noun, *_ in person_rows}

    @lru_cache(maxsize=50_000)
    def judge(noun):
        word = noun.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
        known = listed.get(word, listed.get(word.rpartition("-")[2]))
        return _by_ending(word, endings) if known is None else known
    return judge


def _by_ending(word, endings):
    if word.endswith(endings["people"]):
        return True
    if word.endswith(endings["thing"]):
        return False
    return True if len(word) > 4 and word.endswith(endings["agent"]) else None
