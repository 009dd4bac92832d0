"""Characters that a saved page carries by accident: mangled encodings, invisible marks, odd blanks."""

import re

_INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)
_BLANKS = dict.fromkeys([0x9, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_CONTROLS = dict.fromkeys([*range(0x9), *range(0xE, 0x1C), 0x7F, *range(0x80, 0x85), *range(0x86, 0xA0)])
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE = _SURROGATES | _CONTROLS | _INVISIBLE | _BLANKS
_PLAIN = re.compile(r"[ -~‘’“”–—…]*")
# What the bytes of one accented letter or curly quote look like when they are read in a wrong encoding.
_MANGLED = re.compile(r"[ÂÃÄÅÎÏÐÑØÙà-ïâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸŽž]|â€|ï»¿|�")


def repair_line(line):
    """Return `line` with mangled letters mended, invisible marks dropped, runs of blanks made one space.

    Quotation marks, dashes and accents stay as they are printed. The mending is done by ftfy
    (Speer 2019, https://ftfy.readthedocs.io), and only where a line shows signs of damage.

    >>> repair_line("The\\u00a0mayorâ€™s of\\u00adfice\\u200b  said")
    'The mayor’s office said'
    """
    if line.isascii() and line.isprintable():
        return " ".join(line.split())
    before = None
    while line != before and not _PLAIN.fullmatch(
        line
    ):  # one mending can bring another kind of damage to light
        before, line = line, _unmangled(line).translate(_TABLE)
    return " ".join(line.split())


def _unmangled(line):
    if not _MANGLED.search(line):
        return line
    import ftfy  # takes longer to open than a page takes to clean, and few pages need it

    return ftfy.fix_encoding(line)
