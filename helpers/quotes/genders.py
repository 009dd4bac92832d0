"""Genders: whether an article's "he" or "she" can be a person it names."""
import re
from itertools import groupby

from helpers.quotes.word_uses import words_for
from helpers.text.gazetteer import from_lexicons

_HE = frozenset(("he", "his", "him", "himself"))
_GENDERED = re.compile(r"\b(?:he|his|him|himself|she|hers?|herself)\b", re.IGNORECASE)
_TITLES = dict.fromkeys(words_for("man"), "m") | dict.fromkeys(words_for("woman"), "f")


class Genders:
    """What an article tells of the gender of the people it names."""

    def __init__(self, reading, mentions):
        self._text, self._sentence, self._sentences = reading.text, reading.sentence_number, reading.sentences
        self._mentions = mentions
        self._given_names = _gendered_names()
        self._known, self._alone, self._roles, self._own_roles = {}, None, {}, {}
        for mention in mentions:
            if mention.role:
                self._roles.setdefault(mention.name, set()).add(mention.role)
                if reading.text.startswith(mention.name, mention.start):
                    self._own_roles.setdefault(mention.name, set()).add(mention.role)

    def of(self, name):
        """Return "m", "f" or "" (unknown) for a person: from a title, a given name or pronouns."""
        if name not in self._known:
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name):
        # "Mrs. Lee" can be the widow of the Harry Lee to whom her surname is linked: his name counts first.
        return (_of_title(self._own_roles.get(name, ())) or self._given_names.get(name.split()[0], "")
                or _of_title(self._roles.get(name, ())) or self._of_pronouns(name))

    def _of_pronouns(self, name):
        """Return the gender of the pronouns that follow a name in the sentences where it is the only one."""
        if self._alone is None:
            self._alone = self._lone_names()
        spans = self._alone.get(name, ())
        pronouns = [match[0].lower() for span in spans for match in _GENDERED.finditer(self._text, *span)]
        men = sum(pronoun in _HE for pronoun in pronouns)
        women = len(pronouns) - men
        return "m" if men > 2 * women else "f" if women > 2 * men else ""

    def _lone_names(self):
        """Return for each name the stretches that follow it in the sentences where no other name stands."""
        alone = {}
        for number, mentions in groupby(self._mentions, key=lambda mention: self._sentence(mention.start)):
            first, *others = mentions
            if all(other.name == first.name for other in others):
                alone.setdefault(first.name, []).append((first.end, self._sentences[number][1]))
        return alone


def _of_title(roles):
    titles = (word for role in roles for word in role.replace(".", "").split())
    return next(filter(None, map(_TITLES.get, titles)), "")


@from_lexicons("given_names")
def _gendered_names(rows):
    return {name: gender for name, gender, *_ in rows if gender in ("m", "f")}
