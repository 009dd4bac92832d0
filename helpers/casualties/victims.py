"""Whom a noun names: people, something else, or one cannot tell."""
from functools import lru_cache

from helpers.text.lexicons import read_lexicon

_PEOPLE_ENDINGS = tuple(
    "man men woman women person people ists ist ians eers eer ees aholics goers goer workers worker mates "
    "mate year-old year-olds month-old month-olds week-old day-old nauts crats ologist icians ician".split())
_THING_ENDINGS = tuple(
    "tion tions sion sions ment ments ness ity ities ship ships ance ence ences ism isms age ages ure ures "
    "craft hood dom ology graph graphs day days ware ing ings way house houses".split())
_AGENT_ENDINGS = tuple("ers ors ans ants ents ese er or ian ant is".split())


def names_people(noun):
    """Return True when `noun` names people, False when it names something else, None when one cannot tell.

    >>> [names_people(noun) for noun in ("gunmen", "grenades", "florists", "Khmu")]
    [True, False, True, None]
    """
    return noun_judge()(noun)


def noun_judge():
    """Return `names_people` for the lexicons as they are, quick to call for many nouns."""
    return _judge(read_lexicon("person_nouns"), read_lexicon("thing_nouns"))


@lru_cache(maxsize=4)
def _judge(person_rows, thing_rows):
    listed = {noun: False for noun, *_ in thing_rows} | {noun: True for noun, *_ in person_rows}

    @lru_cache(maxsize=50_000)
    def judge(noun):
        word = noun.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
        known = listed.get(word, listed.get(word.rpartition("-")[2]))
        return _by_ending(word) if known is None else known
    return judge


def _by_ending(word):
    if word.endswith(_PEOPLE_ENDINGS):
        return True
    if word.endswith(_THING_ENDINGS):
        return False
    return True if len(word) > 4 and word.endswith(_AGENT_ENDINGS) else None
