"""Tables of two by two counts, the ground of keyness and of collocation: G², chi-square, odds ratio.

Every function takes four observed counts, numbers or NumPy arrays, row by row: k11 and k12 the word in
question (here, elsewhere), k21 and k22 all other words (here, elsewhere).
"""
import numpy as np


def expected(k11, k12, k21, k22):
    """Return the four counts to expect if the word had no preference: row total × column total / total.

    >>> [float(cell) for cell in expected(10, 20, 30, 60)]
    [10.0, 20.0, 30.0, 60.0]
    """
    rows, columns = (k11 + k12, k21 + k22), (k11 + k21, k12 + k22)
    with np.errstate(divide="ignore", invalid="ignore"):
        return tuple(np.divide(np.multiply(row, column, dtype=float), rows[0] + rows[1])
                     for row in rows for column in columns)


def log_likelihood_of_table(k11, k12, k21, k22):
    """Return the log-likelihood ratio G² = 2 Σ O ln(O/E) over four cells (Dunning 1993, p. 70).

    >>> round(float(log_likelihood_of_table(110, 2442, 111, 29114)), 2)
    270.72
    """
    observed = (k11, k12, k21, k22)
    cells = zip(observed, expected(*observed), strict=True)
    # Rounding can leave a hair below nought.
    return np.maximum(2 * sum(_o_ln_o_by_e(o, e) for o, e in cells), 0)


def chi_square_of_table(k11, k12, k21, k22, yates=False):
    """Return Pearson's Σ (O−E)²/E over four cells; with `yates`, |O−E| is lessened by 0.5 first (Yates 1934).

    >>> round(float(chi_square_of_table(8, 4667, 15820, 14287173)), 2)
    1.55
    """
    observed = (k11, k12, k21, k22)
    with np.errstate(divide="ignore", invalid="ignore"):
        cells = zip(observed, expected(*observed), strict=True)
        return sum((np.abs(o - e) - 0.5 * yates) ** 2 / e for o, e in cells)


def odds_ratio_of_table(k11, k12, k21, k22):
    """Return k11 k22 / (k12 k21), infinite where only the divisor is nought (Everitt 1992).

    >>> round(float(odds_ratio_of_table(4, 1, 25, 11)), 2)
    1.76
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide(np.multiply(k11, k22, dtype=float), np.multiply(k12, k21, dtype=float))


def _o_ln_o_by_e(observed, expected_count):
    observed = np.asarray(observed, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(observed > 0, observed * np.log(observed / expected_count), 0.0)
