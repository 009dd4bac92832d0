"""A sentence as tokens: each word, quantity, harm word or mark gets one letter that says what it does.

    #  quantity             K G I D A E C T B L J X  harm words (see `harm.LETTERS`)
    n  noun or adjective    d  determiner      o  "of"         p  other preposition    W  with      t  to
    c  and, or              i  including       b  form of be   h  form of have         m  could, would …
    x  not                  v  other verb      w  verb of saying or fearing            y  suffer    Y  take, rush
    H  hospital             r  who, which      e  where        s  when, but …          f  if
    u  whose     j  neither   l  there     P  pronoun              z  himself …       a  adverb, day or date (left out of clauses)
    ,  comma, dash, bracket     ;  semicolon, bullet, new paragraph      :  colon      .  full stop
"""
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from helpers.harm import LETTERS, Harm, HarmWords, harm_words
from helpers.quantities import Grammar, Quantity, quantity_grammar, read_quantity
from helpers.victims import noun_judge

_CLOSED = {
    "o": "of",
    "t": "to",
    "W": "with alongside",
    "e": "where",
    "f": "if unless",
    "l": "there",
    "c": "and & or plus nor",
    "b": "is are was were be been being am got gets get 's isn't aren't wasn't weren't",
    "h": "has have had having 've hasn't haven't hadn't",
    "m": "could would may might will should shall can must cannot wouldn't couldn't can't won't 'll",
    "x": "not never n't didn't doesn't don't without",
    "j": "neither",
    "r": "who whom which that",
    "u": "whose",
    "s": "when after while because before although though whether until as once how why whereas but",
    "i": "including includes included include among amongst counting",
    "p": "in on at by from for into near during between against over under inside outside around through across along "
         "behind beside toward towards within upon off amid beyond per via onto following aboard despite throughout since",
    "d": "the his her their its my our your this these those all any some every each such what",
    "P": "them us they he she it we you i him me",
    "z": "himself herself themselves itself",
    "w": "said say says told tells reported reports report announced announces confirmed confirms confirm claimed claims "
         "stated states according believe believes believed think thought feared fear fears presumed known alleged "
         "suspected understood estimated thought assumed declared",
    "y": "suffer suffers suffered suffering sustain sustains sustained sustaining receive receives received receiving "
         "nursing incurred nursed",
    "Y": "taken took taking send sends sent sending rushed transported airlifted flown sent brought admitted carried transferred treated hospitalised "
         "hospitalized evacuated conveyed helicoptered treating medevaced checked",
    "H": "hospital hospitals clinic clinics infirmary medical trauma emergency er icu",
    "a": "also reportedly already later still just only about now then here again ago today yesterday tomorrow "
         "tonight overnight more else too very even both alike apparently so far altogether together alone instead "
         "meanwhile earlier sometime shortly soon ever up out away back nearby first last total currently "
         "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon midnight early "
         "late christmas easter thanksgiving eve mon tues tue wed thurs thu fri sat sun january february april june july "
         "august september october november december weekend twice once thereby allegedly otherwise however",
    "v": "did do does went go goes came come comes made make makes began become became fell fall gave "
         "give gives given kept left leave leaves leaving led lost lose let met paid put ran run rose rise rises saw see "
         "seen set sat spent stood stole stolen struck hit hits broke blew bring brings bringing caught fought found "
         "find finds finding held hold holds knew lay lie lying rode rang sank sang spoke sprang swept threw tore wore "
         "won wrote drove drew flew grew hid shook swam built bought dealt felt meant sought sold taught remain remains "
         "remained seem seems appear appears stay stand stands face faces live lived lives opened open burst escape "
         "cut drag drags",
}
_LETTER_OF = {word: letter for letter, words in _CLOSED.items() for word in words.split()} | {
    "as well as": "c", "in addition to": "c", "together with": "W", "along with": "W"}

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b\.?"
_AGE = re.compile(r"(?:\d{1,3}|[a-z]{3,9}(?:[-\s][a-z]{3,5})?)[-\s](?:year|month|week|day)s?[-\s]olds?\b(?!\sand\b)", re.I)
# Digits that count nobody: dates, hours, sums of money, ages, house numbers after "No."
_NO_COUNT = re.compile(
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d\d\b)?|\d{{1,2}}\s{_MONTH}(?:\s(?:(?:19|20)\d\d\b|\d\d(?=\s*[-,.)])))?"
    r"|\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|[$£€¥]\s?\d[\d,.]*(?:\s?(?:million|billion|thousand|[kmb])\b)?"
    r"|0\d{3}\b|\d{3,4}\s(?:gmt|hours|hrs|local\stime)\b|\d{1,3}\syears?\sold\b|(?:ages?|aged|route|highway|interstate|flight|channel|article|section|chapter|page|no\.|number|room|"
    r"apartment|level|age)\s\d{1,4}\b(?!\s[a-z]+\s(?:were|was|died|killed)\b)", re.I)
_AGE_AFTER_NAME = re.compile(r"(?<=[^\W\d_],\s)\d{1,2}(?:,\s\d{1,2})*,?\sand\s\d{1,2}(?=[,.])|(?<=[^\W\d_][,(]\s)\d{1,2}(?=[,.;](?!\d))|(?<=[^\W\d_][,(])\d{1,2}(?=\))|(?<=\s\()\d{1,2}(?=\))")
_SHARE = re.compile(r"one\s(?:in|out\sof)(?:\severy)?\s(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty)\b", re.I)
_TOKEN = re.compile(r"(?P<word>(?:as\s+well\s+as|in\s+addition\s+to|together\s+with|along\s+with)\b|(?:[^\W\d_]\.){2,}|[$£€¥]?[^\W_]+(?:[-'’&/][^\W_]+)*)|(?P<stop>\n\s*\n|[•;:*|?!])|(?P<mark>[,()\[\]—–]|--|\s[-_]\s)"
                    r"|(?P<end>(?<=\w\w)[.](?=\w|\s+[\"“]?(?-i:[A-Z])))", re.I)
_ACRONYMS = frozenset(["IS", "US"])
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_BEGINS_NO_COUNT = frozenset("ages age aged route highway interstate flight channel article section chapter page no number "
                             "room apartment level may".split())


class Token(NamedTuple):
    """A word, number or mark of a sentence, with its letter."""
    letter: str
    start: int
    end: int
    words: str
    quantity: Quantity | None = None
    harm: Harm | None = None
    people: bool | None = None  # whether the noun names people; None when nobody knows


class Vocabulary(NamedTuple):
    """Everything the lexicons say, ready to read sentences with."""
    harm: HarmWords
    grammar: Grammar
    describe: Callable  # word -> its letter, whether it names people (True, False, None), readers of what it may begin


def read_vocabulary():
    """Return the Vocabulary of the lexicons as they are on disk."""
    harm, grammar, names_people = harm_words(), quantity_grammar(), noun_judge()

    @lru_cache(maxsize=50_000)
    def describe(words):
        key = " ".join(words.lower().replace("’", "'").split())
        people = names_people(key)
        return _word_letter(key, people), people, tuple(_readers(words, key, harm, grammar))
    return Vocabulary(harm, grammar, describe)


def _readers(words, key, harm, grammar):
    """Yield the functions that may read more than one word, or another meaning, from this word on."""
    if key[0] in "0123456789$£€¥" or key in _BEGINS_NO_COUNT or key[:3] in _MONTHS:
        yield _no_count
    if grammar.may_begin(key):
        yield _quantity
    elif key in grammar.hedge_firsts:
        yield _hedged
    if key in harm.firsts:
        yield _harm
    if words in _ACRONYMS:
        yield _acronym


def _word_letter(key, people):
    letter = _LETTER_OF.get(key) or _LETTER_OF.get(key.removesuffix("'s"))
    if letter:
        return letter
    if people is not None and not key.endswith("ing"):
        return "n"
    if key.endswith("ly"):
        return "a"
    return "v" if key.endswith(("ed", "ing")) else "n"


def tokens(text, start, end, vocabulary):
    """Return the tokens of the sentence `text[start:end]`, with their offsets in `text`.

    >>> "".join(token.letter for token in tokens("At least 24 people were killed.", 0, 31, read_vocabulary()))
    '#nbK'
    """
    found, at = [], start
    while match := _TOKEN.search(text, at, end):
        found.append(_word(text, match, end, vocabulary) if match.lastgroup == "word" else _mark(match))
        at = found[-1].end
    return found


def _word(text, match, end, vocabulary):
    start, words = match.start(), match[0]
    letter, people, readers = vocabulary.describe(words)
    for read in readers:
        if token := read(text, start, end, vocabulary):
            return token
    return Token(letter, start, match.end(), words, None, None, people)


def _mark(match):
    if match.lastgroup == "stop":
        letter = ":" if match[0] == ":" else ";"
    else:
        letter = "." if match.lastgroup == "end" else ","
    return Token(letter, *match.span(), match[0])


def _no_count(text, start, end, _vocabulary):
    match = _NO_COUNT.match(text, start, end) or _AGE_AFTER_NAME.match(text, start, end)
    return Token("a", *match.span(), match[0]) if match else None


def _quantity(text, start, end, vocabulary):
    if share := _SHARE.match(text, start, end):
        return Token("n", *share.span(), share[0])
    if age := _AGE.match(text, start, end):
        return Token("n", *age.span(), age[0], people=True)
    match = vocabulary.grammar.finder.match(text, start, end)
    quantity = match and read_quantity(match, vocabulary.grammar.hedges)
    return Token("#", *match.span(), match[0], quantity) if quantity else None


def _hedged(text, start, end, vocabulary):
    return _quantity(text, start, end, vocabulary) if vocabulary.grammar.hedge.match(text, start, end) else None


def _harm(text, start, end, vocabulary):
    match = vocabulary.harm.finder.match(text, start, end)
    if not match:
        return None
    entry = vocabulary.harm.forms[" ".join(match[0].lower().split())]
    people = {"people": True, "held": True, "none": False}.get(entry.kind)
    return Token(LETTERS[entry.kind], *match.span(), match[0], None, entry, people)


def _acronym(text, start, end, _vocabulary):
    """Return IS and US as nouns, unless they stand in a passage of capitals."""
    shouted = text[max(0, start - 20):min(end, start + 20)].isupper()
    return None if shouted else Token("n", start, start + 2, text[start:start + 2])
