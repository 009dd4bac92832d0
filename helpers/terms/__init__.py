"""Terms in articles: counts, comparison, context, spread. One subject a file.

In: an Articles table or a string, or findings to count. Out: tidy tables, raw counts beside rates.
Order: `groups` and `stoplists`; `resampling`, `counts`; then `frequency`, `keyness`, `kwic`, `collocation` … ; `span_counts`.
May import `text` alone.
"""
from helpers.terms.collocation import collocates
from helpers.terms.dispersion_measures import dispersion
from helpers.terms.frames import count_dictionary
from helpers.terms.frequency import count_terms, trend
from helpers.terms.keyness import compare_terms
from helpers.terms.kwic import concordance
from helpers.terms.variety import lexical_variety

__all__ = ["collocates", "compare_terms", "concordance", "count_dictionary", "count_terms", "dispersion",
           "lexical_variety", "trend"]
