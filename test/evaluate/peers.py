"""Keyphrases by YAKE and tf-idf (PyPI: yake, scikit-learn), for measuring only.

Reads one JSON list of texts on standard input; writes {"yake": [[phrase]], "tf-idf": [[phrase]]}, ten a text, best first.
"""
import json
import sys

import yake
from sklearn.feature_extraction.text import TfidfVectorizer

texts = json.load(sys.stdin)
extractor = yake.KeywordExtractor(lan="en", n=3, top=10)
by_yake = [[phrase for phrase, _ in extractor.extract_keywords(text)] for text in texts]

vectorizer = TfidfVectorizer(ngram_range=(1, 3), stop_words="english", sublinear_tf=True, min_df=1)
matrix = vectorizer.fit_transform(texts)
names = vectorizer.get_feature_names_out()
by_tf_idf = []
for row in range(matrix.shape[0]):
    weights = matrix.getrow(row)
    best = sorted(zip(-weights.data, weights.indices))[:10]
    by_tf_idf.append([str(names[index]) for _, index in best])

json.dump({"yake": by_yake, "tf-idf": by_tf_idf}, sys.stdout)
