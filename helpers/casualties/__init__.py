"""Casualty figures: who came to what harm, in what number, at which place of the text."""
from helpers.casualties.finding import find_casualties
from helpers.casualties.tolls import article_tolls

__all__ = ["article_tolls", "find_casualties"]
