"""A sentence as tokens: each word, quantity, harm word or mark gets the kind that says what it does."""
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from helpers.casualties import kinds, noncounts
from helpers.casualties.function_words import function_words, word_kind
from helpers.casualties.grammar import HarmRules, harm_rules
from helpers.casualties.harm import Harm, HarmWords, harm_words
from helpers.casualties.kinds import Kind
from helpers.casualties.victims import noun_judge
from helpers.text.lexicons import read_lexicon
from helpers.text.quantities import Grammar, Quantity, quantity_grammar, read_quantity

_TOKEN = re.compile(
    r"(?P<word>(?:as\s+well\s+as|in\s+addition\s+to|together\s+with|along\s+with)\b"
    r"|(?:[^\W\d_]\.){2,}|(?:[$£€¥]|[~≈<>≥≤]=?(?=\d))?[^\W_]+(?:[-'’&/][^\W_]+)*)"
    r"|(?P<stop>\n\s*\n|[•;:*|?!])|(?P<mark>[,()\[\]—–]|--|\s[-_]\s)"
    r"|(?P<end>(?<=\w\w)[.](?=\w|\s+[\"“]?(?-i:[A-Z])))", re.I)
_ARTICLES = frozenset(["a", "an", "no", "another"])
_LEXICONS = ("harm_words", "harm_rules", "grammar_words", "rule_words", "hedges", "person_nouns",
             "thing_nouns", "noun_endings")
_ACRONYMS = frozenset(["IS", "US"])
# "rose from 3 to 5": no range, as in "from 3 to 5 people".
_CHANGE = re.compile(r"(?P<old>[\w,]{1,12}(?:[ -][a-z]{3,8})?)\sto\s(?=[\w,]+)", re.I)
_FROM = re.compile(
    r"\b(?:r[aio]se[nds]?|rising|raising|f[ae]ll(?:s|en|ing)?|climb\w*|jump\w*|drop\w*|increas\w+|decreas\w+"
    r"|gr[eo]w\w*|revis\w+|lower\w*|up|down|cut|amend\w*|declin\w+|went|gone|chang\w+|soar\w*|doubl\w+)"
    r"\b[^.;:]{0,30}\b(?:from|by)\s$", re.I)


class Token(NamedTuple):
    """A word, number or mark of a sentence, with its kind."""
    kind: Kind
    start: int
    end: int
    words: str
    quantity: Quantity | None = None
    harm: Harm | None = None
    people: bool | None = None  # whether the noun names people; None when nobody knows
    key: str = ""  # the word in lower case, of words that are neither numbers nor words of harm


class Vocabulary(NamedTuple):
    """Everything the lexicons say, ready to read sentences with."""
    harm: HarmWords
    grammar: Grammar
    rules: HarmRules
    no_counts: noncounts.NoCounts
    describe: Callable  # word -> its kind, whether it names people (True, False, None), readers and key


def read_vocabulary():
    """Return the Vocabulary of the lexicons as they are on disk."""
    return _vocabulary(*map(read_lexicon, _LEXICONS))


@lru_cache(maxsize=2)
def _vocabulary(*_rows):
    harm, grammar, names_people, rules = harm_words(), quantity_grammar(), noun_judge(), harm_rules()
    listed, no_counts = function_words(rules), noncounts.no_counts()

    @lru_cache(maxsize=50_000)
    def describe(words):
        key = " ".join(words.lower().replace("’", "'").split())
        people = names_people(key)
        readers = tuple(_readers(words, key, harm, grammar, no_counts))
        return word_kind(key, people, listed), people, readers, key
    return Vocabulary(harm, grammar, rules, no_counts, describe)


def _readers(words, key, harm, grammar, no_counts):
    """Yield the functions that may read more than one word, or another meaning, from this word on."""
    if no_counts.may_begin(key):
        yield _no_count
    if key in noncounts.SHARE_FIRSTS:
        yield _share
    if key in _ARTICLES:
        yield _plain_quantity
    elif grammar.may_begin(key):
        yield _quantity
    elif key in grammar.hedge_firsts:
        yield _hedged
    if key in harm.firsts:
        yield _harm
    if words in _ACRONYMS:
        yield _acronym
    elif words == "May":
        yield _month


def tokens(text, start, end, vocabulary):
    """Return the tokens of the sentence `text[start:end]`, with their offsets in `text`.

    >>> [token.kind for token in tokens("At least 24 people were killed.", 0, 31, read_vocabulary())]
    [<quantity>, <noun>, <be>, <harmed>]
    """
    found, at = [], start
    for match in _TOKEN.finditer(text, start, end):
        if match.start() >= at:
            found.append(_word(text, match, end, vocabulary) if match.lastgroup == "word" else _mark(match))
            at = found[-1].end
    return found


def _word(text, match, end, vocabulary):
    start, words = match.start(), match[0]
    kind, people, readers, key = vocabulary.describe(words)
    for read in readers:
        if token := read(text, start, end, vocabulary):
            return token
    return Token(kind, start, match.end(), words, None, None, people, key)


def _mark(match):
    if match.lastgroup == "stop":
        kind = kinds.COLON if match[0] == ":" else kinds.BREAK
    else:
        kind = kinds.STOP if match.lastgroup == "end" else kinds.COMMA
    return Token(kind, *match.span(), match[0])


def _no_count(text, start, end, vocabulary):
    match = vocabulary.no_counts.match(text, start, end)
    return Token(kinds.ADVERB, *match.span(), match[0]) if match else None


def _quantity(text, start, end, vocabulary):
    if share := _share(text, start, end, vocabulary):
        return share
    if age := noncounts.AGE.match(text, start, end):
        return Token(kinds.NOUN, *age.span(), age[0], people=True)
    change = _CHANGE.match(text, start, end)
    if change and _FROM.search(text, max(0, start - 60), start):
        return Token(kinds.NOUN, start, change.end("old"), change["old"])
    return _plain_quantity(text, start, end, vocabulary)


def _share(text, start, end, _vocabulary):
    share = noncounts.SHARE.match(text, start, end)
    return Token(kinds.NOUN, *share.span(), share[0]) if share else None


def _plain_quantity(text, start, end, vocabulary):
    match = vocabulary.grammar.finder.match(text, start, end)
    quantity = match and read_quantity(match, vocabulary.grammar.hedges)
    return Token(kinds.QUANTITY, *match.span(), match[0], quantity) if quantity else None


def _hedged(text, start, end, vocabulary):
    opens = vocabulary.grammar.hedge.match(text, start, end)
    return _quantity(text, start, end, vocabulary) if opens else None


def _harm(text, start, end, vocabulary):
    match = vocabulary.harm.finder.match(text, start, end)
    if not match:
        return None
    entry = vocabulary.harm.forms[" ".join(match[0].lower().split())]
    people = {"people": True, "held": True, "none": False}.get(entry.kind)
    return Token(vocabulary.harm.kinds[entry.kind], *match.span(), match[0], None, entry, people)


def _month(text, start, end, _vocabulary):
    """Return May as a month inside a sentence: "in May", "last May"."""
    inside = text[max(0, start - 2):start - 1].islower()
    return Token(kinds.ADVERB, start, start + 3, "May") if inside else None


def _acronym(text, start, end, _vocabulary):
    """Return IS and US as nouns, unless they stand in a passage of capitals."""
    shouted = text[max(0, start - 20):min(end, start + 20)].isupper()
    return None if shouted else Token(kinds.NOUN, start, start + 2, text[start:start + 2])
