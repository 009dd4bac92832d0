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
    r"|both\s\d{1,2}(?=[,.])"  # "two women, both 21, were hurt"
    r"|(?<=[^\W\d_][,(]\s)\d{1,2}(?=[,.;](?!\d))|(?<=[^\W\d_][,(])\d{1,2}(?=\))|(?<=\s\()\d{1,2}(?=\))")

AGE = re.compile(
    r"(?:\d{1,3}|[a-z]{3,9}(?:[-\s][a-z]{3,5})?)[-\s](?:year|month|week|day)s?[-\s]olds?\b(?!\sand\b)", re.I)
SHARE = re.compile(
    r"one\s(?:in|out\sof)(?:\severy)?\s(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty)\b", re.I)
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
        return self.finder.match(text, start, end) or _AGE_AFTER_NAME.match(text, start, end)


def no_counts():
    """Return the NoCounts with the labels ("Flight", "Room") of the lexicon `rule_words`."""
    return _no_counts(word_group("label"))


@lru_cache(maxsize=4)
def _no_counts(labels):
    labelled = (rf"(?<!dead )(?<!wounded )(?<!injured )(?<!who )(?<!now ){alternation(labels)}\s\d{{1,4}}\b"
                r"(?!\s[a-z]+\s(?:were|was|died|killed)\b)")  # "the dead number 45", but "Flight 815"
    finder = re.compile(rf"{_DATE}|{_HOUR}|{_MONEY}|\d{{1,3}}\syears?\sold\b|{labelled}", re.I)
    return NoCounts(finder, labels | {"no", "may", "both"})
