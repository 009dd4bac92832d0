"""Digits that count nobody: dates, hours, sums of money, ages, addresses, shares."""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.casualties.word_groups import word_group
from helpers.text.patterns import alternation

_MONTH = (r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
          r"(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b\.?")
_DATE = (rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d\d\b"
         rf"|(?:\s(?:and|to)\s|[-–])\d{{1,2}}(?=[,.]|\s(?:in|at|on|near|of|by|when)\b))?"
         rf"|(?:[12]?\d|3[01])\s(?!(?-i:may))(?:{_MONTH})(?:\s(?:(?:19|20)\d\d\b|\d\d(?=\s*[-,.()])))?")
_HOUR = (r"\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
         r"|0\d{3}\b|\d{3,4}\s(?:gmt|hours|hrs|local\stime)\b")
_MONEY = r"[$£€¥]\s?\d[\d,.]*(?:\s?(?:million|billion|thousand|[kmb])\b)?"
# "Jo Reed, 24, said"; "Jo Reed (24)"; "two boys, 14 and 16,"
_AGE_AFTER_NAME = re.compile(
    r"(?<=[^\W\d_],\s)\d{1,2}(?:,\s\d{1,2})*,?\sand\s\d{1,2}(?=[,.])"
    r"|(?<=who\sis\s)\d{1,2}(?=,)|(?<=who\swas\s)\d{1,2}(?=,)"
    r"|both\s\d{1,2}(?=[,.])"  # "two women, both 21, were hurt"
    r"|(?<=[^\W\d_][,(]\s)\d{1,2}(?=[,.;](?!\d))|(?<=[^\W\d_][,(])\d{1,2}(?=\))|(?<=\s\()\d{1,2}(?=\))")

AGE = re.compile(
    r"(?:\d{1,3}|[a-z]{3,9}(?:[-\s][a-z]{3,5})?)[-\s](?:year|month|week|day)s?[-\s]olds?\b(?!\sand\b)", re.I)
_SMALL = (r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen"
          r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)")
_PARTS = (
    rf"(?:one\s(?:in|out\sof)(?:\severy)?\s{_SMALL}"
    r"|\d{1,3}\sin\s(?:every\s)?1(?:00|,?000|0,?000|00,?000)\b(?![,\d])"
    rf"|(?:{_SMALL}\s(?:in|out\sof)\s(?:every\s)?{_SMALL}"
    rf"|(?:an?|{_SMALL})[-\s](?:thirds?|quarters?(?!\sof\sa\s)|fifths?|tenths?)"
    r"|(?:an?|the)\s(?:(?:vast|large|small|great)\s)?(?:majority|minority|bulk|rest|share|proportion|part)"
    rf"|(?:\d[\d.]*|{_SMALL})\s?(?:per\s?cent|percent|%)"
    r"|half|most|many|some|few|(?:hardly|scarcely|barely)\sany|not\sall|(?:nearly|almost|virtually)\sall)(?=\sof\b)"
    r"|half(?=\s(?:the|its|their|our|those|these)\s))(?!\w)")
_HARMED = r"(?:dead|killed|wounded|injured|hurt|missing|victims?|deaths|fatalities|casualties|homeless)\b"
_OF_ALL = (
    r"(?:\s(?:of\s)?(?:(?:the|its|their|our|those|these|all)\s)?(?:(?:some|about|nearly|over|more\sthan)\s)?"
    rf"(?:(?>\d[\d,]*)|{_SMALL})\b(?![,\d]|\s(?:[a-z]+\s)?{_HARMED}))?")
# "half of the 40", "20 per cent of the 500": the number of the whole counts only where it is harmed itself.
SHARE = re.compile(_PARTS + _OF_ALL, re.I)
SHARE_FIRSTS = frozenset("a an the half most many some few not nearly almost virtually hardly scarcely barely".split())
_PEOPLE_BEFORE = re.compile(
    r"(?:children|girls|boys|kids|infants|babies|m[ae]n|women|people|persons|adults|m?ales|females|victims"
    r"|youths|civilians|patients|pupils|students|residents|those|anyone|everyone)\s$", re.I)
_AGE_ENDS = (r"(?=\s*(?:[,.;:)]|$|\b(?:were|was|are|is|have|had|has|who|in|at|on|from|by|among|died|drowned"
             r"|perished|fled|disappeared|lost|suffered|succumbed)\b))")
_AGES = re.compile(
    rf"aged\s(?:between\s|from\s|about\s|around\s|just\s|only\s)?{_SMALL}"
    rf"(?:(?:,\s|,?\sand\s|\sto\s|\sor\s|[-–]){_SMALL}\b(?!\s[a-z]+\s(?:were|was|died)\b))*"
    rf"|(?:under|over|above|below)\sthe\sage\sof\s{_SMALL}|as\s(?:young|old)\sas\s{_SMALL}"
    rf"|(?:between|from)\sthe\sages\sof\s{_SMALL}\s(?:and|to)\s{_SMALL}|then\s{_SMALL}(?=,)", re.I)
_AGE_LIMIT = re.compile(
    rf"(?:(?:under|over|above|below)\s{_SMALL}|between\s{_SMALL}\sand\s{_SMALL}){_AGE_ENDS}", re.I)
_AGE_WORDS = frozenset("aged under over above below as between from then".split())
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


class NoCounts(NamedTuple):
    """The pattern of digits that count nobody, and the words that such digits follow."""
    finder: re.Pattern
    firsts: frozenset

    def may_begin(self, word):
        """Return whether digits that count nobody may begin with this lower-case word.

        >>> [no_counts().may_begin(word) for word in ("24", "$5", "march", "flight", "guards")]
        [True, True, True, True, False]
        """
        return word[0] in "0123456789$£€¥" or word in self.firsts or word[:3] in _MONTHS

    def match(self, text, start, end):
        """Return the match of digits that count nobody at `start`, or None.

        >>> [no_counts().match(words, 0, len(words))[0] for words in ("May 28, 2007 at", "Flight 815 to")]
        ['May 28, 2007', 'Flight 815']
        """
        found = _AGES.match(text, start, end) or self.finder.match(text, start, end)
        return found or _AGE_AFTER_NAME.match(text, start, end) or _age_limit(text, start, end)


def _age_limit(text, start, end):
    """Return the match of "under 12" or "between 18 and 50" after people, who are that old, or None."""
    after_people = _PEOPLE_BEFORE.search(text, max(0, start - 12), start)
    return _AGE_LIMIT.match(text, start, end) if after_people else None


def no_counts():
    """Return the NoCounts with the labels ("Flight", "Room") of the lexicon `rule_words`."""
    return _no_counts(word_group("label"))


@lru_cache(maxsize=4)
def _no_counts(labels):
    labelled = (rf"(?<!dead )(?<!wounded )(?<!injured )(?<!who )(?<!now ){alternation(labels)}\s\d{{1,4}}\b"
                r"(?!\s[a-z]+\s(?:were|was|died|killed)\b)")  # "the dead number 45", but "Flight 815"
    finder = re.compile(rf"{_DATE}|{_HOUR}|{_MONEY}|\d{{1,3}}\syears?\sold\b|{labelled}", re.I)
    return NoCounts(finder, labels | _AGE_WORDS | {"no", "may", "both"})
