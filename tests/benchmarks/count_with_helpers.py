"""Count the words of a file of articles, one a line, with the workbook's helpers."""
import sys
from pathlib import Path

import pandas as pd

from helpers.terms import count_terms

texts = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
table = count_terms(pd.DataFrame({"text": texts}), stopwords=None)
print(table.head())
