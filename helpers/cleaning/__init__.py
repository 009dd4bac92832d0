"""A saved page → an article: what it says of itself, its story, and every line that was cut with the rule.

In: the text of a page. Out: a `Page` with fields, story and audit (`clean_page`).
Order: `wordlists`, `lines`, `characters`; `names`, `bylines`, `credits`, `datelines`, `pagedates` read
a line; `tolllines`, `lineshapes`, `pagetalk`, `furniture` judge it; `pagekinds`, `headlines`, `pageparts`,
`pagefields` read a page; `page` puts it together; `linkeddata` and `webfields` read the head of a web page.
May import `text` alone; files and formats are the room `articles`.
"""

from helpers.cleaning.page import Page, clean_page

__all__ = ["Page", "clean_page"]
