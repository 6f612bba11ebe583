"""Hypothesis draws the same examples at every run, and takes the time that exact arithmetic needs."""

from hypothesis import settings

settings.register_profile("reproducible", derandomize=True, deadline=None, database=None)
settings.load_profile("reproducible")
