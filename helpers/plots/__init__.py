"""Pictures of the tables. Each function takes a table and returns Matplotlib Axes with an `alt_text`.

In: any table of the package. Out: Axes; as the last line of a cell they show themselves with their alt text.
Order: `canvas` (colours, labels, alt text), `groups`, then one file a subject.
May import everything up to `coding`; not `scale`, not `classroom`.
"""

from helpers.plots.actors import plot_actors, plot_actors_by, plot_actors_over_time
from helpers.plots.claims import plot_claims
from helpers.plots.classes import plot_class
from helpers.plots.coding import plot_agreement
from helpers.plots.network import plot_network
from helpers.plots.pages import plot_cuts
from helpers.plots.terms import plot_dispersion, plot_keyness, plot_terms, plot_terms_by, plot_trend
from helpers.plots.timing import plot_times
from helpers.plots.tolls import plot_toll_reports, plot_toll_steps
from helpers.plots.voices import plot_voices

__all__ = [
    "plot_actors",
    "plot_actors_by",
    "plot_actors_over_time",
    "plot_agreement",
    "plot_claims",
    "plot_class",
    "plot_cuts",
    "plot_dispersion",
    "plot_keyness",
    "plot_network",
    "plot_terms",
    "plot_terms_by",
    "plot_times",
    "plot_toll_reports",
    "plot_toll_steps",
    "plot_trend",
    "plot_voices",
]
