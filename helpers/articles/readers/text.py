"""Text: one page as students paste it, or an export of a library database with many articles."""

from helpers.articles.readers.decoding import decode
from helpers.articles.readers.sources import LARGEST, Unreadable, read_bytes
from helpers.cleaning.databases import database_records
from helpers.cleaning.page import clean_page, page_lines
from helpers.cleaning.pagedates import printed_dates

_LARGEST_EXPORT = 5 * LARGEST
_FIELDS = ("outlet", "published", "headline", "byline", "place", "text")


def read(source):
    """Yield the articles in a text file. Raises Unreadable when nothing of it is a story."""
    text = decode(read_bytes(source, _LARGEST_EXPORT))
    if "\n" not in text[:_LARGEST_EXPORT] and len(text) > LARGEST:
        raise Unreadable("it is one line of more than 10 MB, which is no article")
    yield from articles_in(text)


def articles_in(text):
    """Yield the articles in `text`: each record of a database's export, or the one page.

    Raises Unreadable when nothing of it is a story, or when a page is far longer than an article.
    """
    records = database_records([line for _, line in page_lines(text)])
    if len(records) > 1:
        yield from map(article_of_record, records)
        return
    if len(text) > LARGEST:
        raise Unreadable(f"it is one page of {len(text) / 1e6:,.0f} MB; split it into articles")
    page = clean_page(text)
    if not page.text:
        raise Unreadable("no story is left in it after cleaning; look at clean_page(…).cut")
    yield {**{field: getattr(page, field) for field in _FIELDS}, "doubts": doubts_of(page)}


def article_of_record(record):
    """Return the article in the Record of a database as a dict of the Articles table's columns."""
    story = clean_page("\n\n".join(text for _, text in record.body))
    return {
        "outlet": record.outlet,
        "published": record.published,
        "headline": record.headline,
        "byline": record.byline,
        "place": record.place or story.place,
        "text": story.text or "\n\n".join(text for _, text in record.body),
        "doubts": list(record.doubts),
    }


def doubts_of(page):
    """Return what a reader of the page should check: dates that can be read in two ways, most lines cut."""
    doubts = []
    if page.published is None:
        lines = (line for _, line, rule in page.cuts if len(line) < 120)
        unread = [
            line[date.start : date.end] for line in lines for date in printed_dates(line) if not date.day
        ]
        doubts += [f"the date {unread[0]} can be read in two ways"] if unread else []
    cut = sum(len(line) for _, line, _ in page.cuts)
    if cut > len(page.text) and len(page.cuts) > 5:
        doubts.append("most of the page was cut: read what is left")
    return [*doubts, page.doubt] if getattr(page, "doubt", "") else doubts
