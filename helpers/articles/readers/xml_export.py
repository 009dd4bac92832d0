"""`.xml`: Factiva, NITF (agencies, the New York Times corpus), TEI and trafilatura, feeds, and lists of
records."""

from collections import Counter

from helpers.articles.readers.columns import field_columns
from helpers.articles.readers.markup import block_lines
from helpers.articles.readers.packages import xml_tree
from helpers.articles.readers.rows import read_rows
from helpers.articles.readers.sources import LARGEST, Unreadable, read_bytes

_LARGEST_XML = 20 * LARGEST
# The element of one article in each known format, and where its fields stand below it ("@a" is an attribute).
_SHAPES = {
    "ppsarticle": {
        "headline": ".//headline",
        "text": ".//leadParagraph|.//tailParagraphs",
        "published": ".//publicationDate",
        "outlet": ".//sourceName",
        "byline": ".//byline",
    },
    "nitf": {
        "headline": ".//hedline/hl1|.//hedline|head/title",
        "text": ".//block[@class='full_text']|.//body.content",
        "published": ".//pubdata/@date.publication|.//date.issue/@norm|.//dateline//story.date/@norm",
        "outlet": ".//pubdata/@name|.//doc.copyright/@holder|.//distributor",
        "byline": ".//byline",
        "place": ".//dateline/location",
    },
    "TEI": {
        "headline": ".//titleStmt/title",
        "text": ".//text/body",
        "published": ".//publicationStmt//date|.//bibl//date|.//date",
        "outlet": ".//publicationStmt/publisher|.//publisher",
        "byline": ".//titleStmt/author|.//author",
        "place": ".//pubPlace",
    },
    "doc": {
        "headline": "@title",
        "text": "main",
        "published": "@date",
        "outlet": "@sitename|@hostname",
        "byline": "@author",
        "url": "@source|@url",
    },
}
_EITHER = ("text",)  # fields whose places are parts that belong together


def read(source):
    """Yield one article a record. Raises Unreadable, with the line, when the XML is damaged or has no
    articles."""
    root = _plain_names(xml_tree(read_bytes(source, _LARGEST_XML)))
    for name, shape in _SHAPES.items():
        items = list(root.iter(name))
        if items and any(_value(item, shape["text"], True) for item in items[:20]):
            yield from read_rows(_fields(item, shape) for item in items)
            return
    yield from read_rows(_records(root))


def _plain_names(root):
    """Return the tree with namespaces taken off its names."""
    for node in root.iter():
        if isinstance(node.tag, str):
            node.tag = node.tag.rpartition("}")[2]
    return root


def _fields(item, shape):
    return {field: _value(item, paths, field in _EITHER) for field, paths in shape.items()}


def _value(item, paths, together=False):
    """Return the text at the first of `paths` (apart by "|") that has some, or that of all when they
    belong together."""
    values = (_text_at(item, path) for path in paths.split("|"))
    found = [value for value in values if value]
    return "\n\n".join(found) if together and "block" not in paths else (found or [""])[0]


def _text_at(item, path):
    above, _, attribute = path.partition("@")
    nodes = item.findall(above.rstrip("/")) if above.strip("/") and not path.endswith("]") else [item]
    if path.endswith("]"):
        nodes, attribute = item.findall(path), ""
    if attribute:
        return next(filter(None, (node.get(attribute, "").strip() for node in nodes)), "")
    return "\n\n".join(filter(None, map(block_lines, nodes[:1])))


def _records(root):
    """Return the rows of the element that stands most often and has the parts of an article."""
    rows = [(node.tag, row) for node in root.iter() if isinstance(node.tag, str) and (row := _row(node))]
    articles = [(tag, row) for tag, row in rows if _is_article(row)]
    if not articles:
        raise Unreadable(
            "its XML has no articles that are known: no element has a title and a text; export it as text or CSV"
        )
    tag = Counter(tag for tag, _ in articles).most_common(1)[0][0]
    return [row for one, row in articles if one == tag]


def _row(node):
    """Return the attributes and children of an element as the cells of a row."""
    if not len(node):
        return {}
    row = dict(node.attrib)
    for child in node:
        if isinstance(child.tag, str):
            row.setdefault(child.tag, block_lines(child) or child.get("href", ""))
    return row


def _is_article(row):
    fields = field_columns(row).keys()
    return (
        len(fields) > 1
        and bool(fields & {"text", "summary"})
        and "headline" in fields
        or {"text", "published"} <= fields
    )
