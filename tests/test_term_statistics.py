"""The statistics of terms against published worked examples, each with its source, and against NLTK."""
import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from helpers.terms import association, dispersion_measures, variety
from helpers.terms import keyness_measures as keyness
from helpers.terms.frequency import count_terms

REFERENCE = Path(__file__).resolve().parents[2] / "shared" / "reference" / "term_statistics.yaml"

# The name of the statistic, the inputs, the published value, by how much it may be missed, the source.
PUBLISHED = [
    ("t-score", {"f12": 8, "f1": 15828, "f2": 4675, "N": 14307668}, 0.999932, 1e-6,
     "Manning & Schütze 1999, Foundations of Statistical NLP, §5.3.1, new companies"),
    ("t-score", {"f12": 20, "f1": 42, "f2": 20, "N": 14307668}, 4.4721, 1e-4,
     "Manning & Schütze 1999, Table 5.6, Ayatollah Ruhollah"),
    ("chi-square (bigram)", {"f12": 8, "f1": 15828, "f2": 4675, "N": 14307668}, 1.55, 0.01,
     "Manning & Schütze 1999, §5.3.3, new companies"),
    ("PMI (log2)", {"f12": 20, "f1": 42, "f2": 20, "N": 14307668}, 18.38, 0.01,
     "Manning & Schütze 1999, Table 5.14, Ayatollah Ruhollah"),
    ("log-likelihood G2 (bigram, 4 cells)",
     {"k_AB": 110, "k_AnotB": 2442, "k_notAB": 111, "k_notAnotB": 29114}, 270.72, 0.01,
     "Dunning 1993, Computational Linguistics 19(1), Table 1, the swiss"),
    ("keyness log-likelihood G2 (2 cells, UCREL)", {"f1": 10, "f2": 5, "n1": 100, "n2": 200}, 6.931472, 1e-6,
     "UCREL log-likelihood wizard, formula of Rayson & Garside 2000"),
    ("keyness log-likelihood G2", {"f1": 10, "f2": 5, "n1": 100, "n2": 200}, 7.329812, 1e-6,
     "Dunning's four cells for the same counts, as quanteda.extras log_like"),
    ("keyness log-likelihood G2 (4 cells)", {"f1": 94, "n1": 1177, "f2": 749, "n2": 341805}, 489.763198, 1e-6,
     "R package corpora 0.6, tests/keyness.R, data of Evert 2022, Abstrich"),
    ("log ratio (Walter 0.5)", {"f1": 94, "n1": 1177, "f2": 749, "n2": 341805}, 5.193762498, 1e-8,
     "R package corpora 0.6, tests/keyness.R, Abstrich"),
    ("log ratio (Hardie)", {"f1": 15, "n1": 168329, "f2": 3, "n2": 19552238}, 9.181834288, 1e-8,
     "CQPweb, through pandas-association-measures tests/data/log-ratio-gold.tsv"),
    ("log-odds z, informative Dirichlet prior",
     {"y1": 30, "y2": 4, "n1": 247, "n2": 251, "alpha_w": 300.01, "alpha_0": 9645.05}, 1.07169, 1e-5,
     "Monroe, Colaresi & Quinn 2008, eq. 15-22, through PyPI logodds 0.1.0"),
    ("%DIFF (Gabrielatos & Marchi)",
     {"f1": 786, "f2": 1, "n1": 160950, "n2": 563668, "n2_over_n1": 3.502125}, 275167.01, 0.3,
     "amacanovic/KeynessMeasures README, Emma against five other Austen novels"),
    ("logDice", {"f12": 1, "f1": 16384, "f2": 16384}, 0.0, 1e-12, "Rychlý 2008, property of the zero point"),
    ("Juilland's D", {"freqs": [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
                      "part_sizes": [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930]},
     0.6038797, 1e-7, "Lyne 1985, ALLEMAND in ten parts, through the README of tlda"),
    ("DP (Gries 2008)", {"freqs": [1, 2, 3, 4, 5], "part_sizes": [9, 10, 10, 10, 11]}, 0.18, 0.01,
     "Gries 2020, Analyzing dispersion, worked example"),
    ("DPnorm", {"freqs": [1, 0, 0], "part_shares": [0.01, 0.01, 0.98]}, 1.0, 1e-12, "Lijffijt & Gries 2012"),
    ("MTLD",
     {"tokens": "test text with some text numbers hyphenhere and text punctuations", "threshold": 0.72},
     14.0, 1e-9,
     "LexicalRichness, tests/test_lexicalrichness.py"),
    ("MATTR", {"tokens": "one one two one one two one", "window": 3}, 0.6666667, 1e-7,
     "quanteda.textstats, test-textstat_lexdiv.R"),
]


def _bigram(measure):
    return lambda f12, f1, f2, N: measure(f12, f1, f2, N)


def _signed(measure):
    def signed(f12, f1, f2, N):
        return math.copysign(measure(f12, f1, f2, N), f12 - association.expected_together(f1, f2, N))
    return signed


def _cells(measure):
    """A bigram measure of the four cells a, b, c, d."""
    return lambda a, b, c, d: measure(a, a + b, a + c, a + b + c + d)


def _keyness(measure, **options):
    def of_sizes(f1, f2, n1, n2, n2_over_n1=None):
        return measure(f1, f2, n1, n1 * n2_over_n1 if n2_over_n1 else n2, **options)
    return of_sizes


def _g2_of_cells(k_AB, k_AnotB, k_notAB, k_notAnotB):
    return _cells(association.g2)(k_AB, k_AnotB, k_notAB, k_notAnotB)


def _features(measure, **options):
    return lambda target_a, target_b, ref_a, ref_b: measure(
        target_b, ref_b, target_a + target_b, ref_a + ref_b, **options)


def _z(variance_terms):
    return lambda y1, y2, n1, n2, alpha_w, alpha_0: keyness.log_odds(
        y1, y2, n1, n2, prior=alpha_w, prior_total=alpha_0, variance_terms=variance_terms)[1]


def _parts(measure):
    return lambda freqs, part_sizes=None, part_shares=None: measure(freqs, part_sizes or part_shares)


def _words(measure):
    return lambda tokens, **options: measure(tokens.split(), **options)


def _bic(a, b, c, d):
    return keyness.bayes_factor(keyness.log_likelihood(a, b, c, d, cells=2), c + d)


def _either(**by_first_input):
    return lambda **inputs: by_first_input[next(iter(inputs))](**inputs)


def _count(docs, term):
    return count_terms(pd.DataFrame({"text": docs}), stopwords=None).set_index("term").loc[term, "count"]


STATISTICS = {
    "t-score": _bigram(association.t_score),
    "chi-square (bigram)": _bigram(association.chi_square),
    "log-likelihood G2 (bigram, 4 cells)": _either(f12=_bigram(association.g2), k_AB=_g2_of_cells),
    "PMI (log2)": _either(f12=_bigram(association.pmi), a=_cells(association.pmi)),
    "PMI (association ratio)": _bigram(association.pmi),
    "MI (log10!)": lambda **inputs: _bigram(association.pmi)(**inputs) * math.log10(2),
    "keyness PMI (ln)": lambda a, total_a, n1, N: association.pmi(a, total_a, n1, N) * math.log(2),
    "log-likelihood G2 (signed)": _signed(association.g2),
    "z-score": _bigram(association.z_score),
    "Dice": _either(f12=lambda f12, f1, f2, N: association.dice(f12, f1, f2),
                    a=_cells(lambda f12, f1, f2, n: association.dice(f12, f1, f2))),
    "logDice": association.log_dice,
    "logDice difference": lambda f12, f1, f2: np.subtract(
        *(association.log_dice(each, f1, f2) for each in f12)),
    "chi-square (signed)": _signed(association.chi_square),
    "chi-square Yates (signed)": _signed(lambda *counts: association.chi_square(*counts, yates=True)),
    "odds ratio": _either(a=lambda a, b, c, d: keyness.odds_ratio(a, c, a + b, c + d),
                          f1=_keyness(keyness.odds_ratio)),
    "relative risk": _either(a=lambda a, b, c, d: keyness.relative_risk(a, c, a + b, c + d),
                             f1=_keyness(keyness.relative_risk)),
    "log-likelihood G2 (4 cells)": _either(a=_cells(association.g2),
                                           target_a=_features(keyness.log_likelihood)),
    "chi-square": _either(a=_cells(association.chi_square), target_a=_features(keyness.chi_square)),
    "chi-square Yates": _either(target_a=_features(keyness.chi_square, yates=True),
                                a=lambda a, b, n1, n2, table: keyness.chi_square(a, b, n1, n2, yates=True)),
    "keyness log-likelihood G2": _keyness(keyness.log_likelihood),
    "keyness log-likelihood G2 (4 cells)": _keyness(keyness.log_likelihood),
    "keyness log-likelihood G2 (2 cells, UCREL)": _keyness(keyness.log_likelihood, cells=2),
    "log ratio (Walter 0.5)": _keyness(keyness.log_ratio, smoothing="walter"),
    "log ratio (Hardie)": _either(f1=_keyness(keyness.log_ratio),
                                  rel1=lambda rel1, rel2: keyness.log_ratio(rel1, rel2, 1, 1)),
    "Bayes factor BIC (Wilson)": _keyness(_bic),
    "%DIFF (Gabrielatos & Marchi)": _keyness(keyness.percent_diff),
    "log-odds, uninformative Dirichlet prior (scaled p)":
        lambda **inputs: -math.erf(_z(4)(**inputs) / math.sqrt(2)),
    "log-odds z, uninformative prior": _z(2),
    "log-odds z, informative Dirichlet prior": _z(2),
    "range": lambda freqs, part_sizes: dispersion_measures.parts_range(freqs),
    "range (relative)": lambda freqs, part_sizes: dispersion_measures.parts_range(freqs) / len(freqs),
    "Juilland's D": _parts(dispersion_measures.juilland_d),
    "Juilland's D (unequal parts)": _parts(dispersion_measures.juilland_d),
    "DP (Gries 2008)": _parts(dispersion_measures.gries_dp),
    "1 - DP (Gries 2008, reversed)": lambda **inputs: 1 - _parts(dispersion_measures.gries_dp)(**inputs),
    "DPnorm": _parts(dispersion_measures.gries_dp_norm),
    "DPnorm (Lijffijt & Gries 2012)": _parts(dispersion_measures.gries_dp_norm),
    "TTR": _words(variety.type_token_ratio),
    "MATTR": _words(variety.mattr),
    "MTLD": _words(variety.mtld),
    "frequency / document frequency": _count,
}


@pytest.mark.parametrize(("statistic", "inputs", "value", "tolerance", "source"), PUBLISHED,
                         ids=[f"{row[0]}: {row[4]}" for row in PUBLISHED])
def test_published_values(statistic, inputs, value, tolerance, source):
    assert STATISTICS[statistic](**inputs) == pytest.approx(value, abs=tolerance), source


def _reference_values():
    if not REFERENCE.is_file():
        return []
    yaml = pytest.importorskip("yaml")
    return [row for row in yaml.safe_load(REFERENCE.read_text(encoding="utf-8"))["values"]
            if row["use_as_test"] and row["statistic"] in STATISTICS]


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference folder isn't beside the project")
@pytest.mark.parametrize("row", _reference_values(), ids=lambda row: row["name"])
def test_reference_values(row):
    found = STATISTICS[row["statistic"]](**row["inputs"])
    assert found == pytest.approx(row["expected"], abs=row["tolerance"]), row["source"]


@pytest.mark.parametrize(("p", "critical"), [(0.05, 3.84), (0.01, 6.63), (0.001, 10.83), (0.0001, 15.13)])
def test_p_values_have_the_critical_values_of_the_wizard(p, critical):
    assert keyness.p_value(critical) == pytest.approx(p, rel=0.01)


def test_pairs_measured_by_nltk():
    measures = pytest.importorskip("nltk.metrics.association").BigramAssocMeasures
    for f12, f1, f2, n in [(20, 42, 20, 14307668), (8, 15828, 4675, 14307668), (3, 10, 7, 200)]:
        assert association.pmi(f12, f1, f2, n) == pytest.approx(measures.pmi(f12, (f1, f2), n))
        assert association.t_score(f12, f1, f2, n) == pytest.approx(measures.student_t(f12, (f1, f2), n))
        assert association.g2(f12, f1, f2, n) == pytest.approx(measures.likelihood_ratio(f12, (f1, f2), n))
        assert association.chi_square(f12, f1, f2, n) == pytest.approx(measures.chi_sq(f12, (f1, f2), n))
        assert association.dice(f12, f1, f2) == pytest.approx(measures.dice(f12, (f1, f2), n))


def test_the_two_log_likelihoods_differ():
    four, two = (keyness.log_likelihood(10, 5, 100, 200, cells=cells) for cells in (4, 2))
    assert four != pytest.approx(two)
    with pytest.raises(ValueError, match="4 cells"):
        keyness.log_likelihood(10, 5, 100, 200, cells=3)


def test_a_word_missing_on_one_side():
    assert keyness.log_ratio(0, 4, 100, 100) == pytest.approx(-3)
    assert keyness.log_ratio(4, 0, 100, 100) == pytest.approx(3)
    assert keyness.percent_diff(4, 0, 100, 100) == math.inf
    assert keyness.odds_ratio(0, 4, 100, 100) == 0
    assert keyness.log_likelihood(0, 4, 100, 100) > 0
    with pytest.raises(ValueError, match="hardie"):
        keyness.log_ratio(1, 1, 1, 1, smoothing="laplace")


def test_measures_of_nothing_are_not_a_number():
    assert math.isnan(dispersion_measures.gries_dp([0, 0], [5, 5]))
    assert math.isnan(dispersion_measures.juilland_d([0, 0], [5, 5]))
    assert math.isnan(dispersion_measures.gries_dp_norm([3], [5]))
    assert math.isnan(variety.mtld([]))
    assert math.isnan(variety.mattr([]))
