"""Articles that tell the same: with the same words, or with much of their text in common (syndicated copy,
updates)."""

import re
from collections import Counter, defaultdict
from hashlib import blake2b
from unicodedata import normalize
from zlib import crc32

import pandas as pd

_WORD = re.compile(r"\w+")
_RUN = 5  # words of a run
_KEPT = 4  # one run of so many is kept to find candidates: which one, its own hash decides
_NEAR = 0.5  # share of the runs of the shorter article that makes a near duplicate
_SHORTEST = 30  # words


def plain_words(text):
    """Return the words of `text` as they are compared: without capitals, marks, and ways to type an accent.

    >>> plain_words("“It’s 24 – café”") == plain_words('"It\\'s 24 - cafe\\u0301"')
    True
    """
    return _WORD.findall(normalize("NFKC", text).casefold())


def same_texts(articles):
    """Return dicts of `article_id` and `same_as` for each article that repeats the words of an earlier
    one."""
    first, same = {}, []
    for key, text, headline in zip(articles.index, articles["text"], articles["headline"], strict=True):
        words = plain_words(text) or [f"headline: {headline}", key if not headline else ""]
        told = blake2b(" ".join(words).encode("utf-8"), digest_size=16).digest()
        if first.setdefault(told, key) != key:
            same.append({"article_id": key, "same_as": first[told]})
    return same


def near_duplicates(articles):
    """Return one row for each article that has half of its text or more in common with an earlier one.

    Columns `article_id, like` (the earlier article with most in common), `share` (0–1: of the runs of five
    words of
    the shorter text, those that stand in the other). Articles of fewer than 30 words are left out, as are
    exact
    duplicates. Linear in the number of words (after Broder 1997, a sample of the runs finds the candidates).

    >>> texts = ["A ferry was held in port for six hours on Monday after an alarm, and nobody was hurt, police said, as "
    ...          "divers looked at the hull and the passengers were given tea by the crew until dusk."]
    >>> table = pd.DataFrame({"text": [texts[0], texts[0] + " It sailed at dusk."]}, index=["one", "two"])
    >>> near_duplicates(table).values.tolist()
    [['two', 'one', 1.0]]
    """
    owners, runs_of, rows, seen = defaultdict(list), {}, [], set()
    for key, text in articles["text"].items():
        words = plain_words(text)
        runs = {crc32(" ".join(words[at : at + _RUN]).encode("utf-8")) for at in range(len(words) - _RUN + 1)}
        whole = " ".join(words)
        if len(words) < _SHORTEST or whole in seen:
            continue
        seen.add(whole)
        rows += _nearest(key, runs, owners, runs_of)
        runs_of[key] = runs
        for run in _sampled(runs):
            owners[run].append(key)
    return pd.DataFrame(rows, columns=["article_id", "like", "share"])


def _sampled(runs):
    return [run for run in runs if run % _KEPT == 0]


def _nearest(key, runs, owners, runs_of):
    shared = Counter(owner for run in _sampled(runs) for owner in owners.get(run, ())[:50])
    best = max(((_share(runs, runs_of[one]), one) for one, _ in shared.most_common(5)), default=(0, ""))
    return [(key, best[1], round(best[0], 2))] if best[0] >= _NEAR else []


def _share(one, other):
    return len(one & other) / min(len(one), len(other))
