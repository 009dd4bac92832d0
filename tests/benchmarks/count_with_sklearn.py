"""Count the words of a file of articles, one a line, with scikit-learn."""
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer


def main(path):
    texts = Path(path).read_text(encoding="utf-8").splitlines()
    vectorizer = CountVectorizer()
    matrix = vectorizer.fit_transform(texts)
    table = pd.DataFrame({
        "term": vectorizer.get_feature_names_out(),
        "count": np.asarray(matrix.sum(axis=0)).ravel(),
        "articles": np.bincount(matrix.indices, minlength=matrix.shape[1]),
    })
    print(table.sort_values("count", ascending=False, kind="stable").head())


if __name__ == "__main__":
    main(sys.argv[1])
