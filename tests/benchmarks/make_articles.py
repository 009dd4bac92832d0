"""Write articles for the benchmarks, the same every time: `python make_articles.py 10000 articles.txt` (or .jsonl).

.txt, for counting: the words are made of syllables and drawn by Zipf's law, with capitals, commas, full stops,
abbreviations, numbers and hyphens about as often as in agency news. One article a line.

.jsonl, for the whole pass: news whose paragraphs are drawn from those of the workbook's own simulated articles, with
other names of places and people, other numbers and days, so that no two articles are alike. One record a line.
"""
import json
import random
import re
import sys
from datetime import datetime, timedelta
from functools import partial
from itertools import accumulate, product

VOCABULARY = 60_000
WORDS = 240
EXTRAS = ("U.S.", "1,200", "3.5", "don't", "al-Maliki", "Kazemi-Qomi", "the city's", "$40", "60%", "(police)")


def vocabulary(rng):
    syllables = [a + b for a, b in product("bcdfghjklmnprstvw", ("a", "e", "i", "o", "u", "an", "er", "is"))]
    words = set()
    while len(words) < VOCABULARY:
        words.add("".join(rng.choices(syllables, k=rng.choice((1, 2, 2, 3, 3, 4)))))
    return sorted(words, key=lambda word: (len(word), word))


def article(rng, words, weights):
    chosen = rng.choices(words, cum_weights=weights, k=WORDS)
    for position in range(0, WORDS, rng.choice((14, 18, 23))):
        chosen[position] = chosen[position].capitalize()
        if position:
            chosen[position - 1] += "."
    for position in rng.sample(range(WORDS), 12):
        chosen[position] = rng.choice((*EXTRAS, chosen[position] + ",", f'"{chosen[position]}"'))
    return " ".join(chosen)


def word_articles(rng):
    """Return a function that gives the next article of drawn words."""
    words = vocabulary(rng)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    return partial(article, rng, words, weights)


def news(rng):
    """Return a function that gives the next record of made news."""
    from helpers import DATA, load_articles

    pages = load_articles(DATA / "articles")
    paragraphs = [[part for part in text.split("\n\n") if part.strip()] for text in pages["text"]]
    return partial(record, rng, pages, paragraphs, [word.capitalize() for word in vocabulary(rng) if len(word) > 4])


def record(rng, pages, paragraphs, names):
    """Return one article: the lead of a page, paragraphs of it and of another, all with names of its own."""
    first, second = rng.randrange(len(pages)), rng.randrange(len(pages))
    parts = paragraphs[first] + rng.sample(paragraphs[second], min(3, len(paragraphs[second])))
    lead, *rest = parts
    chosen = [lead, *rng.sample(rest, len(rest))]
    other = {}
    text, headline = (CHANGED.sub(partial(_changed, rng, names, other), one)
                      for one in ("\n\n".join(chosen), pages["headline"].iloc[first]))
    published = datetime(2001, 1, 1) + timedelta(minutes=rng.randrange(20 * 365 * 24 * 60))
    return json.dumps({"title": headline, "source": pages["outlet"].iloc[first], "date": published.isoformat(), "body": text})


CHANGED = re.compile(r"\b(?:Baghdad|Kirkuk|Mosul|Basra|Karbala|Hilla|Samarra|Amerli|Tal Afar|Sadriya)\b|(?<=[a-z] )[A-Z][a-z]{3,}"
                     r"(?= [A-Z][a-z]{3,})|\b\d{1,3}\b(?![,.]\d)")


def _changed(rng, names, other, match):
    if match[0].isdigit():
        return str(rng.randrange(2, 200))
    return other.setdefault(match[0], rng.choice(names))


def main(number, path):
    rng = random.Random(2007)
    following = news(rng) if path.endswith(".jsonl") else word_articles(rng)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(following() + "\n" for _ in range(number))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
