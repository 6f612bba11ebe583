"""Hypothesis draws the same examples at every run; the evidence that the tests keep is their own."""

import os
import tempfile

from hypothesis import settings

settings.register_profile("reproducible", derandomize=True, deadline=None, database=None)
settings.load_profile("reproducible")
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="threefold-tests-")
