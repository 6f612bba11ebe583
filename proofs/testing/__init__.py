"""Identities, inequalities, derivations and accuracy as assertions for a test suite, as in ``numpy.testing``."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
