"""What the implementations on the array API accept."""

from __future__ import annotations

from numeric_check.batch.portable.namespace import Array, Namespace, known, namespace


def square_matrices(name: str, value: Array) -> tuple[Namespace, Array]:
    """The namespace, and the value as an array (…, k, k) of floats, k ≥ 1.

    Raises
    ------
    TypeError : for a sparse tensor, and dtypes other than float32, float64, complex64, complex128, integers and bool.
    ValueError : for matrices that are not square, k = 0, and NaN or infinite entries where values are known.
    """
    xp = namespace(**{name: value})
    A = _floating(xp, name, value)
    if A.ndim < 2 or A.shape[-1] != A.shape[-2]:
        raise ValueError(f"{name} must hold square matrices, shape (…, k, k); got shape {tuple(A.shape)}.")
    if A.shape[-1] == 0:
        raise ValueError(f"{name} must hold matrices of at least one row; got shape {tuple(A.shape)}.")
    _require_finite(xp, name, A)
    return xp, A


def equal_shapes(axes: tuple[str, ...], **values: Array) -> tuple[Namespace, list[Array]]:
    """The namespace, and the values as arrays (…, *axes) of one shape and dtype.

    Raises
    ------
    TypeError : for a sparse tensor, and other dtypes than float32, float64, complex64, complex128 and integers.
    ValueError : for too few axes, unequal shapes, and NaN or infinite entries where values are known.
    """
    xp = namespace(**values)
    arrays = {name: _floating(xp, name, value) for name, value in values.items()}
    shapes = [tuple(array.shape) for array in arrays.values()]
    if len(set(shapes)) > 1:
        raise ValueError(f"{' and '.join(values)} must have one shape; got {' and '.join(map(str, shapes))}.")
    if len(shapes[0]) < len(axes):
        raise ValueError(f"{' and '.join(values)} must have shape (…, {', '.join(axes)}); got shape {shapes[0]}.")
    for name, array in arrays.items():
        _require_finite(xp, name, array)
    dtype = xp.result_type(*arrays.values())
    return xp, [xp.astype(array, dtype, copy=False) for array in arrays.values()]


def _floating(xp: Namespace, name: str, value: Array) -> Array:
    if getattr(value, "is_sparse", False) or getattr(value, "is_sparse_csr", False):
        raise TypeError(f"{name} must be a dense array; got a sparse {type(value).__name__}: convert it by to_dense().")
    if xp.isdtype(value.dtype, ("bool", "integral")):
        return xp.astype(value, xp.asarray(0.0).dtype)
    if value.dtype not in (xp.float32, xp.float64, xp.complex64, xp.complex128):
        needs = "float32, float64, complex64, complex128 or integers"
        raise TypeError(f"{name} must hold {needs}; got dtype {value.dtype}: convert it.")
    return value


def _require_finite(xp: Namespace, name: str, array: Array) -> None:
    finite = xp.isfinite(array)
    if known(bool, xp.all(finite)) is False:
        count = int(xp.sum(xp.astype(~finite, xp.int32)))
        raise ValueError(f"{name} must be finite; got {count} entries that are NaN or infinite.")
