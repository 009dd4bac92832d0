"""Count the words of a file of articles, one a line, with the workbook's helpers."""
import sys
from pathlib import Path

import pandas as pd

from helpers.terms.frequency import count_terms


def main(path):
    texts = Path(path).read_text(encoding="utf-8").splitlines()
    print(count_terms(pd.DataFrame({"text": texts}), stopwords=None).head())


if __name__ == "__main__":
    main(sys.argv[1])
