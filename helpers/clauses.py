"""A sentence as a row of letters: each counted group of people, harm word and grammatical word is one chunk.

The letters (rules over them are in `harm_rules`):

    Q people counted      U counted, perhaps people   q a bare number         Z a count of zero
    F counted harm noun ("three deaths")              K G I D A E C T B L J   harm words (see `harm.LETTERS`)
    n noun, adjective     d determiner                o "of"   p other preposition   c and, or   i including
    b form of be          h form of have              m could, would …       x not      t to
    v other verb          w verb of saying            r who, which           s when, if …
    , comma, dash, bracket   ; semicolon, bullet      : colon                . full stop
"""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.harm import LETTERS, harm_pattern, harm_words
from helpers.lexicons import read_lexicon
from helpers.quantities import Quantity, quantity_pattern, read_quantity
from helpers.victims import names_people

_CLOSED = {
    "b": "is are was were be been being am 's 're isn't aren't wasn't weren't got gets getting get",
    "h": "has have had having 've hasn't haven't hadn't",
    "m": "could would may might will should shall can 'll must wouldn't couldn't cannot can't",
    "x": "not never n't hardly didn't doesn't don't without",
    "t": "to",
    "o": "of",
    "c": "and & or as well as plus nor",
    "B": "but",
    "r": "who whom whose which that",
    "s": "when after while if because before although though unless whether until where as since once how why whereas",
    "i": "including includes included include among amongst counting",
    "p": "in on at by from with for into near during between against over under inside outside around through "
         "across along behind beside toward towards within upon off amid beyond per via onto following",
    "d": "the his her their its my our your this these those that's some any all every each such",
    "P": "them us whom themselves they he she it we you i him me himself herself itself",
    "w": "said says say told tells reported reports report announced confirmed confirms claimed claims claim added stated "
         "according believe believes believed think feared fear",
    "a": "also reportedly already later still just only about now then here there again ago today yesterday tomorrow tonight "
         "overnight more else too very even at-least both alike apparently so far altogether together monday tuesday "
         "wednesday thursday friday saturday sunday morning afternoon evening night noon midnight early late "
         "christmas easter thanksgiving eve nearby alone instead meanwhile dead-on first earlier sometime shortly soon ever "
         "total up down out away back tues wed thurs fri sat sun mon nightly jan feb mar apr jun jul aug sept oct nov dec "
         "january february april june july august september october november december",
    "v": "did do does went go goes came come comes took take takes taken made make makes began become became fell fall gave "
         "give gives given got kept left leave leaves leaving led lost lose let met paid put ran run rose rise rises saw see seen "
         "sent set shut sat spent stood stole stolen struck hit hits broke blew brought bring brings bringing caught fought found find finds "
         "finding held hold holds knew lay lie lying rode rang sank sang spoke sprang swept threw tore wore won wrote drove "
         "drew flew grew hid rode shook swam built bought dealt felt forbid meant sought sold taught thought understood "
         "remain remains remained seem seems appear appears appeared keep stay needed need want wants try tries tried "
         "stands stand stood includes suffer suffers sustain sustains receive receives undergo undergoing "
         "confirmed face faces faced attack live lived leaves opened open fired fire burst escaped escape crashed cut",
}
_WORD_LETTERS = {word: letter for letter, words in _CLOSED.items() for word in words.split()}
_SUFFER = frozenset("suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving "
                    "nursing treated had has have with from incurred".split())
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\.?"
_WORD = r"[^\W_]+(?:[-'’&/.][^\W_]+)*"
_NUMBER_WORD = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"


@lru_cache(maxsize=4)
def _token_pattern(hedges, harm):
    return re.compile(
        rf"(?P<skip>\b\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?\b|\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d\d\b)?"
        rf"|\b\d{{1,2}}(?::\d\d){{1,2}}|\b\d{{1,2}}\s?[ap]\.?m\b\.?|[$£€¥]\s?\d[\d,.]*(?:\s(?:million|billion|thousand)\b)?"
        rf"|(?<=\w,\s)\d{{1,2}}(?=[,.;)])|\(\d{{1,3}}\)|\baged?s?\s(?:of\s)?\d{{1,2}}(?:\sto\s\d+)?|\b\d{{1,3}}\syears\sold)"
        rf"|(?P<age>\b{_NUMBER_WORD}[-\s](?:year|month|week|day)s?[-\s]olds?\b)"
        rf"|(?P<quantity>{quantity_pattern(hedges)})|(?P<harm>{harm_pattern(harm)})"
        rf"|(?P<word>{_WORD})|(?P<stop>\n\s*\n|[•;:*|])|(?P<mark>[,()\[\]—–]|--|\s[-_]\s)|(?P<end>[.!?])", re.I)


class Chunk(NamedTuple):
    """One letter of a clause: its place in the text, its words, and what it counts or says."""
    letter: str
    start: int
    end: int
    words: str
    quantity: Quantity | None = None
    harm: tuple = ("", "")
    victims: str = ""
    part_of: str = ""  # "them", or the group it is a part of ("three of the dead")


def chunks(text, start, end):
    """Return the chunks of the sentence `text[start:end]`; adverbs, days and quotation marks are left out."""
    return _grouped(_tokens(text, start, end))


def letters(row):
    """Return the letters of a row of chunks as one string, which the rules are matched against.

    >>> letters(chunks("The blast killed 24 people and wounded 68.", 0, 42))
    'dnKQcKq.'
    """
    return "".join(chunk.letter for chunk in row)


def _tokens(text, start, end):
    harm, found = harm_words(), []
    pattern = _token_pattern(read_lexicon("hedges"), read_lexicon("harm_words"))
    for match in pattern.finditer(text, start, end):
        kind, words = match.lastgroup, match[0]
        kind = next(k for k in ("skip", "age", "quantity", "harm", "word", "stop", "mark", "end") if match[k] is not None)
        if kind == "quantity":
            quantity = read_quantity(match)
            found.append(Chunk("#" if quantity else "n", *match.span(), words, quantity))
        elif kind == "harm":
            entry = harm[" ".join(words.lower().split())]
            found.append(Chunk(LETTERS[entry.kind], *match.span(), words, None, entry))
        else:
            found.append(Chunk(_letter(kind, words), *match.span(), words))
    return found


def _letter(kind, words):
    if kind == "word":
        return _word_letter(words.lower().replace("’", "'"))
    return {"skip": "a", "age": "n", "stop": ":" if words == ":" else ";", "mark": ",", "end": "."}[kind]


@lru_cache(maxsize=20_000)
def _word_letter(word):
    if word in _WORD_LETTERS:
        return _WORD_LETTERS[word]
    if names_people(word) is not None and not word.endswith(("ing", "ings")):
        return "n"
    if word.endswith("ly"):
        return "a"
    return "v" if word.endswith(("ed", "ing")) else "n"


def _grouped(tokens):
    row, i = [], 0
    while i < len(tokens):
        token = tokens[i]
        if token.letter == "#":
            chunk, i = _counted(tokens, i)
            row.append(chunk)
        else:
            if token.letter != "a":
                row.append(token)
            i += 1
    return row


def _counted(tokens, i):
    """Return the chunk of the quantity `tokens[i]` with the noun phrase after it, and the index that follows."""
    quantity, j, part_of = tokens[i].quantity, i + 1, ""
    if _letter_at(tokens, j) == "o" and _is_partitive(tokens, i):
        j += 1
        part_of = "of"
        if _letter_at(tokens, j) == "d":
            j += 1
        if _letter_at(tokens, j) in "Pr" and _letter_at(tokens, j):
            return _chunk("q", tokens, i, j, quantity, part_of="them"), j + 1
        if _letter_at(tokens, j) == "#":
            j += 1
    stop = _phrase_end(tokens, j)
    nouns = tokens[j:stop]
    if not nouns:
        return _bare(tokens, i, quantity, part_of), i + 1
    head = nouns[-1]
    if head.letter in "ECBL":
        return _counted_harm(tokens, i, stop, quantity, head), stop
    if head.letter in "KA":
        return _chunk("F", tokens, i, stop - 1, quantity, harm=head.harm, part_of="dead"), stop
    cut = _head_index(nouns)
    judged = names_people(nouns[cut].words.replace("’", "'").removesuffix("'s").removesuffix("'"))
    harm = next((n.harm for n in nouns if n.letter in "KAJE" and n.harm[0]), ("", ""))
    letter = {True: "Q", None: "U", False: "n"}[judged]
    if quantity.kind == "zero" and letter != "n":
        letter = "Z"
    if quantity.kind == "year" and letter != "Q":
        letter = "n"
    last = j + cut
    return _chunk(letter, tokens, i, last, quantity, harm=harm, victims=(j, last), part_of=part_of), last + 1


def _letter_at(tokens, j):
    return tokens[j].letter if j < len(tokens) else ""


def _is_partitive(tokens, i):
    return tokens[i].quantity.kind not in ("indefinite",) and tokens[i].quantity.kind != "year"


def _chunk(letter, tokens, i, last, quantity, harm=("", ""), victims=None, part_of=""):
    words = " ".join(t.words for t in tokens[victims[0]:victims[1] + 1]) if victims else ""
    return Chunk(letter, tokens[i].start, tokens[last].end, words or tokens[i].words, quantity, harm, words, part_of)


def _bare(tokens, i, quantity, part_of):
    letter = {"indefinite": "d", "year": "n", "zero": "Z"}.get(quantity.kind, "q")
    if quantity.kind == "indefinite" and quantity.end - quantity.start > 3:
        letter = "q"
    if part_of:
        letter = "n"
    if quantity.kind == "zero" and tokens[i].words.lower() in ("no", "zero"):
        letter = "d" if tokens[i].words.lower() == "no" else "q"
    return _chunk(letter, tokens, i, i, quantity)


def _counted_harm(tokens, i, stop, quantity, head):
    singular = quantity.kind == "indefinite"
    letter = "n" if singular and head.letter != "B" and quantity.low else "F"
    return _chunk(letter, tokens, i, stop - 1, quantity, harm=head.harm)


def _phrase_end(tokens, j):
    """Return the index after the adjectives and nouns that follow a quantity."""
    person_seen = False
    while j < len(tokens):
        letter, following = tokens[j].letter, _letter_at(tokens, j + 1)
        if letter == "n":
            person_seen = person_seen or names_people(tokens[j].words) is True
        elif letter in "KAv" and not person_seen and following and following in "nECB":
            pass
        elif letter in "ECBLJ" and (not person_seen or letter in "ECB"):
            pass
        elif letter == "a" and following == "n" and not person_seen:
            pass
        else:
            break
        j += 1
    return j


def _head_index(nouns):
    """Return the index of the head: the last noun, or the last that names people when what follows is unknown."""
    last = len(nouns) - 1
    if names_people(nouns[last].words) is None:
        return next((k for k in range(last, -1, -1) if names_people(nouns[k].words)), last)
    return last
