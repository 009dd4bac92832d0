"""Packages of files (ZIP): parts read within bounds, so that a small file can't grow to fill a computer."""

import zipfile

from helpers.articles.readers.sources import Unreadable

LARGEST_PART = 200_000_000  # bytes of one part, unpacked
LARGEST_PACKAGE = 2_000_000_000  # bytes of all parts


def checked_package(file):
    """Return the ZipFile in the open `file`. Raises Unreadable when it is damaged or unpacks to too much."""
    try:
        package = zipfile.ZipFile(file)
        total = sum(part.file_size for part in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(f"it is damaged ({error}); download or save it again") from None
    if total > LARGEST_PACKAGE:
        raise Unreadable(f"it unpacks to {total / 1e9:,.1f} GB; the limit is {LARGEST_PACKAGE / 1e9:,.0f} GB")
    return package


def part_bytes(package, name, largest=LARGEST_PART):
    """Return one part of `package`, unpacked. Raises Unreadable when it is damaged, locked or too large."""
    try:
        with package.open(name) as part:
            data = part.read(largest + 1)
    except RuntimeError:
        raise Unreadable("it is locked with a password; save it without one") from None
    except (KeyError, zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise Unreadable(f"its part {name} is damaged or missing ({error}); save it again") from None
    if len(data) > largest:
        raise Unreadable(f"its part {name} has more than {largest / 1e6:,.0f} MB")
    return data


def xml_tree(data):
    """Return the root of the XML in `data`, without entities or anything else from outside.

    Raises Unreadable, with the line, when it is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"its XML is damaged ({str(error)[:120]}); export it again") from None
