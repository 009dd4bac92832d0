"""What happens to casualty figures after they are found: tolls of articles, documented events and their tolls.

In: the figures of `find_casualties`, the tables of facts in `data/`. Out: one row an article, event or report.
Order: `article_tolls` (from figures to one toll an article), `documented` (the facts to compare with).
May import `text`, `articles` and the engines; not `coding`, no picture.
"""
from helpers.tolls.article_tolls import article_tolls

__all__ = ["article_tolls"]
