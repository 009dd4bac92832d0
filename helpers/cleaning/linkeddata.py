"""JSON-LD of web pages (https://schema.org/NewsArticle), in the forms in which pages really have it."""

import json
import re
from html import unescape

from helpers.cleaning.characters import repair_line
from helpers.cleaning.pagedates import stated_moment

_ARTICLES = (
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "LiveBlogPosting BlogPosting Article Report SocialMediaPosting WebPage"
).split()
_BODIES = frozenset("Organization NewsMediaOrganization Corporation Brand".split())
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s?<!\[CDATA\[|<!\[CDATA\[|/\*\s?<!\[CDATA\[\s?\*/)")
_BETWEEN = re.compile(r"[\s;,]*")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_DEEPEST = 6  # levels of nodes within nodes
_LONGEST = 500  # letters of a field


def linked_fields(sources):
    """Return the fields of the article in the JSON-LD `sources` of a page (strings), or {} without one.

    Keys: `headline`, `byline` (a list of names; desks too, where they are said to be people), `published` (a
    datetime as printed, or None), `outlet`, `place`. An article may stand in a list or a `@graph`, name its
    people by `@id`, have trailing commas or line breaks in its strings; a date of change is no date of
    publication.

    >>> linked_fields(['{"@type": "Article", "headline": "Ferry held", "author": {"name": "Ann Lee"},}'])
    {'headline': 'Ferry held', 'byline': ['Ann Lee'], 'published': None, 'outlet': '', 'place': ''}
    """
    nodes = [node for source in sources for top in _loaded(source) for node in _nodes(top)]
    article = _article(nodes)
    if not article:
        return {}
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return {
        "headline": _text(article.get("headline") or article.get("name")),
        "byline": [name for name in (_person(one, known) for one in _signers(article)) if name],
        "published": stated_moment(article.get("datePublished")) or stated_moment(article.get("dateCreated")),
        "outlet": _name(article.get("publisher"), known) or _name(article.get("sourceOrganization"), known),
        "place": _text(article.get("dateline")).split(",")[0].title(),
    }


def _loaded(source):
    """Return the values in `source`: one after the other, as JSON or as JSON with trailing commas."""
    source = _WRAPPING.sub("", source).strip()
    for text in (source, _TRAILING_COMMA.sub("", source)):
        values = _decoded(text)
        if values:
            return values
    return []


def _decoded(text):
    decoder, values, start = json.JSONDecoder(strict=False), [], 0
    while start < len(text) and text[start] in "{[":
        try:
            value, start = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            break
        values.append(value)
        start = _BETWEEN.match(text, start).end()
    return values


def _nodes(value, depth=0):
    """Yield the dicts in `value`: its own, those of its graph, and the things that they are about."""
    if depth > _DEEPEST:
        return
    for node in _list(value):
        if isinstance(node, list):
            yield from _nodes(node, depth + 1)
        elif isinstance(node, dict):
            yield node
            for holder in _HOLDERS:
                yield from _nodes(node.get(holder), depth + 1)
            for people in ("author", "publisher", "creator"):
                yield from (one for one in _list(node.get(people)) if isinstance(one, dict))


def _article(nodes):
    """Return the first node of the most telling kind that has a headline."""
    for kind in _ARTICLES:
        for node in nodes:
            if kind in _kinds(node) and (
                _text(node.get("headline")) or (kind == "WebPage" and node.get("name"))
            ):
                return node
    return None


def _kinds(node):
    return {re.split(r"[/:#]", kind)[-1] for kind in _list(node.get("@type")) if isinstance(kind, str)}


def _signers(article):
    return _list(article.get("author")) or _list(article.get("creator"))


def _person(value, known):
    """Return the name of one who signs, or "" where a body does."""
    node = _resolved(value, known)
    return "" if isinstance(node, dict) and _BODIES & _kinds(node) else _name(node, known)


def _name(value, known):
    node = _resolved(next(iter(_list(value)), None), known)
    if not isinstance(node, dict):
        return _text(node)
    parts = f"{_text(node.get('givenName'))} {_text(node.get('familyName'))}".strip()
    return _text(node.get("name")) or parts


def _resolved(value, known):
    identity = value.get("@id") if isinstance(value, dict) else value
    return known.get(identity, value) if isinstance(identity, str) else value


def _list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value):
    value = next(iter(_list(value)), "")
    return repair_line(unescape(value))[:_LONGEST] if isinstance(value, str) else ""
