"""A sentence as a row of chunks: each quantity and the noun it counts become one, adverbs and days drop out.

Beside the letters of `tokens`, on which the rules of `harm_rules` are built, a chunk may be

    Q  people counted ("24 soldiers")        U  counted, perhaps people ("12 Khmu")     q  a bare number ("24")
    Z  people counted as none ("no one")     F  counted harm noun ("three deaths")
"""
from typing import NamedTuple

from helpers.harm import Harm
from helpers.quantities import Quantity
from helpers.tokens import read_vocabulary, tokens


class Chunk(NamedTuple):
    """One letter of a clause, with its place in the text and what it counts."""
    letter: str
    start: int
    end: int
    words: str
    quantity: Quantity | None = None
    harm: Harm | None = None
    victims: str = ""
    part: str = ""  # "them" ("15 of them") or "group" ("three of the miners"): the count is part of another


def chunks(text, start, end, words=None):
    """Return the chunks of the sentence `text[start:end]`, in order, with offsets in `text`."""
    row, found, i = [], tokens(text, start, end, words or read_vocabulary()), 0
    if all(token.letter != "#" for token in found):
        return []
    while i < len(found):
        if found[i].letter == "#":
            chunk, i = _counted(found, i)
            row.append(chunk)
        else:
            own = row and row[-1].letter == "q" and _letter(found, i + 1) not in ("K", "A")  # "five were shot, two fatally"
            idle = found[i].letter == "a" or (found[i].letter == "M" and not own)
            if not idle and not (found[i].letter == "," and row and row[-1].letter == ","):
                row.append(Chunk(*found[i][:6]))
            i += 1
    return row


def letters(row):
    """Return the letters of a row of chunks as one string.

    >>> letters(chunks("The blast killed 24 people and wounded 68.", 0, 42))
    'dnKQcKq'
    """
    return "".join(chunk.letter for chunk in row)


def _counted(found, i):
    """Return the chunk of the quantity `found[i]` with what it counts, and the index of the token after it."""
    quantity, first, part = found[i].quantity, i + 1, ""
    if _words(found, first) == "shot" and quantity.low == 1:  # "fired one shot"
        return _chunk("n", found[i], found[first]), first + 1
    if _letter(found, first) == "o" and quantity.kind != "indefinite":
        first, part = first + 1, "group"
        if _letter(found, first) in ("P", "r", "z", "w") or _words(found, first) in ("these", "those"):
            stop = first + (2 if _words(found, first) == "those" and _words(found, first + 1) == "who" else 1)
            return _chunk("q", found[i], found[first], part="them"), stop
        first += _letter(found, first) in ("d", "n") and _words(found, first) in _DETERMINERS
        if _letter(found, first) == "#":
            return _part_of_number(found, i, first)
    stop = _phrase_end(found, first)
    if stop == first:
        return _bare(found, i, part), i + 1
    return _phrase(found, i, first, stop, part)


_DETERMINERS = frozenset("the his her their its our your this these those all".split())


def _letter(found, i):
    return found[i].letter if i < len(found) else ""


def _words(found, i):
    return found[i].words.lower() if i < len(found) else ""


def _chunk(letter, first, last, harm=None, victims="", part=""):
    return Chunk(letter, first.start, last.end, first.words, first.quantity, harm, victims, part)


def _part_of_number(found, i, at):
    """Return the chunk of "10" in "10 of the 26 dead", and where to go on: at the 26 when it is a figure itself."""
    whole, after = _counted(found, at)
    own_figure = whole.letter == "F" or _letter(found, after) in ("K", "A")
    letter = "Q" if whole.letter in "QUqF" and _letter(found, after) != "K" else "n"
    harm = found[after].harm if _letter(found, after) == "A" else whole.harm
    return _chunk(letter, found[i], found[i], harm, whole.victims, "group"), at if own_figure else after


def _bare(found, i, part):
    quantity = found[i].quantity
    letter = {"indefinite": "d", "year": "n", "zero": "Z"}.get(quantity.kind, "q")
    if found[i].words.lower() == "both" and i and found[i - 1].letter in "bn":  # "they were both killed"
        letter = "n"
    if part or found[i].words.lower() in ("no", "zero") or _digits_after_a_name(found, i):
        letter = "n"
    if found[i].words.lower() in ("another", "one more", "one other"):
        letter = "q"
    return _chunk(letter, found[i], found[i])


def _digits_after_a_name(found, i):
    """"Boeing 737", "Unit 14": digits straight after a capitalised word are its number."""
    return (i > 1 and found[i].quantity.kind == "digits" and not found[i].quantity.qualifier
            and found[i - 1].letter == "n" and found[i - 1].words.istitle() and found[i - 1].end + 1 == found[i].start)


def _phrase_end(found, i):
    """Return the index after the adjectives and nouns that begin at `found[i]`."""
    person, start = False, i
    while letter := _letter(found, i):
        after = _letter(found, i + 1)
        if letter == "n" and person and found[i].words.istitle() and found[i - 1].words.islower() and not found[i - 1].words.endswith("old"):
            break  # "nine civilians Kabul police say"
        if letter == "n":
            person = person or found[i].people is True
        elif letter == "X" and found[i].people and not person:
            person = True
        elif letter in "ECBLJ":
            if person and letter not in "ECB":
                break
        elif letter in "KA" and _words(found, i - 1) in ("the", "of"):
            pass
        elif letter in "KA" and i == start and not any(token.people or token.letter in "ECBKA" for token in found[i + 1:i + 3]):
            break
        elif letter in "KAvaGw" and not person and after and (after in "nECBJ" or after in "KAvw" and _words(found, i + 2) not in ("", "by")):
            pass
        elif not (letter == "," and not person and after == "n" and _is_adjective(found[i - 1])):
            break
        i += 1
    while i > start and found[i - 1].letter in "avwG,":
        i -= 1
    return i


def _is_adjective(token):
    return token.words.lower().endswith(("-old", "ed", "ing", "ful", "less", "y")) and token.letter in "nvK"


def _phrase(found, i, first, stop, part):
    nouns = found[first:stop]
    head = nouns[-1]
    if head.letter in "ECBLJ":
        return _counted_harm(found[i], nouns, part), stop
    if head.letter in "KA":  # "three of the wounded"
        return _chunk("Q", found[i], head, head.harm, head.words, "group"), stop
    size = _head_index(nouns) + 1
    victims = " ".join(token.words for token in nouns[:size])
    letter = _people_letter(found[i].quantity, nouns[size - 1].people)
    if found[i].words.lower() == "both" and _letter(found, first + size) == "c":  # "both the mayor and his aide"
        letter = "n"
    return _chunk(letter, found[i], nouns[size - 1], _attribute(nouns[:size]), victims, part), first + size


def _counted_harm(quantity, nouns, part):
    head = nouns[-1]
    one = quantity.quantity.kind == "indefinite" or quantity.quantity.low == 1 and not head.words.lower().endswith("s")
    counts = head.letter in "CE" and (head.words.lower().endswith("s") or quantity.quantity.kind == "zero" or
                                      (one and head.words.lower() in ("death", "fatality", "casualty")))
    if head.letter == "B":
        counts = not (quantity.quantity.kind == "indefinite" and len(nouns) > 1 and nouns[-2].letter == "n" and not nouns[-2].words.lower().endswith("'s"))
    if head.letter == "J":
        counts = quantity.quantity.kind == "zero" and not part and head.words.lower().endswith("s")
    if head.letter == "L":
        counts = not one or quantity.words.lower() == "one"
    if quantity.quantity.kind == "year":
        counts = False
    return _chunk("F" if counts else ("n" if head.letter not in "BEJ" else head.letter), quantity, head, head.harm, "", part)


def _people_letter(quantity, people):
    if people is False:
        return "n"
    if quantity.kind == "zero":
        return "Z"
    if quantity.kind == "year" and not people:
        return "n"
    return "Q" if people else "U"


def _attribute(nouns):
    """Return the Harm of "two wounded soldiers", "a shooting victim", "12 hostages", or None."""
    for token in nouns[:-1]:
        if token.letter in "KA" or (token.letter == "E" and nouns[-1].words.lower() in ("victim", "victims")):
            return token.harm
    return nouns[-1].harm


def _head_index(nouns):
    """Return the index of the head noun: the last, or the last that names people when nobody knows the last."""
    last = len(nouns) - 1
    if nouns[last].people is None:
        return next((k for k in range(last, -1, -1) if nouns[k].people), last)
    return last
