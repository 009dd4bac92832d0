"""Which of the lines above a story is its headline: not the outlet's slogan, not the section, not a menu."""

from itertools import pairwise

from helpers.cleaning.furniture import is_menu_word
from helpers.cleaning.lines import ends_sentence, flat
from helpers.cleaning.names import is_outlet_name
from helpers.cleaning.pagedates import without_dates
from helpers.cleaning.wordlists import page_words

_LONGEST_SENTENCE = 16  # words: a longer sentence is a summary
_LONGEST = 25  # words
_STEM = 5  # letters by which "talks" and "talk", "bombing" and "bomb" are one


def could_be_headline(text):
    """Say whether `text` is of a headline's length, its date apart.

    >>> could_be_headline("Two held after blast"), could_be_headline("May 28, 2007")
    (True, False)
    """
    longest = _LONGEST_SENTENCE if ends_sentence(text) else _LONGEST
    return len(text.split()) <= longest and len(without_dates(text).split()) > 1


def headline_among(lines, story):
    """Return the place in `lines` of the headline of `story` (its first lines), or None.

    It is the first line that shares two words with the story, else the first that names no section.

    >>> headline_among(["World news", "All the news you need", "Ferry held in port"], ["The ferry was held."])
    2
    """
    could = [place for place, line in enumerate(lines) if could_be_headline(line)]
    if len(could) < 2:
        return next(iter(could), None)
    told = {stem for text in story for stem in _stems(text)}
    telling = [place for place in could if _tells(lines[place], told)]
    if telling:
        return _without_title(lines, telling)
    plain = [place for place in could if not _is_section(lines[place])]
    return next(iter([*plain, *could]), None)


def _tells(line, told):
    return len(_stems(line) & told) >= 2 and not is_outlet_name(line)


def _without_title(lines, telling):
    """Return the first telling place, or the next where that line is the first without section and outlet."""
    for one, other in pairwise(telling[:3]):
        if flat(lines[other]) and flat(lines[other]) in flat(lines[one]):
            return other
    return telling[0]


def _stems(text):
    words = {word for word in flat(text).split() if len(word) > 3} - page_words("common")
    return {word[:_STEM] for word in words}


def _is_section(line):
    """Say whether `line` is made of the words of menus and outlets: "World news", "Middle East"."""
    words = flat(line).split()
    own = page_words("body") | page_words("section")
    known = sum(word in own or is_menu_word(word) for word in words)
    return is_outlet_name(line) or 2 * known >= len(words)
