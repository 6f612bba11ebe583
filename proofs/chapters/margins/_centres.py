"""The letters of the centre loss: samples x of a class in m dimensions, and a centre c."""

import sympy as sp

from numeric_check import entries
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, i_to_n, j, j_to_m, k, n

SAMPLES, CENTRE = entries("x", ROWS, COLUMNS), entries("c", COLUMNS)
x, c = SAMPLES.symbol, CENTRE.symbol
MEAN = sp.Sum(x[k, j], (k, 1, n)) / n

AROUND_CENTRE = sp.Sum((x[i, j] - c[j]) ** 2, i_to_n, j_to_m)
AROUND_MEAN = sp.Sum((x[i, j] - MEAN) ** 2, i_to_n, j_to_m)
BETWEEN = n * sp.Sum((c[j] - MEAN) ** 2, j_to_m)

VARIABLES = (ROWS, COLUMNS, SAMPLES, CENTRE)
LETTERS = {
    "n": "the number of samples of the class",
    "m": "the dimension",
    "x": "the samples",
    "c": "the centre of the class",
    "i": "the number of a sample",
    "k": "the number of a sample",
    "j": "the number of a coordinate",
}
REFERENCES = ("Wen2016, section 3.2 (the centre loss)", "Su4493")
