"""Judges claims about SymPy expressions at hard points; never sees how they were derived."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
