"""The kind of a word that is no word of harm: from the lexicon `grammar_words`, or else from its ending."""
from functools import lru_cache

from helpers.casualties import kinds
from helpers.text.lexicons import read_lexicon


def function_words(rules):
    """Return the Kinds of the words of the lexicon `grammar_words`, a mapping.

    Raises ValueError, naming the line, when a kind is none of those of the HarmRules `rules`.

    >>> from helpers.casualties.grammar import harm_rules
    >>> function_words(harm_rules())["were"]
    <be>
    """
    return _function_words(read_lexicon("grammar_words"), rules)


@lru_cache(maxsize=4)
def _function_words(rows, rules):
    return {row[0]: rules.kind(row[1], "grammar_words", row) for row in rows}


def word_kind(word, people, listed):
    """Return the Kind of a lower-case word; `people` says whether it is a noun that names people (None when
    nobody knows), `listed` maps the words of grammar to their Kinds.

    >>> [word_kind(word, None, {}) for word in ("quickly", "toppled", "Kabul")]
    [<adverb>, <verb>, <noun>]
    """
    kind = listed.get(word) or listed.get(word.removesuffix("'s"))
    if kind:
        return kind
    if people is not None and not word.endswith("ing"):
        return kinds.NOUN
    if word.endswith("ly"):
        return kinds.ADVERB
    return kinds.VERB if word.endswith(("ed", "ing")) else kinds.NOUN
