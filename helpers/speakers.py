"""Speakers: who a pronoun, a name or a noun phrase at a cue stands for in its article."""
import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from helpers.lexicons import read_lexicon
from helpers.subjects import hangs_on

_HE, _SHE = frozenset(("he", "his", "him", "himself")), frozenset(("she", "her", "hers", "herself"))
_GENDERED = re.compile(r"\b(?:he|his|him|himself|she|hers?|herself)\b", re.IGNORECASE)
_MALE_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Father|Sheikh|Brother)\b")
_FEMALE_TITLE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Sister|Madam|Baroness|Duchess)\b")
_MEMORY = 12
_SUBJECT_BONUS = 1.5
_ABBREVIATED = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
                "capt": "captain", "sgt": "sergeant", "lt": "lieutenant", "maj": "major", "dr": "doctor",
                "prof": "professor", "rev": "reverend", "atty": "attorney", "supt": "superintendent"}
_HEAD_END = re.compile(r"\s(?:of|for|with|in|at|from|to|on|who|near|against|by|inside|outside|under|among)\s|[,(]|\s[-–—]")


class Speaker(NamedTuple):
    """Who is quoted: the name resolved through the article, the words at the cue, and the kind."""

    name: str = ""
    text: str = ""
    kind: str = ""


class Scene:
    """What a reader knows of an article's people at each place of it: who was named, who spoke last."""

    def __init__(self, reading):
        self.text, self.people, self.bodies = reading.text, reading.people, reading.bodies
        self._sentence = reading.sentence_number
        self._sentences = reading.sentences
        self._named = [m for m in self.people.mentions if not reading.is_marked(m.start)]
        self._starts = [m.start for m in self._named]
        self._gender = None
        self.last_person = self.last_body = ("", -1)

    def is_next_paragraph(self, before, after):
        """Tell whether no more than one paragraph's end lies between two offsets."""
        return len(re.findall(r"\n\s*", self.text[before:after])) <= 1

    def speaker(self, span):
        """Return the Speaker that the words at `span` stand for, and remember who spoke."""
        found = self._resolve(*span)
        if found.name and found.kind == "person":
            self.last_person = (found.name, span[0])
        elif found.name and found.kind == "organisation":
            self.last_body = (found.name, span[0])
        return found

    def _resolve(self, start, end):
        words = self.text[start:end]
        lower = words.lower()
        if lower in ("he", "she"):
            return Speaker(self._antecedent(start, "m" if lower == "he" else "f"), words, "person")
        if lower in ("it", "they"):
            return Speaker(self.last_body[0], words, "organisation" if self.last_body[0] else "")
        if lower in ("i", "we", "you"):
            return Speaker("", words, "person")
        if lower in ("who", "which"):
            return self._before_who(start, words)
        names = [m for m in self.people.within(start, end) if not hangs_on(self.text, start, m)]
        if names:
            return Speaker("; ".join(dict.fromkeys(m.name for m in names)), words, "person")
        bodies = [m for m in self.bodies.within(start, end) if m.end == end]
        if bodies:
            return Speaker(bodies[0].name, words, "organisation")
        return self._described(start, words)

    def _before_who(self, start, words):
        named = self.people.within(max(0, start - 80), start)
        return Speaker(named[-1].name, words, "person") if named else Speaker("", words, "role")

    def _described(self, start, words):
        phrase = re.sub(r"^(?:the|an?)\s+", "", words, flags=re.IGNORECASE)
        head = _head(phrase)
        kind = _noun_kinds(read_lexicon("speaker_nouns")).get(head.lower())
        if kind == "role" or (kind is None and not self._is_proper(head, phrase, start)):
            name = self._with_role(start, head.lower()) if words[:4].lower() == "the " else ""
            return Speaker(name, words, "person" if name else "role")
        if head[:1].isupper() and kind != "document":
            return Speaker(phrase, words, "organisation")
        return Speaker("", words, "organisation" if kind == "organisation" else "")

    def _is_proper(self, head, phrase, start):
        """Tell whether a head noun has a capital of its own, not one of its sentence's beginning."""
        opens = start == self._sentences[self._sentence(start)][0] and phrase.startswith(head)
        return head[:1].isupper() and not (opens and head.endswith("s") and not head.isupper())

    def _with_role(self, position, noun):
        """Return the person named before whose title or apposition has this noun: "the minister"."""
        seen = set()
        for index in range(bisect_left(self._starts, position) - 1, -1, -1):
            mention = self._named[index]
            if mention.name in seen and not mention.role:
                continue
            seen.add(mention.name)
            if noun in _role_words(mention.role) or noun in self._apposition(mention):
                return mention.name
            if len(seen) > _MEMORY:
                break
        return ""

    def _apposition(self, mention):
        following = self.text[mention.end:mention.end + 80]
        if not following.startswith(", "):
            return ()
        return _role_words(re.split(r"[,.;:\n]", following[2:])[0])

    def _antecedent(self, position, gender):
        here = self._sentence(position)
        last = bisect_left(self._starts, position)
        best, best_score = "", float("-inf")
        for mention in reversed(self._named[max(0, last - _MEMORY):last]):
            if self.gender(mention.name) not in ("", gender):
                continue
            score = self._sentence(mention.start) - here + _SUBJECT_BONUS * self._is_subject(mention)
            if score > best_score:
                best, best_score = mention.name, score
        name, spoke = self.last_person
        if name and "; " not in name and self.gender(name) in ("", gender):
            score = self._sentence(spoke) - here + _SUBJECT_BONUS
            if score >= best_score:
                return name
        return best

    def _is_subject(self, mention):
        begun = self._sentences[self._sentence(mention.start)][0]
        before = self.text[begun:mention.start]
        after = self.text[mention.end:mention.end + 2]
        return len(before) < 60 and not after.startswith(("'", "’")) and not hangs_on(self.text, begun, mention)

    def gender(self, name):
        """Return "m", "f" or "" (unknown) for a person, from titles and from pronouns in the article."""
        if self._gender is None:
            self._gender = self._genders()
        return self._gender.get(name, "")

    def _genders(self):
        votes, given = {}, _genders_of_given_names(read_lexicon("given_names"))
        for mention in self._named:
            title = self.text[max(0, mention.start - 12):mention.start] + " " + mention.role
            votes.setdefault(mention.name, Counter({given.get(mention.name.split()[0], ""): 2})).update(
                {"m": 10 * bool(_MALE_TITLE.search(title)), "f": 10 * bool(_FEMALE_TITLE.search(title))})
        for name, pronoun in self._pronouns_of_lone_names():
            votes[name]["m" if pronoun.lower() in _HE else "f"] += 1
        return {name: "m" if count["m"] > 2 * count["f"] else "f" if count["f"] > 2 * count["m"] else ""
                for name, count in votes.items()}

    def _pronouns_of_lone_names(self):
        """Yield the pronouns that follow the only name of a sentence."""
        by_sentence = {}
        for mention in self._named:
            by_sentence.setdefault(self._sentence(mention.start), []).append(mention)
        for number, mentions in by_sentence.items():
            if len({mention.name for mention in mentions}) == 1:
                for match in _GENDERED.finditer(self.text, mentions[0].end, self._sentences[number][1]):
                    yield mentions[0].name, match[0]


def _head(phrase):
    """Return the last word of a noun phrase's core: "head of the bank" has "head".

    >>> _head("new head of the bank")
    'head'
    """
    core = _HEAD_END.split(phrase, maxsplit=1)[0].split()
    return core[-1].strip(".,'’\"") if core else ""


@lru_cache(maxsize=4)
def _genders_of_given_names(rows):
    return {name: gender for name, gender, *_ in rows}


@lru_cache(maxsize=4)
def _noun_kinds(rows):
    return {noun.lower(): kind for noun, kind in (row[:2] for row in rows)}


def _role_words(role):
    words = re.findall(r"\w+", role.lower())
    return {_ABBREVIATED.get(word, word) for word in words}
