"""The workbook as a static site (JupyterLite), which runs in a browser and needs no installation.

In: the project, the lists in `data/site/`. Out: a folder that any web server can serve.
Order: `parts` (the compiled parts, checked by their sums), `wheels` (the rest), `lock` (their list), `build`.
Only a teacher runs it, on purpose, and only `parts` and `wheels` use the network, by way of pip.
"""
from helpers.classroom.site.build import build_site

__all__ = ["build_site"]
