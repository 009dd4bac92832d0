"""Harm words of several senses: who is seized by captors, lost in battle, or flees from home?"""
import re
from functools import lru_cache

from helpers.casualties.word_groups import word_group
from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import alternation

_LOST_TO_OTHERS = re.compile(r"\s(?:to\s(?!(?:the\s)?(?:war|disease|violence|covid))|through|with)", re.I)
_FORCES = re.compile(r"\b(?:army|navy|military|troops|forces|rebels|militia|militants|guerrillas)\b", re.I)
_EMPLOYEES = re.compile(r"\b(?:staff|employees|workers|troops|soldiers|personnel|players|diplomats)\b", re.I)
_COMRADES = frozenset(["men", "people", "comrades"])
_MANY = 1000  # so many people who "left the country" are taken to have fled
_FEW = 10  # fewer people who "fled" are taken to have run away, unless they left a home
_FROM_THE_SCENE = re.compile(
    r"\s(?:the\s(?:scene|area|building|room|store|car|vehicle)|on\sfoot|(?:from\s)?(?:the\s)?police"
    r"|custody|jail|prison|in\sa[n\s])", re.I)
_ON_THE_RUN = re.compile(
    r"suspect|robber|attacker|assailant|gunm[ae]n|prisoner|inmate|thie|burglar|raider|militant", re.I)


def sense(figure, text, start, end):
    """Return the outcome of a figure whose word has several senses in the sentence `text[start:end]`, or "".

    `figure` is a Figure of `helpers.casualties.figures`; its `word` is the offset of the harm word.
    """
    if figure.outcome == "seized":
        return "abducted" if _has_captors(figure, text, start, end) else ""
    if figure.outcome == "lost":
        return "killed" if _is_bereaved(figure, text, start, end) else ""
    if figure.outcome == "neutralised":
        return "killed" if _bears_arms(figure.chunk) else ""
    if figure.outcome == "displaced" and _changes_its_seat(figure, text):
        return ""
    if text[figure.word:figure.word + 16].lower() == "left the country":
        return "displaced" if figure.chunk.quantity.low >= _MANY else ""
    if figure.outcome == "displaced" and text[figure.word:figure.word + 3].lower() == "fle":
        return "" if _runs_away(figure, text, end) else "displaced"
    return figure.outcome


def _has_captors(figure, text, start, end):
    """Whether captors are the subject of a clause ("rebels seized four") or come after "by"; they are not
    in "troops killed two rebels and seized four"."""
    first, (before, by) = min(figure.word, figure.chunk.start), _captors(word_group("captor"))
    return bool(before.search(text, start, first) or by.search(text, figure.word, end))


@lru_cache(maxsize=4)
def _captors(words):
    captors = rf"\b{alternation(words)}\b"
    clause = r"(?:^|[,;:]\s|\b(?:that|when|after|as|where|said|say)\s)"
    words_before = r"(?:(?!killed|against|from|on|\d)[^\s.,;:]{1,20}\s){0,4}?"
    return (re.compile(rf"{clause}{words_before}{captors}[^.;:]{{0,60}}$", re.I),
            re.compile(rf"\bby\s[^.;:,]{{0,40}}?{captors}", re.I))


@lru_cache(maxsize=4)
def _home(words):
    return re.compile(rf"\b{alternation(words)}\b", re.I)


def _is_bereaved(figure, text, start, end):
    """Whether those lost were kin, comrades, soldiers, or died in a calamity: "two sons", not "two voters"."""
    head = _head(figure.chunk)
    if not head:  # "the army put its losses at three"
        lost = "loss" in text[figure.word:max(figure.word + 4, figure.chunk.end)].lower()
        return lost and bool(_FORCES.search(text, start, end))
    if _LOST_TO_OTHERS.match(text, figure.chunk.end, end):
        return False
    group = _groups(read_lexicon("person_nouns")).get(head)
    if group in ("work", "people"):
        return head in _COMRADES or bool(_calamity(word_group("calamity")).search(text, start, end))
    return group in ("kin", "arms")


def _changes_its_seat(figure, text):
    """Whether employees or troops are moved: "the firm relocated 200 staff"."""
    moved = text[figure.word:figure.word + 8].lower().startswith(("relocat", "resettl"))
    return moved and _EMPLOYEES.search(figure.chunk.victims) is not None


def _head(chunk):
    return chunk.victims.rpartition(" ")[2].lower()


def _bears_arms(chunk):
    """Whether those "eliminated" are fighters, and no players or candidates."""
    return _groups(read_lexicon("person_nouns")).get(_head(chunk)) == "arms"


@lru_cache(maxsize=4)
def _groups(rows):
    return dict(rows)


@lru_cache(maxsize=4)
def _calamity(words):
    return re.compile(rf"\b{alternation(words)}\b", re.I)


def _runs_away(figure, text, end):
    if _FROM_THE_SCENE.match(text, figure.word + 4, end) or _ON_THE_RUN.search(figure.chunk.victims):
        return True
    few = figure.chunk.quantity.high is not None and figure.chunk.quantity.low < _FEW
    return few and not _home(word_group("home")).search(text, figure.word, end)
