"""Lexical variety: how many different words an article uses, measured so that its length matters little."""
from collections import Counter

import pandas as pd

from helpers.text.sentences import sentence_spans
from helpers.text.spans import each_text
from helpers.text.words import words_of


def type_token_ratio(words):
    """Return the number of different words over the number of words; falls as a text grows.

    >>> type_token_ratio("a b a b".split())
    0.5
    """
    return len(set(words)) / len(words) if words else float("nan")


def mattr(words, window=50):
    """Return the moving-average type-token ratio (Covington & McFall 2010).

    It is the mean of the ratios of all runs of `window` words. A text shorter than the window has its plain
    type-token ratio.

    >>> mattr("a b a b".split(), window=2)
    1.0
    """
    if len(words) <= window:
        return type_token_ratio(words)
    inside = Counter(words[:window])
    types = [len(inside)]
    for gone, come in zip(words, words[window:], strict=False):
        inside[gone] -= 1
        if not inside[gone]:
            del inside[gone]
        inside[come] += 1
        types.append(len(inside))
    return sum(types) / len(types) / window


def mtld(words, threshold=0.72):
    """Return the measure of textual lexical diversity (McCarthy & Jarvis 2010), the mean of both directions.

    It is how many words in a row it takes for the type-token ratio to fall to `threshold`. A text in which it
    never falls has its number of words.

    >>> round(mtld("test text with some text numbers hyphenhere and text punctuations".split()), 6)
    14.0
    """
    if not words:
        return float("nan")
    return (_one_way(words, threshold) + _one_way(words[::-1], threshold)) / 2


def _one_way(words, threshold):
    factors, types, tokens = 0.0, set(), 0
    for word in words:
        types.add(word)
        tokens += 1
        if len(types) / tokens <= threshold:
            factors, types, tokens = factors + 1, set(), 0
    if tokens:
        factors += (1 - len(types) / tokens) / (1 - threshold)
    return len(words) / factors if factors else float(len(words))


def lexical_variety(articles):
    """Return the length and the lexical variety of each article.

    Index `article_id`; columns `words`, `types` (different words, folded), `sentences`, `words_per_sentence`,
    `ttr`, `mattr` (window of 50 words), `mtld` (threshold 0.72). MTLD means little below 100 words.

    >>> lexical_variety("One day. Another day.")[["words", "types", "sentences", "ttr"]]
                words  types  sentences   ttr
    article_id
    text            4      3          2  0.75
    """
    rows = [_measures(key, text) for key, text in each_text(articles)]
    columns = ["article_id", "words", "types", "sentences", "words_per_sentence", "ttr", "mattr", "mtld"]
    return pd.DataFrame(rows, columns=columns).astype({"article_id": "str"}).set_index("article_id")


def _measures(key, text):
    words, sentences = words_of(text), len(sentence_spans(text))
    return {"article_id": key, "words": len(words), "types": len(set(words)), "sentences": sentences,
            "words_per_sentence": len(words) / sentences if sentences else float("nan"),
            "ttr": type_token_ratio(words), "mattr": mattr(words), "mtld": mtld(words)}
