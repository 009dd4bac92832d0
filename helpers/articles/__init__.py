"""A folder or file → the Articles table, and what became of every file.

In: a path. Out: one row an article (`load_articles`), one row a file (`folder_report`).
Order: `files` names what is read, `readers` (a small module a format) read a file, `loading` puts the
table together,
`duplicates`, `alarms`, `report` and `audit` tell of it.
May import `text` and `cleaning`; no engine, no table of findings.
"""

from helpers.articles.loading import article_files, load_articles, read_file, read_files
from helpers.articles.report import folder_report

__all__ = ["article_files", "folder_report", "load_articles", "read_file", "read_files"]
