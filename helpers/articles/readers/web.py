"""`.html`: a saved web page. Trafilatura finds the main text; metadata and our rules give the rest."""

import logging
import re

from helpers.articles.readers.decoding import decode
from helpers.articles.readers.europresse_page import europresse_articles
from helpers.articles.readers.markup import block_lines, tree_of
from helpers.articles.readers.sources import Unreadable, read_bytes
from helpers.articles.readers.text import article_of_record, doubts_of
from helpers.cleaning.databases import database_records
from helpers.cleaning.linkeddata import linked_fields
from helpers.cleaning.page import clean_page
from helpers.cleaning.pagedates import is_date_line, stated_moment
from helpers.cleaning.stateddates import stated_date
from helpers.cleaning.webfields import people_named, plain_headline

_LARGEST = 40_000_000  # bytes, with pictures that are saved inside the page
_LARGEST_PAGE = 5_000_000  # letters, without them
_INLINE_FILE = re.compile(rb"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=%\s]{100,}")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.I)
_EXPORT = re.compile(  # marks that only the pages of library databases have
    r"\d of \d+ DOCUMENTS|articleParagraph|DocPublicationName|publiC-lblNodoc|DocID_|ProQuest document|End of Document"
    r"|OpenURL Link|Gale Document Number|Full Text Word Count",
    re.I,
)
_CHANGED = re.compile(r"updat|modif|chang|revis|edited", re.I)
_META = {
    "headline": ("og:title", "twitter:title", "dc.title"),
    "byline": ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "pubdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher"),
}


def read(source):
    """Yield the articles in a saved page: one, or those of a library's export. Raises Unreadable when it
    has no text."""
    data = _INLINE_FILE.sub(b"", read_bytes(source, _LARGEST))
    charset = _CHARSET.search(data[:5000])
    yield from articles_of_page(decode(data, charset[1].decode("ascii") if charset else ""))


def articles_of_page(markup):
    """Yield the articles in `markup`: the records of a library database, or the one article of a page."""
    if _EXPORT.search(markup):
        tree = tree_of(markup)
        records = europresse_articles(tree) or database_records(block_lines(tree).split("\n"))
        if records:
            yield from map(article_of_record, records)
            return
    if len(markup) > _LARGEST_PAGE:
        size = f"{len(markup) / 1e6:,.0f} MB and the limit is {_LARGEST_PAGE / 1e6:,.0f} MB"
        raise Unreadable(f"its page has {size}; copy the text into a .txt file")
    yield read_html(markup)


def read_html(markup):
    """Return the article in `markup`, the HTML of a page, as a dict of the Articles table's columns."""
    tree, found = tree_of(markup), _main_text(markup)
    page = clean_page(_story(tree, found))
    if not page.text:
        raise Unreadable("no main text was found in this page; paste the article into a .txt file")
    heading, meta = _heading(tree), _meta(tree)
    said = _said(tree, found, page, heading, meta)
    outlet = _first(source.get("outlet") for source in said)
    published = _first((source.get("published") for source in said), None)
    return {
        "outlet": outlet,
        "published": published,
        "headline": _first(plain_headline(source.get("headline") or "", outlet, heading) for source in said),
        "byline": _first(people_named((source.get("byline") or "").split("; "), outlet) for source in said),
        "place": _first(source.get("place") for source in said),
        "text": page.text,
        "doubts": [*doubts_of(page), *([] if published or not meta["doubt"] else [meta["doubt"]])],
    }


def _said(tree, found, page, heading, meta):
    """Return what each part of a page says of its article, the most trusted first."""
    linked = _linked_data(tree)
    if heading and heading in meta["headline"]:  # two against one: some pages' data state the name of a program
        linked["headline"] = meta["headline"]
    guessed = _trafilatura(found, linked["byline"] or meta["byline"])
    return linked, meta, _elements(tree), page._asdict(), guessed


def _story(tree, found):
    """Return the main text that trafilatura found; of a page too short for it, the paragraphs."""
    if found and found.text:
        return "\n\n".join(found.text.split("\n"))
    return "\n\n".join(filter(None, map(block_lines, tree.iter("p"))))


def _first(values, otherwise=""):
    return next(filter(None, values), otherwise)


def _main_text(markup):
    """Return what trafilatura finds, tables included: tolls stand in them."""
    from trafilatura import bare_extraction  # takes a second to open; a folder of text files needs none of it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it can't read is told by the report

    dates = {"extensive_search": False, "original_date": True}
    return bare_extraction(markup, include_comments=False, with_metadata=True, date_extraction_params=dates)


def _trafilatura(found, signed):
    """Return its other fields: its dates may be those of a change, its author what the head names no
    person."""
    if not found:
        return {}
    return {"headline": found.title, "byline": "" if signed else found.author, "outlet": found.sitename}


def _meta(tree):
    """Return the fields in the page's `meta` elements."""
    content = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content.setdefault(name.lower(), " ".join((element.get("content") or "").split()))
    fields = {field: next(filter(None, map(content.get, names)), "") for field, names in _META.items()}
    doubt = stated_date(fields["published"]).doubt
    return {**fields, "published": stated_moment(fields["published"]), "doubt": doubt}


def _linked_data(tree):
    """Return the fields in the page's JSON-LD."""
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    fields = linked_fields(script.text_content() for script in scripts)
    return {**fields, "byline": "; ".join(fields.get("byline", ()))}


def _elements(tree):
    """Return the title and the first stated time of the page that isn't that of a change."""
    title = next((" ".join(element.text_content().split()) for element in tree.iter("title")), "")
    times = (
        stated_moment(element.get("datetime")) for element in tree.iter("time") if not _is_change(element)
    )
    return {"headline": title, "published": next(filter(None, times), None) or _date_behind(title)}


def _date_behind(title):
    """Return the date that stands behind the last bar of a title: "Two held | Pier | 19.01.2020"."""
    last = title.rpartition(" | ")[2]
    return stated_date(last).when if is_date_line(last) else None


def _is_change(element):
    around = [one for one in (element, element.getparent()) if one is not None]
    said = " ".join(f"{' '.join(map(str, one.attrib.values()))} {one.text or ''}" for one in around)
    return _CHANGED.search(said) is not None


def _heading(tree):
    headings = {" ".join(element.text_content().split()) for element in tree.iter("h1")} - {""}
    return headings.pop() if len(headings) == 1 else ""
