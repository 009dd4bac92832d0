"""Any folder or file of saved pages → one Articles table."""

import os
import re
import unicodedata
import warnings
from collections import Counter
from pathlib import Path

import pandas as pd

from helpers.articles.readers import READERS, reader_for
from helpers.articles.readers.decoding import Unreadable
from helpers.text.progress import progress
from helpers.text.words import word_spans

ARTICLE_COLUMNS = ["outlet", "published", "headline", "byline", "place", "text", "words", "path"]
# Documents that no reader takes are named as skipped; pictures and scripts of a saved page are not.
_DOCUMENTS = frozenset(
    """.csv .doc .docx .eml .epub .gz .json .jsonl .md .mht .mhtml .odt .pages .pdf .rtf .tar .tsv .warc
    .webarchive .xls .xlsx .xml .zip""".split()
)
_OWN_TABLES = frozenset(["events.csv", "claims.csv"])  # written by the workbook beside the articles
_NOTES = re.compile(r"(?:read.?me|licen[cs]e|copying|notice|contents|manifest|sources?)\b", re.I)


def load_articles(path):
    """Return the Articles table of the pages in `path`: a folder, a file, or a list of them.

    Index `article_id` (str, from the file's name); columns `outlet, published` (datetime64, as printed,
    without a time zone), `headline, byline, place, text, words` (int), `path` (str). What is unknown is ""
    or NaT.
    Hidden files, notes such as README, the workbook's own events.csv and claims.csv, and the pictures and
    scripts of a saved page are passed over.
    `attrs["skipped"]` lists what couldn't be read (dicts of `path` and `reason`), a warning says how many;
    `attrs["duplicates"]` lists articles with the text of an earlier one (`article_id`, `same_as`).
    Raises FileNotFoundError when `path`, or one of the paths, isn't there.

    >>> from helpers.text.lexicons import DATA
    >>> load_articles(DATA / "articles").columns.tolist()
    ['outlet', 'published', 'headline', 'byline', 'place', 'text', 'words', 'path']
    """
    return read_files(article_files(path))


def article_files(path):
    """Return `{article_id: Path}` of the files that `load_articles(path)` reads.

    Raises FileNotFoundError when `path`, or one of the paths, isn't there.

    >>> from helpers.text.lexicons import DATA
    >>> len(article_files(DATA / "articles")) == len(load_articles(DATA / "articles"))
    True
    """
    files = _files([path] if isinstance(path, (str, os.PathLike)) else list(path))
    ids = _article_ids(files)
    return {ids[name]: file for name, file in files.items()}


def read_files(files):
    """Return the Articles table of `{article_id: Path}`, as `load_articles` does for a folder."""
    found, skipped = [], []
    for key, file in progress(files.items(), len(files), "loading"):
        articles, reason = _read(file)
        found += _numbered(key, articles, file)
        skipped += [{"path": str(file), "reason": reason}] if reason else []
    table = _table(found)
    table.attrs = {"skipped": skipped, "duplicates": _duplicates(table["text"])}
    if skipped:
        warnings.warn(_skipped_sentence(skipped), stacklevel=3)
    return table


def _files(paths):
    """Return {name: Path} of the files to read: names are relative to the folder that was asked for."""
    files = {}
    for path in map(Path, paths):
        if not path.exists():
            raise FileNotFoundError(_missing_sentence(path))
        if path.is_dir():
            files.update(
                ((str(path), file.relative_to(path).as_posix()), file)
                for file in sorted(path.rglob("*"))
                if _is_wanted(file.relative_to(path)) and file.is_file()
            )
        else:
            files[str(path.parent), path.name] = path
    return files


def _is_wanted(relative):
    ending = relative.suffix.lower()
    hidden = any(part.startswith((".", "~$", "__")) for part in relative.parts)
    noted = relative.name in _OWN_TABLES or _NOTES.match(relative.name)
    return not hidden and not noted and (ending in READERS or ending in _DOCUMENTS)


def _missing_sentence(path):
    parent = next(parent for parent in [*path.absolute().parents] if parent.exists())
    inside = sorted(item.name for item in parent.iterdir() if not item.name.startswith("."))[:8]
    return (
        f"there is no file or folder {str(path)!r}. The folder {str(parent)!r} has: "
        f"{', '.join(inside) or 'nothing'}. Look for a slip in the name, or give the whole path"
    )


def _article_ids(files):
    """Return {name: article_id}: the shortest of stem, name in its folder, and whole path that is unique."""
    ids = {name: _slug(os.path.splitext(name[1])[0]) for name in files}
    for longer in (
        lambda name: name[1],
        lambda name: f"{Path(name[0]).name}/{name[1]}",
        lambda name: "/".join(name),
    ):
        count = Counter(ids.values())
        ids = {name: _slug(longer(name)) if count[key] > 1 else key for name, key in ids.items()}
    return ids


def _slug(name):
    """Return `name` for an id: its letters and digits, with single hyphens between."""
    plain = unicodedata.normalize("NFC", name)
    return re.sub(r"[^\w./]+", "-", plain).strip("-./") or "article"


def _read(file):
    reader = reader_for(file)
    if not reader:
        return (
            [],
            f"no reader for {file.suffix or 'such names'}; there are readers for {', '.join(READERS)}",
        )
    try:
        return list(reader(file)), ""
    except Unreadable as reason:
        return [], str(reason)
    except OSError as error:
        return [], f"it could not be opened: {error.strerror or error}"
    except Exception as error:  # one odd file must not cost a class the other thousand
        return [], f"it could not be read: {type(error).__name__}: {error}"


def _numbered(key, articles, file):
    keys = [key] if len(articles) == 1 else [f"{key}-{number}" for number in range(1, len(articles) + 1)]
    return [
        {"article_id": one, **article, "path": str(file)} for one, article in zip(keys, articles, strict=True)
    ]


def _table(found):
    table = pd.DataFrame(found, columns=["article_id", *ARTICLE_COLUMNS]).set_index("article_id")
    table["published"] = pd.to_datetime(table["published"]).astype("datetime64[us]")
    table["words"] = [len(word_spans(text)) for text in table["text"]]
    strings = [name for name in ARTICLE_COLUMNS if name not in ("published", "words")]
    table[strings] = table[strings].fillna("")
    table.index = table.index.astype("str")
    return table.astype({**dict.fromkeys(strings, "str"), "words": "int64"})


def _duplicates(texts):
    first, same = {}, []
    for key, text in texts.items():
        plain = " ".join(text.casefold().split())
        if first.setdefault(plain, key) != key:
            same.append({"article_id": key, "same_as": first[plain]})
    return same


def _skipped_sentence(skipped):
    few = "; ".join(f"{Path(row['path']).name}: {row['reason']}" for row in skipped[:3])
    more = f"; and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    count = "1 file was" if len(skipped) == 1 else f"{len(skipped)} files were"
    return f'{count} skipped ({few}{more}). All are listed in articles.attrs["skipped"]'
