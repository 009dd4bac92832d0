"""Mentions: the people and the bodies that a text names, to be asked who stands at a place."""
import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from helpers.actors import actors_in

_NOT_A_BODY = frozenset(("demonym", "prefix", "in name"))
_HANGS = re.compile(r"\b(?:of|for|to|with|from|by|at|in|on|against|about|like|than)\s+(?:(?:the\s+|an?\s+)?"
                    r"(?:[A-Z][\w.’'-]*\s+|former\s+|then-)*)$")
_OFFICE = re.compile(r"\b(?:Minister|Secretary|Director|President|Chief|Head|Commissioner|Chairman|"
                     r"Chairwoman|Speaker|Mayor|Governor|Bishop|Archbishop|Under[Ss]ecretary)\s"
                     r"(?:of|for)\s(?:the\s)?(?:(?:[A-Z][\w.’'-]*|and)\s+){1,5}$")
_REACH = 60


class Mention(NamedTuple):
    """A person or a body named in a text: `name` is the same for all mentions of one actor."""

    start: int
    end: int
    name: str
    role: str


class Named:
    """The actors named in one text, to be asked who stands at a place."""

    def __init__(self, mentions):
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._ends = [mention.end for mention in mentions]

    def within(self, start, end):
        """Return the mentions that lie between two offsets."""
        return self.mentions[bisect_left(self._starts, start):bisect_right(self._ends, end)]


def named_in(text):
    """Return the people of a text, and its states and organisations, each as `Named`.

    >>> people, bodies = named_in("Ann Lee spoke of Iran.")
    >>> people.mentions[0].name, bodies.mentions[0].name
    ('Ann Lee', 'Iran')
    """
    people, bodies = [], []
    for actor in actors_in(text):
        mention = Mention(actor["start"], actor["end"], actor["actor"], actor["role"])
        if actor["actor_type"] == "person":
            people.append(mention)
        elif actor["mention"] not in _NOT_A_BODY:
            bodies.append(mention)
    return Named(people), Named(bodies)


def hangs_on(text, low, mention):
    """Tell whether a name depends on another word: "for Mr. Smith", "Smith's lawyer".

    >>> from types import SimpleNamespace
    >>> hangs_on("a lawyer for Mr. Smith", 0, SimpleNamespace(start=17, end=22))
    True
    """
    if text.startswith(("'s", "’s", "' ", "’ "), mention.end):
        return True
    before = text[max(low, mention.start - _REACH):mention.start]
    return _HANGS.search(before) is not None and not _OFFICE.search(before)
