"""A saved page → an article: what it says of itself, its story, and every line that was cut with the rule.

In: the text of a page. Out: a `Page` with fields, story and audit (`clean_page`).
Order: `wordlists`, `characters`, `furniture` (with `bylines`, `datelines`, `pagedates`), `pageparts`, `pagefields`, `page`;
`linkeddata` and `webfields` read what the head of a web page says.
May import `text` alone; files and formats are the room `articles`.
"""

from helpers.cleaning.page import Page, clean_page

__all__ = ["Page", "clean_page"]
