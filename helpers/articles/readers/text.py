"""`.txt`: one page a file, as students paste it."""

from helpers.articles.readers.decoding import Unreadable, decode, read_bytes
from helpers.cleaning.page import clean_page


def read(path):
    """Yield the one article in the text file `path`. Raises Unreadable when nothing of it is a story."""
    page = clean_page(decode(read_bytes(path)))
    if not page.text:
        raise Unreadable("no story is left in it after cleaning; look at clean_page(…).cut")
    yield {
        field: getattr(page, field)
        for field in ("outlet", "published", "headline", "byline", "place", "text")
    }
