"""What a result depends on, as short marks: the code of a function, the word lists, the files."""

import hashlib
import json
import sysconfig
from functools import partial
from pathlib import Path
from types import CodeType, FunctionType

from helpers.text.lexicons import DATA

_PACKAGE = Path(__file__).resolve().parents[1]
# Code with a mark of its own, or of a library: told by its name.
_KNOWN = tuple({str(_PACKAGE), *(sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib"))})
_PLAIN = (type(None), bool, int, float, complex, str, bytes)


def mark(*things):
    """Return a short text that is another when one of the things (texts, numbers, lists of them) is another.

    >>> mark("killed", 24) == mark("killed", 24), mark("killed", 24) == mark("killed", 25)
    (True, False)
    """
    return hashlib.sha256(json.dumps(things, default=str).encode("utf-8", "replace")).hexdigest()[:12]


def workbook_mark():
    """Return the mark of the package's code and of the word lists, as they are now.

    >>> len(workbook_mark())
    12
    """
    files = [*sorted(_PACKAGE.rglob("*.py")), *sorted((DATA / "lexicons").glob("*.tsv"))]
    return mark([hashlib.sha256(file.read_bytes()).hexdigest() for file in files])


def function_mark(function):
    """Return the mark of what a function does: its code, what it holds fast, and the functions that it calls.

    >>> function_mark(lambda table: table.head(1)) == function_mark(lambda table: table.head(1))
    True
    >>> function_mark(lambda table: table.head(1)) == function_mark(lambda table: table.head(2))
    False
    """
    return mark(_told(function, set()))


def _told(thing, seen):
    """Return a list of plain things that tells what `thing` is; what was told before, only by its name."""
    if isinstance(thing, _PLAIN):
        return repr(thing)
    if isinstance(thing, partial):
        return ["partial", *(_told(part, seen) for part in (thing.func, thing.args, thing.keywords))]
    if isinstance(thing, dict):
        return [[_told(key, seen), _told(value, seen)] for key, value in thing.items()]
    if isinstance(thing, (list, tuple)):
        return [_told(one, seen) for one in thing]
    if isinstance(thing, (set, frozenset)):
        return sorted(map(repr, thing))
    name = f"{getattr(thing, '__module__', '')}.{getattr(thing, '__qualname__', type(thing).__qualname__)}"
    if not isinstance(thing, FunctionType):
        return [name, "" if isinstance(thing, type) or callable(thing) else repr(thing)]
    if thing in seen or thing.__code__.co_filename.startswith(_KNOWN):
        return name
    seen.add(thing)
    held = [cell.cell_contents for cell in thing.__closure__ or ()]
    used = [thing.__globals__[one] for one in sorted(_names(thing.__code__)) if one in thing.__globals__]
    return [_code(thing.__code__), *(_told(part, seen) for part in (thing.__defaults__, held, used))]


def _names(code):
    """Return the names that code uses, in the functions inside it, too."""
    inner = (_names(part) for part in code.co_consts if isinstance(part, CodeType))
    return set(code.co_names).union(*inner)


def _code(code):
    constants = [_code(part) if isinstance(part, CodeType) else repr(part) for part in code.co_consts]
    return [code.co_code.hex(), constants, code.co_names]
