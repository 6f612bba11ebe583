"""The batch functions on the array API alone: one implementation for PyTorch, JAX, CuPy and array-api-strict.

Nothing is written in place and no branch depends on a value unless the value is at hand, so that PyTorch and JAX take
derivatives of these functions, and JAX compiles them.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
