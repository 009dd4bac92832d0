"""Write synthetic articles for the counting benchmark: `python make_articles.py 10000 articles.txt`.

The words are made of syllables and drawn by Zipf's law, with capitals, commas, full stops, abbreviations,
numbers and hyphens about as often as in agency news. One article a line; the same articles every time.
"""
import random
import sys
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


def main(number, path):
    rng = random.Random(2007)
    words = vocabulary(rng)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(article(rng, words, weights) + "\n" for _ in range(number))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
