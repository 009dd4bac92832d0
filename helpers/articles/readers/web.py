"""`.html`: a saved web page. Trafilatura finds the main text; metadata and our rules give the rest."""

import json
import re
from datetime import datetime

from helpers.articles.readers.decoding import Unreadable, decode, read_bytes
from helpers.cleaning.bylines import read_byline
from helpers.cleaning.page import clean_page
from helpers.cleaning.pagedates import printed_dates

_LARGEST = 40_000_000  # bytes, with pictures that are saved inside the page
_LARGEST_PAGE = 5_000_000  # bytes, without them
_INLINE_FILE = re.compile(rb"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=%\s]{100,}")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,30})", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}>")
_KINDS = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage")
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


def read(path):
    """Yield the one article in the saved page `path`. Raises Unreadable when the page has no main text."""
    data = _INLINE_FILE.sub(b"", read_bytes(path, _LARGEST))
    if len(data) > _LARGEST_PAGE:
        raise Unreadable(
            f"its page has {len(data) / 1e6:,.0f} MB and the limit is {_LARGEST_PAGE / 1e6:,.0f} MB"
        )
    charset = _CHARSET.search(data[:5000])
    yield read_html(decode(data, charset[1].decode("ascii") if charset else ""))


def read_html(markup):
    """Return the article in `markup`, the HTML of a page, as a dict of the Articles table's columns."""
    tree, found = _tree(markup), _main_text(markup)
    page = clean_page("\n\n".join((found.text or "").split("\n")) if found else "")
    if not page.text:
        raise Unreadable("no main text was found in this page; paste the article into a .txt file")
    said = _linked_data(tree), _meta(tree), page._asdict(), _trafilatura(found)
    fields = {
        name: next((source[name] for source in said if source.get(name)), None if name == "published" else "")
        for name in ("outlet", "published", "headline", "byline", "place")
    }
    return {**fields, "headline": _less_outlet(fields["headline"], fields["outlet"]), "text": page.text}


def _tree(markup):
    from lxml import etree, html

    try:
        return html.fromstring(_DECLARATION.sub("", markup))
    except etree.LxmlError:
        raise Unreadable("it holds no HTML; save the page again, or paste the text into a .txt file") from None


def _main_text(markup):
    """Return what trafilatura finds. Its search for dates all over the page is off: it would guess."""
    from trafilatura import bare_extraction  # takes a second to open; a folder of text files needs none of it

    dates = {"extensive_search": False, "original_date": True}
    return bare_extraction(
        markup, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=dates
    )


def _trafilatura(found):
    return {
        "headline": found.title,
        "byline": found.author,
        "outlet": found.sitename,
        "published": _moment(found.date),
    }


def _meta(tree):
    """Return the fields in the page's `meta` elements."""
    content = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content.setdefault(name.lower(), " ".join((element.get("content") or "").split()))
    fields = {field: next(filter(None, map(content.get, names)), "") for field, names in _META.items()}
    return {**fields, "byline": _people([fields["byline"]]), "published": _moment(fields["published"])}


def _linked_data(tree):
    """Return the fields in the page's JSON-LD (https://schema.org/NewsArticle)."""
    for element in tree.iter("script"):
        if element.get("type") == "application/ld+json":
            article = _article(element.text_content())
            if article:
                return {
                    "headline": _text(article.get("headline")),
                    "published": _moment(article.get("datePublished")),
                    "byline": _people(map(_text, _list(article.get("author")))),
                    "outlet": _text(article.get("publisher")),
                    "place": _text(article.get("dateline")).split(",")[0].title(),
                }
    return {}


def _article(source):
    try:
        nodes = _list(json.loads(source))
    except (ValueError, RecursionError):
        return None
    nodes = [node for node in nodes if isinstance(node, dict)]
    nodes += [node for top in nodes for node in _list(top.get("@graph")) if isinstance(node, dict)]
    return next(
        (
            node
            for node in nodes
            if any(kind in _KINDS for kind in _list(node.get("@type")) if isinstance(kind, str))
            and node.get("headline")
        ),
        None,
    )


def _list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value):
    value = value.get("name") if isinstance(value, dict) else value
    return " ".join(value.split()) if isinstance(value, str) else ""


def _people(names):
    """Return names joined by "; ": addresses, and names of pages instead of people, are left out."""
    plain = [name for name in names if name and "://" not in name]
    read = [read_byline(f"By {name.removeprefix('By ')}") for name in plain]
    return "; ".join(dict.fromkeys(person for sign in read if sign for person in sign.names))


def _moment(value):
    """Return a stated date as printed, its time zone left aside, or None."""
    dates = printed_dates(value[:60]) if isinstance(value, str) else []
    return next((date.when for date in dates if isinstance(date.when, datetime)), None)


def _less_outlet(headline, outlet):
    headline = headline.split(" | ")[0]
    for mark in (" - ", " – ", " — "):
        if outlet and headline.casefold().endswith((mark + outlet).casefold()):
            return headline[: -len(mark + outlet)]
    return headline
