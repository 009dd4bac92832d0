"""Pictures of the tables. Each function takes a table and returns Matplotlib Axes with an `alt_text`.

As the last line of a cell the Axes show themselves as a picture with its alt text;
`helpers.show(axes, caption=...)` does it anywhere in a cell.
"""
from helpers.plots.actors import plot_actors
from helpers.plots.terms import plot_terms
from helpers.plots.tolls import plot_tolls

__all__ = ["plot_actors", "plot_terms", "plot_tolls"]
