"""How often findings are wrong, from a sample that somebody has read, and how sure that is."""

import pandas as pd

_SURE = 1.96  # standard errors on each side that hold 19 of 20 samples


def error_rate(wrong, read):
    """Return the share of wrong findings in a random sample, with its interval: a Series `rate, low, high` (0 to 1).

    `wrong` of the `read` findings are wrong. The interval holds the true rate for 19 of 20 samples (Wilson 1927).
    Raises ValueError when nothing was read, or more were wrong than read.

    >>> error_rate(2, 50).round(2).tolist()
    [0.04, 0.01, 0.13]
    """
    if not 0 <= wrong <= read or read == 0:
        raise ValueError(f"of {read} findings that were read {wrong} can't be wrong")
    rate, more = wrong / read, _SURE**2 / read
    middle = (rate + more / 2) / (1 + more)
    half = _SURE / (1 + more) * (rate * (1 - rate) / read + more / read / 4) ** 0.5
    return pd.Series({"rate": rate, "low": max(0.0, middle - half), "high": min(1.0, middle + half)})
