"""`.zip`, `.tar`, `.gz` and `.warc`: the files inside, read in memory within bounds; nothing is written,
nothing fetched."""

import gzip
import tarfile
import zlib
from itertools import islice
from pathlib import PurePosixPath

from helpers.articles.readers.packages import checked_package, part_bytes
from helpers.articles.readers.sources import HEAD, Unreadable, bytes_source

_DEEPEST = 3  # archives inside archives
_MOST = 100_000  # files in one archive
_LARGEST_MEMBER = 200_000_000  # bytes, unpacked
_LARGEST_WHOLE = 2_000_000_000  # bytes of all members
_PASSED_OVER = (
    ".css",
    ".js",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".svg",
    ".ico",
    ".woff",
    ".woff2",
    ".webp",
    ".mp4",
    ".mp3",
)


def read_zip(source):
    """Yield the articles in the files of a ZIP archive, and a reason for each file that has none."""
    with source.open() as file:
        package = checked_package(file)
        parts = [part for part in package.infolist() if not part.is_dir()]
        _bounded(len(parts))
        yield from _members(
            ((part.filename, lambda part=part: part_bytes(package, part, _LARGEST_MEMBER)) for part in parts),
            source,
        )


def read_tar(source, unpacked=None):
    """Yield the articles in the files of a TAR archive (its open file may be given). Links are no files."""
    try:
        with unpacked or source.open() as opened, tarfile.open(fileobj=opened, mode="r|") as archive:
            yield from _members(
                ((one.name, lambda one=one: _tar_bytes(archive, one)) for one in archive if one.isfile()),
                source,
            )
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Unreadable(f"the archive is damaged ({error}); download it again") from None


def _tar_bytes(archive, member):
    if member.size > _LARGEST_MEMBER:
        raise Unreadable(f"it has more than {_LARGEST_MEMBER / 1e6:,.0f} MB")
    return archive.extractfile(member).read()


def read_gzip(source):
    """Yield the articles in a file packed with gzip: a WARC, a TAR archive, or one file."""
    try:
        with source.open() as file, gzip.open(file) as unpacked:
            head = unpacked.read(HEAD)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(f"the archive is damaged ({error}); download it again") from None
    if head.startswith(b"WARC/"):
        yield from read_warc(source)
    elif head[257:262] == b"ustar":
        with source.open() as file, gzip.open(file) as unpacked:
            yield from read_tar(source, unpacked)
    else:
        name = PurePosixPath(source.name).name.removesuffix(".gz")
        yield from _inside(name, _gzip_bytes(source), source)


def _gzip_bytes(source):
    with source.open() as file, gzip.open(file) as unpacked:
        data = unpacked.read(_LARGEST_MEMBER + 1)
    if len(data) > _LARGEST_MEMBER:
        raise Unreadable(f"it unpacks to more than {_LARGEST_MEMBER / 1e6:,.0f} MB")
    return data


def read_warc(source):
    """Yield the articles in the HTML pages of a web archive (warcio reads it)."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with source.open() as file:
        try:
            yield from _members(_responses(ArchiveIterator(file)), source)
        except (ArchiveLoadFailed, EOFError, zlib.error) as error:
            raise Unreadable(f"the web archive is damaged ({error}); save it again") from None


def _responses(records):
    """Yield (address, how to read it) of the pages in a web archive: answers and stored pages that are
    HTML."""
    for record in records:
        kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
        if record.rec_type in ("response", "resource") and "html" in kind:
            address = record.rec_headers.get_header("WARC-Target-URI") or "page"
            yield address, lambda record=record: record.content_stream().read(_LARGEST_MEMBER)


def _members(members, source):
    """Yield the articles in `members`, (name, function that returns its bytes), within the bounds of an
    archive."""
    total, found = 0, False
    for name, read in islice(members, _MOST):
        if _is_no_article(name):
            continue
        try:
            data = read()
            total += len(data)
        except Unreadable as reason:
            yield {"member": name, "reason": str(reason)}
            continue
        if total > _LARGEST_WHOLE:
            raise Unreadable(f"it unpacks to more than {_LARGEST_WHOLE / 1e9:,.0f} GB; the rest was not read")
        found = True
        yield from _inside(name, data, source)
    if not found:
        raise Unreadable("there is no file in the archive that could be an article")


def _inside(name, data, source):
    """Yield the articles in one file of an archive, with its name, or the reason why there is none."""
    from helpers.articles.readers import read_source

    if source.depth >= _DEEPEST:
        yield {
            "member": name,
            "reason": f"it lies more than {_DEEPEST} archives deep; unpack it and load the folder",
        }
        return
    try:
        for article in read_source(bytes_source(PurePosixPath(name).name, data, source.depth + 1)):
            below = article.get("member", "")
            yield {**article, "member": f"{name}/{below}" if below else name}
    except Unreadable as reason:
        yield {"member": name, "reason": str(reason)}
    except Exception as error:  # one odd file must not cost the rest of the archive
        yield {"member": name, "reason": f"it could not be read: {type(error).__name__}: {error}"}


def _is_no_article(name):
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "~$", "__")) for part in path.parts if part != "..")
    return hidden or path.suffix.lower() in _PASSED_OVER or path.stem.lower() in ("readme", "mimetype")


def _bounded(count):
    if count > _MOST:
        raise Unreadable(f"it has {count:,} files; the limit is {_MOST:,}: unpack it and load the folder")
