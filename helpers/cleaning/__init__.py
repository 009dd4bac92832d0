"""A saved page → an article: what it says of itself, its story, and every line that was cut with the rule."""
from helpers.cleaning.page import Page, clean_page

__all__ = ["Page", "clean_page"]
