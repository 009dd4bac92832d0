"""What a cell shows beside tables: highlighted text, findings in their sentences, pictures with alt text.

In: a Spans table and its articles, or Axes. Out: a `Page` that Jupyter shows. All article text is escaped.
Order: `highlighting` (Page, show, highlight), then `sentences`, `concordances`, `cleaning`.
May import everything up to `tolls`; not `coding`, `plots`, `scale`, `classroom`.
"""
from helpers.display.cleaning import show_cleaning
from helpers.display.concordances import show_concordance
from helpers.display.highlighting import Page, highlight, show, show_article
from helpers.display.sentences import show_sentences

__all__ = ["Page", "highlight", "show", "show_article", "show_cleaning", "show_concordance", "show_sentences"]
