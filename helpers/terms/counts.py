"""How often each term stands in a group of texts, and in how many of them: the ground of every count.

Words are counted half a megabyte at a time. Each stretch between two blanks gets a 64-bit fingerprint, so
that the regular expression of `helpers.text.words` reads every distinct stretch once, however often it stands
in the texts; the rest is arithmetic on whole arrays.
"""
from collections import defaultdict
from itertools import chain, count
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.terms.resampling import Cells
from helpers.text.words import fold, ngrams, word_spans, words_of

_BATCH = 1 << 19  # characters
_LAST_BLANK = 32  # in UTF-8 this byte and those below it are blanks and control characters
_SLOTS = 1 << 20
_SHIFT = np.uint64(44)  # leaves the 20 highest bits
_LONG = 64  # bytes; longer stretches between blanks are addresses and rubbish
_MIX = np.uint64(0x9E3779B97F4A7C15)
_FIRST_BYTES = np.array([(1 << 8 * number) - 1 for number in range(9)], np.uint64)
_EDGES = ",.;:!?\"'()“”"


class GroupCounts(NamedTuple):
    """The terms of all groups, and for each group two arrays in the order of the terms."""
    terms: list
    count: dict
    articles: dict


def group_counts(groups, n=1, stem=None):
    """Return the `GroupCounts` of `groups`, a mapping of a name to a list of texts.

    What is counted are words, each passed through `stem` when it is given, or with `n` above 1 the runs of
    `n` words inside a sentence.

    >>> counts = group_counts({"A": ["Talks on talks.", "No talks."], "B": ["No comment."]})
    >>> counts.terms
    ['talks', 'on', 'no', 'comment']
    >>> counts.count["A"].tolist(), counts.articles["A"].tolist()
    ([3, 1, 1, 0], [2, 1, 1, 0])
    """
    reader = _Words(stem) if n == 1 else _Ngrams(n, stem)
    added = {name: _added_up(reader.pairs(texts)) for name, texts in groups.items()}
    terms = list(reader.numbers)
    count, articles = ({name: np.pad(arrays[which], (0, len(terms) - len(arrays[which])))
                        for name, arrays in added.items()} for which in (0, 1))
    return GroupCounts(terms, count, articles)


def cells_by_article(texts, terms, n=1, stem=None):
    """Return how often each of `terms` stands in each text, as `Cells` (numbers of texts and terms, counts, sizes).

    >>> cells = cells_by_article(["Talks on talks.", "No comment."], ["talks"])
    >>> [column.tolist() for column in cells]
    [[0], [0], [2], [3, 2]]
    """
    reader = _Words(stem) if n == 1 else _Ngrams(n, stem)
    pairs = np.concatenate([(article << 32) | term for article, term in reader.pairs(texts)] or [np.zeros(0, np.int64)])
    cells, number = np.unique(pairs, return_counts=True)
    size = np.bincount((pairs >> 32).astype(np.intp), minlength=len(texts)) if n == 1 else _sizes(texts)
    wanted = {term: place for place, term in enumerate(terms)}
    place_of = np.array([wanted.get(term, -1) for term in reader.numbers], np.int64)
    term = place_of[cells & 0xFFFFFFFF]
    kept = term >= 0
    return Cells((cells >> 32)[kept], term[kept], number[kept], size)


def _sizes(texts):
    return np.array([len(word_spans(text)) for text in texts], np.int64)


def _added_up(batches):
    """Return two arrays by term number: how often it stands in the batches, and in how many articles."""
    total = articles = np.zeros(0, np.int64)
    for article, term in batches:
        pairs = np.sort((article << 32) | term)
        once = pairs[np.append(True, pairs[1:] != pairs[:-1])[:len(pairs)]] & 0xFFFFFFFF
        total, articles = _sum(total, _how_often(term)), _sum(articles, _how_often(once))
    return total, articles


def _how_often(numbers):
    # In a browser, numpy's own numbers have 32 bits, and it counts and repeats by no others.
    return np.bincount(numbers.astype(np.intp)).astype(np.int64)


def _sum(one, other):
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    longer[:len(shorter)] += shorter
    return longer


def _numbering():
    """Return a mapping that gives each term asked for the next free number."""
    return defaultdict(count().__next__)


class _Ngrams:
    """Reads runs of `n` words."""

    def __init__(self, n, stem):
        self.n, self.stem, self.numbers = n, stem, _numbering()

    def pairs(self, texts):
        """Yield, for a batch of texts, the place of the article and the number of the term for each run."""
        for first, batch in _batches(texts):
            runs = [ngrams(text, self.n, self.stem) for text in batch]
            article = np.repeat(np.arange(first, first + len(batch), dtype=np.int64), list(map(len, runs)))
            yield article, np.fromiter(map(self.numbers.__getitem__, chain.from_iterable(runs)), np.int64)


class _Words:
    """Reads words; remembers the distinct stretches between blanks it has met, and the words in each."""

    def __init__(self, stem):
        self.stem, self.numbers = stem, _numbering()
        self.known = np.zeros(0, np.uint64)  # fingerprints, sorted
        self.stretch_of = np.zeros(0, np.int64)  # in the order of `known`
        self.fingerprint_at = np.zeros(_SLOTS, np.uint64)  # the quick way to nearly every stretch
        self.stretch_at = np.zeros(_SLOTS, np.int64)
        self.words_in = self.first_word = np.zeros(0, np.int64)
        self.words = np.zeros(0, np.int64)  # of all stretches, one after the other

    def pairs(self, texts):
        """Yield, for a batch of texts, the place of the article and the number of the term for each word."""
        for first, batch in _batches(texts):
            encoded = [text.encode("utf-8", "surrogatepass") for text in batch]
            data = b"\n".join(encoded) + b"\n"
            starts, ends = _between_blanks(data)
            stretches_before = np.searchsorted(starts, np.cumsum([len(text) + 1 for text in encoded]))
            places = np.arange(first, first + len(batch), dtype=np.int64)
            article = np.repeat(places, np.diff(stretches_before, prepend=0))
            yield self._spread(self._stretches(data, starts, ends), article)

    def _stretches(self, data, starts, ends):
        fingerprints = _fingerprints(data, starts, ends)
        slots = (fingerprints >> _SHIFT).view(np.int64)
        stretches = self.stretch_at[slots]
        missed = np.flatnonzero(self.fingerprint_at[slots] != fingerprints)
        if len(missed):
            stretches[missed] = self._look_up(fingerprints[missed], data, starts[missed], ends[missed])
        return stretches

    def _look_up(self, fingerprints, data, starts, ends):
        codes, distinct = pd.factorize(fingerprints)
        new = np.append(self.known, np.uint64(0))[np.searchsorted(self.known, distinct)] != distinct
        if new.any():
            first = np.flatnonzero(np.diff(np.maximum.accumulate(codes), prepend=-1))[new]
            places = zip(starts[first].tolist(), ends[first].tolist(), strict=True)
            self._remember(distinct[new])
            self._learn([data[start:end] for start, end in places])
        stretches = self.stretch_of[np.searchsorted(self.known, distinct)]
        slots = (distinct >> _SHIFT).view(np.int64)
        free = self.fingerprint_at[slots] == 0
        self.fingerprint_at[slots[free]] = distinct[free]
        self.stretch_at[slots[free]] = stretches[free]
        return stretches[codes]

    def _remember(self, fingerprints):
        order = fingerprints.argsort()
        place = np.searchsorted(self.known, fingerprints[order])
        self.known = np.insert(self.known, place, fingerprints[order])
        self.stretch_of = np.insert(self.stretch_of, place, len(self.stretch_of) + order)

    def _learn(self, stretches):
        text = b"\n".join(stretches).decode("utf-8", "surrogatepass")
        words, words_in = [], []
        for stretch, folded in zip(text.split("\n"), fold(text).split("\n"), strict=True):
            bare = folded.strip(_EDGES)
            if bare.isalnum() and bare != "us":  # nearly always: a word, and marks around it
                words.append(bare)
                words_in.append(1)
            else:
                found = words_of(stretch)
                words += found
                words_in.append(len(found))
        words = words if self.stem is None else map(self.stem, words)
        self.words_in = np.append(self.words_in, words_in)
        self.first_word = np.cumsum(self.words_in) - self.words_in
        self.words = np.append(self.words, np.fromiter(map(self.numbers.__getitem__, words), np.int64))

    def _spread(self, stretches, article):
        number = self.words_in[stretches].astype(np.intp)
        shift = np.repeat(self.first_word[stretches] - (np.cumsum(number) - number), number)
        return np.repeat(article, number), self.words[np.arange(len(shift)) + shift]


def _batches(texts):
    """Yield lists of neighbouring texts of about half a megabyte, each with the place of its first text."""
    batch, size = [], 0
    for place, text in enumerate(texts):
        if size + len(text) > _BATCH and batch:
            yield place - len(batch), batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + 1
    if batch:
        yield len(texts) - len(batch), batch


def _between_blanks(data):
    blanks = np.flatnonzero(np.frombuffer(data, np.uint8) <= _LAST_BLANK)
    starts = np.append(0, blanks[:-1] + 1)
    some = blanks > starts
    return starts[some], blanks[some]


def _fingerprints(data, starts, ends):
    """Return one 64-bit number for each stretch, mixed from its bytes, eight at a time."""
    eights = np.ndarray(len(data), "<u8", data + bytes(8), strides=1)
    left = ends - starts
    fingerprints = (eights[starts] & _FIRST_BYTES[np.minimum(left, 8)]) * _MIX
    longer = np.flatnonzero(left > 8)
    for offset in range(8, _LONG, 8):
        mixed = fingerprints[longer] ^ (fingerprints[longer] >> np.uint64(32))
        more = eights[starts[longer] + offset] & _FIRST_BYTES[np.minimum(left[longer] - offset, 8)]
        fingerprints[longer] = (mixed ^ more) * _MIX
        longer = longer[left[longer] > offset + 8]
    for place in longer.tolist():
        fingerprints[place] = hash(data[starts[place]:ends[place]]) & 0xFFFFFFFFFFFFFFFF
    return fingerprints
