"""The files of a folder: which are read, which are passed over and why, and the names that their articles
get."""

import os
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

_PARTS_OF_A_PAGE = frozenset(
    """.css .js .mjs .map .woff .woff2 .ttf .otf .eot .svg .ico .png .jpg .jpeg .gif .webp .avif .bmp .tif .tiff
    .mp3 .mp4 .m4a .m4v .wav .ogg .webm .avi .mov .swf .lnk .url .ds_store .db .ini""".split()
)
_UNFINISHED = frozenset((".crdownload", ".part", ".partial", ".opdownload", ".download", ".tmp"))
_NOTES = frozenset(("readme", "read me", "licence", "license"))
_OWN_TABLES = frozenset(("events.csv", "claims.csv"))  # written by the workbook beside the articles
_NOTE_FORMATS = ("", ".md", ".txt", ".rst")
# What browsers append, in their languages, to the name of a page for the folder of its pictures and frames.
_COMPANION = re.compile(
    r"(.+?)(?:_files|-filer|-dateien|_fichiers|_archivos|_arquivos|_file|_bestanden|_soubory|_plik[io]|\.files)",
    re.I,
)
_PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx")


class Found(NamedTuple):
    """A file of a folder: its path, its name inside the folder that was asked for, and why it is passed
    over ("")."""

    path: Path
    root: str
    name: str
    passed_over: str


def files_of(paths):
    """Return the Found files of `paths` (a folder, a file, or a list of them), each once, folders in order
    of name.

    Raises FileNotFoundError, saying what there is, when one isn't there.
    """
    found = {}
    for path in map(Path, [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)):
        if not path.exists():
            raise FileNotFoundError(_missing_sentence(path))
        inside = _inside(path) if path.is_dir() else [Found(path, str(path.parent), path.name, "")]
        found.update(((one.root, one.name), one) for one in inside)
    return list(found.values())


def _inside(folder):
    for path in sorted(_walk(folder)):
        relative = path.relative_to(folder)
        yield Found(path, str(folder), relative.as_posix(), _passed_over(path, relative))


def _walk(folder):
    """Yield the files below `folder`, but none in hidden folders such as .git."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        yield from (Path(parent, name) for name in names)


def _is_hidden(name):
    return name.startswith((".", "~$", "__")) or name.casefold() in ("thumbs.db", "desktop.ini")


def _passed_over(path, relative):
    """Return why a file is no article, or ""."""
    if _is_hidden(relative.name):
        return "a hidden file of a program"
    page = next(filter(None, map(_page_of, [*path.parents][: len(relative.parts) - 1])), "")
    if page:
        return f"a part of the saved page {page}"
    if path.suffix.casefold() in _UNFINISHED:
        return "an unfinished download or a program's own copy; download it again"
    if path.suffix.casefold() in _PARTS_OF_A_PAGE:
        return "a picture, a script or the like"
    if path.name in _OWN_TABLES:
        return "a table that the workbook wrote"
    if path.stem.casefold() in _NOTES and path.suffix.casefold() in _NOTE_FORMATS:
        return "a note on the folder; give it another name if it is an article"
    return ""


def _page_of(folder):
    """Return the name of the saved page whose pictures and frames are in `folder`, or ""."""
    match = _COMPANION.fullmatch(folder.name)
    beside = (folder.with_name(match[1] + ending) for ending in _PAGE_ENDINGS) if match else ()
    return next((page.name for page in beside if page.is_file()), "")


def _missing_sentence(path):
    parent = next(parent for parent in [*path.absolute().parents] if parent.exists())
    inside = sorted(item.name for item in parent.iterdir() if not item.name.startswith("."))[:8]
    return (
        f"there is no file or folder {str(path)!r}. The folder {str(parent)!r} has: "
        f"{', '.join(inside) or 'nothing'}. Look for a slip in the name, or give the whole path"
    )


def article_ids(found):
    """Return the article_id of each of `found`: the shortest of stem, name in its folder, and whole path
    that is unique.

    Names that differ only in marks ("story (1).txt", "story-1.txt") get "~2", "~3" … in order of name:
    none is lost.
    """
    names = [(one.root, one.name) for one in found]
    ids = {name: _slug(os.path.splitext(name[1])[0]) for name in names}
    for longer in (
        lambda name: name[1],
        lambda name: f"{Path(name[0]).name}/{name[1]}",
        lambda name: "/".join(name),
    ):
        count = Counter(ids.values())
        ids = {name: _slug(longer(name)) if count[key] > 1 else key for name, key in ids.items()}
    return list(_numbered(ids, names))


def _numbered(ids, names):
    """Yield the ids, with a number behind those that are still the same; a slug has no "~"."""
    seen, final = Counter(), {}
    for name in sorted(names):
        seen[ids[name]] += 1
        final[name] = ids[name] if seen[ids[name]] == 1 else f"{ids[name]}~{seen[ids[name]]}"
    return (final[name] for name in names)


def _slug(name):
    """Return `name` for an id: its letters and digits, with single hyphens between."""
    plain = unicodedata.normalize("NFC", name)
    return re.sub(r"[^\w./]+", "-", plain).strip("-./") or "article"
