"""`.parquet`: one row an article, read group by group with fastparquet."""

from helpers.articles.readers.rows import read_rows
from helpers.articles.readers.sources import Unreadable

WAY_OUT = "install it (pip install fastparquet, 13 MB) or use CSV"


def read(source):
    """Yield one article a row. Raises Unreadable when it is damaged, or fastparquet isn't there."""
    try:
        from fastparquet import ParquetFile
        from fastparquet.util import ParquetException
    except ImportError:
        raise Unreadable(f"Parquet files are read with the package fastparquet; {WAY_OUT}") from None

    with source.open() as file:
        try:
            yield from read_rows(_rows(ParquetFile(file)))
        except (ParquetException, ValueError, OSError, RuntimeError, TypeError) as error:
            if isinstance(error, Unreadable):
                raise
            raise Unreadable("the Parquet file is damaged; export it again, or as CSV") from None


def _rows(table):
    for group in table.iter_row_groups():
        group = group.reset_index(drop=True).astype(object)
        yield from group.where(group.notna(), None).to_dict("records")
