"""The figure of the errors of matrix exponentials: ours stays near roundoff, and a wrong function is seen."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pytest

from numeric_check.batch import expm
from proofs.figures import exponential_errors


@pytest.fixture(scope="module")
def found():
    return exponential_errors.measured(0)


@pytest.mark.slow
def test_ours_is_near_roundoff_in_every_family(found):
    errors = found["numeric_check.batch.expm"]
    assert len(errors) == 11
    assert all(np.isfinite(each).all() and each.max() < 1e-12 for each in errors.values())


def test_a_wrong_function_is_seen(monkeypatch):
    names = {"numeric_check.batch.expm": lambda A: expm(A) * (1 + 1e-9), "none": lambda A: expm(A) * np.nan}
    monkeypatch.setattr(exponential_errors, "_functions", lambda: names)
    wrong = exponential_errors.measured(0)
    assert wrong["numeric_check.batch.expm"]["gaussian"].min() > 0.9e-9
    assert np.isinf(wrong["none"]["gaussian"]).all()


@pytest.mark.slow
@pytest.mark.skipif(find_spec("matplotlib") is None, reason="needs the extra plot")
def test_the_figure_has_a_column_for_each_family(found):
    axes = exponential_errors.figure(found, 0).axes[0]
    assert [label.get_text().replace("\n", "_") for label in axes.get_xticklabels()] == list(
        found["numeric_check.batch.expm"]
    )
