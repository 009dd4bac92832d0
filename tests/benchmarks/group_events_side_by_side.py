"""Group reports into events in three ways, and compare: group_events, TF-IDF with a threshold, DBSCAN.

Run `python group_events_side_by_side.py reports.jsonl`: lines with `id, incident, headline, published,
text`. The two peers are tuned on half of the incidents (by a hash of their names); the scores of the other
half count. Scores are B-cubed, over the reports of incidents with two reports or more, among all reports.
"""

import hashlib
import json
import sys
from pathlib import Path
from time import perf_counter

import numpy as np
import pandas as pd
from sklearn.cluster import DBSCAN
from sklearn.feature_extraction.text import TfidfVectorizer

from helpers import group_events

WINDOWS = (10, 30, 100, 400)  # days
LIKENESS = np.arange(0.10, 0.46, 0.025)


def reports(path):
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    table = pd.DataFrame(rows).set_index("id")[["incident", "headline", "published", "text"]]
    return table.assign(published=pd.to_datetime(table["published"]), place="")


def cosines(articles):
    """Return the TF-IDF cosine of all pairs, and the days between them."""
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True)
    matrix = vectors.fit_transform(articles["headline"] + "\n" + articles["text"])
    days = articles["published"].to_numpy().astype("datetime64[D]").astype(int)
    return (matrix @ matrix.T).toarray(), np.abs(days[:, None] - days)


def by_threshold(alike, apart, likeness, window):
    """Return groups: whatever a chain of pairs, alike enough and near enough in time, holds together."""
    return by_dbscan(alike, apart, likeness, window, least=1)


def by_dbscan(alike, apart, likeness, window, least=2):
    distance = np.where(apart <= window, 1 - alike, 1).clip(0, 1)
    labels = DBSCAN(eps=1 - likeness, min_samples=least, metric="precomputed").fit_predict(distance)
    return np.where(labels < 0, -1 - np.arange(len(labels)), labels)  # what it calls noise stands alone


def b_cubed(found, true, chosen):
    """Return precision, recall and F1 over the chosen reports."""
    table = pd.DataFrame({"found": found, "true": true})
    both = table.groupby(["found", "true"])["true"].transform("size")
    several = chosen & (table.groupby("true")["true"].transform("size") > 1)
    precision = (both / table.groupby("found")["found"].transform("size"))[several].mean()
    recall = (both / table.groupby("true")["true"].transform("size"))[several].mean()
    return precision, recall, 2 * precision * recall / (precision + recall)


def tuned(method, alike, apart, true, half):
    """Return the settings with the best F1 on the half."""
    settings = [(likeness, window) for likeness in LIKENESS for window in WINDOWS]
    return max(settings, key=lambda chosen: b_cubed(method(alike, apart, *chosen), true, half)[2])


def line(name, found, true, half, seconds):
    scores = [f"{value:.3f}" for part in (half, ~half) for value in b_cubed(found, true, part)]
    print(f"{name:42s}", *scores, f"{seconds:6.1f} s", sep="  ")


def main(path):
    articles = reports(path)
    true = articles["incident"].to_numpy()
    half = np.array([hashlib.md5(name.encode()).digest()[-1] % 2 == 0 for name in true])
    print(f"{len(articles)} reports of {len(set(true))} incidents")
    print("precision, recall, F1 of the tuning half, then of the other half")
    begun = perf_counter()
    line("group_events", group_events(articles).to_numpy(), true, half, perf_counter() - begun)
    begun = perf_counter()
    alike, apart = cosines(articles)
    line(
        "TF-IDF, cosine 0.25 within 30 days",
        by_threshold(alike, apart, 0.25, 30),
        true,
        half,
        perf_counter() - begun,
    )
    for name, method in (("TF-IDF, tuned", by_threshold), ("DBSCAN, tuned", by_dbscan)):
        chosen = tuned(method, alike, apart, true, half)
        begun = perf_counter()
        found = method(alike, apart, *chosen)
        line(f"{name}: {chosen[0]:.3f} within {chosen[1]} days", found, true, half, perf_counter() - begun)


if __name__ == "__main__":
    main(sys.argv[1])
