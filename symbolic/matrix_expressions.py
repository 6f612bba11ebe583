"""The matrix expressions that SymPy lacks: the exponential, a function of a matrix, and a sum of matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp
from sympy.assumptions.predicates.matrices import InvertiblePredicate
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.phi import phi


def _is_matrix(expr: Any) -> bool:
    return bool(getattr(expr, "is_Matrix", False))


class MatrixExp(sp.MatrixExpr):
    """exp(A) = Σ_{n≥0} Aⁿ/n! of a square matrix A, as a matrix expression.

    ``doit`` evaluates it for explicit matrices, zero, multiples of I and block diagonal matrices; integer powers,
    the inverse and ``Determinant(MatrixExp(A))`` have closed forms for every A.

    Parameters
    ----------
    A : square matrix expression or Matrix, of symbolic or concrete size

    Raises
    ------
    TypeError : if A is no matrix.
    ValueError : if A is not square.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, t = sp.MatrixSymbol("A", n, n), sp.Symbol("t")
    >>> MatrixExp(A).shape, MatrixExp(A.T) == MatrixExp(A).T, MatrixExp(A).inverse()
    ((n, n), True, MatrixExp(-A))
    >>> sp.Determinant(MatrixExp(A)).doit(), MatrixExp(t * A).diff(t)
    (exp(Trace(A)), A*MatrixExp(t*A))

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.1), section 10.1 and Theorem 10.2.
    """

    def __new__(cls, A: sp.MatrixExpr) -> MatrixExp:
        A = _square(cls.__name__, A)
        return sp.Basic.__new__(cls, A)

    @property
    def arg(self) -> sp.MatrixExpr:
        return self.args[0]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.arg.shape

    def _eval_transpose(self) -> MatrixExp:
        return MatrixExp(sp.Transpose(self.arg).doit())

    def _eval_adjoint(self) -> MatrixExp:
        return MatrixExp(sp.Adjoint(self.arg).doit())

    def _eval_conjugate(self) -> MatrixExp:
        return MatrixExp(self.arg.conjugate())

    def _eval_inverse(self) -> MatrixExp:
        return MatrixExp(-self.arg)

    def _eval_power(self, exponent: sp.Expr) -> sp.MatrixExpr:
        """exp(A)ᵐ = exp(mA) for an integer m; a root of exp(A) is not exp(A/m) in general."""
        return MatrixExp(exponent * self.arg) if exponent.is_integer else sp.MatPow(self, exponent)

    def _eval_determinant(self) -> sp.Expr:
        """exp(tr A), the theorem ``det_exp``."""
        return sp.exp(sp.Trace(self.arg).doit())

    def _eval_derivative(self, t: sp.Symbol) -> sp.MatrixExpr | None:
        """c′(t) B exp(c(t)B) for A = c(t)B; None, which leaves it to SymPy's Derivative, for other directions."""
        if not self.arg.has(t):
            return sp.ZeroMatrix(*self.shape)
        scalar, matrices = _scalar_and_matrices(self.arg)
        if any(matrix.has(t) for matrix in matrices):
            return None
        return sp.diff(scalar, t) * sp.MatMul(*matrices, self).doit(deep=False)

    def _eval_rewrite_as_Sum(self, A: sp.MatrixExpr, **_: Any) -> MatrixSum:
        n = sp.Symbol("n", integer=True, nonnegative=True)
        return MatrixSum(A**n / sp.factorial(n), (n, 0, sp.oo))

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        value = self.doit() if isinstance(self.arg, sp.MatrixBase) else self
        return MatrixElement(self, i, j) if isinstance(value, MatrixExp) else value[i, j]

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self.arg.doit(**hints) if hints.get("deep", True) else self.arg
        if isinstance(A, sp.MatrixBase):
            return _explicit_exp(A)
        if isinstance(A, sp.ZeroMatrix):
            return sp.Identity(A.rows)
        if isinstance(A, sp.BlockDiagMatrix):
            return sp.BlockDiagMatrix(*(MatrixExp(block).doit(**hints) for block in A.diag))
        scalar, matrices = _scalar_and_matrices(A)
        if all(isinstance(matrix, sp.Identity) for matrix in matrices):
            return sp.exp(scalar) * sp.Identity(A.rows)
        return MatrixExp(A)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        text = rf"\exp\left({printer._print(self.arg)}\right)"
        return text if exp is None else rf"{text}^{{{exp}}}"


@InvertiblePredicate.register(MatrixExp)
def _(expr: MatrixExp, assumptions: Any) -> bool:
    return True


def _scalar_and_matrices(A: sp.MatrixExpr) -> tuple[sp.Expr, list[sp.MatrixExpr]]:
    return A.as_coeff_matrices() if isinstance(A, sp.MatMul) else (sp.S.One, [A])


def _explicit_exp(A: sp.MatrixBase) -> sp.MatrixExpr:
    """SymPy's closed form by the Jordan form; the exponential itself where SymPy has none."""
    try:
        return A.exp()
    except NotImplementedError:
        return MatrixExp(A)


class _StandIn(sp.Symbol):
    """A symbol that prints as the LaTeX it is named by; it never leaves the printer."""

    def _latex(self, printer: Any) -> str:
        return self.name


class MatrixFunction(sp.MatrixExpr):
    """f(A) of a square matrix A for a scalar f analytic on the spectrum of A (a primary matrix function).

    Parameters
    ----------
    f : Lambda of one symbol
    A : square matrix expression or Matrix

    Raises
    ------
    ValueError : if A is not square.
    TypeError : if f is not a Lambda of one symbol.

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.4.
    """

    def __new__(cls, f: sp.Lambda, A: sp.MatrixExpr) -> MatrixFunction:
        if not (isinstance(f, sp.Lambda) and len(f.variables) == 1):
            raise TypeError(f"{cls.__name__} needs f as a Lambda of one symbol, Lambda(z, f(z)); got {f!r}.")
        return sp.Basic.__new__(cls, f, _square(cls.__name__, A))

    @property
    def function(self) -> sp.Lambda:
        return self.args[0]

    @property
    def arg(self) -> sp.MatrixExpr:
        return self.args[1]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.arg.shape

    def _eval_transpose(self) -> MatrixFunction:
        return MatrixFunction(self.function, self.arg.T)

    def doit(self, **hints: Any) -> sp.MatrixExpr:
        A = self.arg.doit(**hints) if hints.get("deep", True) else self.arg
        value = at_explicit(self.function, A) if isinstance(A, sp.MatrixBase) else None
        return MatrixFunction(self.function, A) if value is None else value

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        return MatrixElement(self, i, j)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        """f's own notation with the matrix in the place of its variable, in brackets unless f brings them."""
        text = printer._print(self.arg)
        body = self.function(_StandIn(text))
        if not isinstance(body, sp.Function):
            body = self.function(_StandIn(rf"\left({text}\right)"))
        text = printer._print(body)
        return text if exp is None else rf"\left({text}\right)^{{{exp}}}"


class MatrixSum(sp.MatrixExpr):
    """Σ_{n=a}^{b} T(n) of a matrix-valued term; SymPy's Sum is a scalar and cannot be added to a matrix.

    Parameters
    ----------
    term : matrix expression
    limits : tuple (n, a, b), b may be oo

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 4.3 (matrix power series).
    """

    def __new__(cls, term: sp.MatrixExpr, limits: Any) -> MatrixSum:
        if not _is_matrix(term):
            raise TypeError(f"MatrixSum needs a matrix-valued term; got {term!r}.")
        limits = sp.Tuple(*limits)
        if len(limits) != 3 or not isinstance(limits[0], sp.Symbol):
            raise TypeError(f"MatrixSum needs limits (n, a, b) with a Symbol n; got {limits}.")
        index, lower, _ = limits
        if (index.is_positive and lower.is_positive is not True) or (index.is_nonnegative and lower.is_negative):
            sign = "positive" if index.is_positive else "nonnegative"
            raise ValueError(f"the index {index} is assumed {sign}, but the sum starts at {lower}.")
        return sp.Basic.__new__(cls, term, limits)

    @property
    def term(self) -> sp.MatrixExpr:
        return self.args[0]

    @property
    def limits(self) -> sp.Tuple:
        return self.args[1]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.term.shape

    @property
    def bound_symbols(self) -> list[sp.Symbol]:
        return [self.limits[0]]

    @property
    def free_symbols(self) -> set[sp.Basic]:
        index, lower, upper = self.limits
        return (self.term.free_symbols - {index}) | lower.free_symbols | upper.free_symbols

    def _eval_transpose(self) -> MatrixSum:
        return MatrixSum(self.term.T, self.limits)

    def _entry(self, i: Any, j: Any, **_: Any) -> sp.Expr:
        return sp.Sum(self.term[i, j], self.limits)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        index, lower, upper = (printer._print(limit) for limit in self.limits)
        text = rf"\sum_{{{index}={lower}}}^{{{upper}}} {_bracketed(printer, self.term)}"
        return text if exp is None else rf"\left({text}\right)^{{{exp}}}"


class DirectionalDerivative(sp.MatrixExpr):
    """d/dt F(t) at t = t₀ of a matrix-valued F; SymPy's Derivative would evaluate it entrywise or to zero.

    Parameters
    ----------
    expr : matrix expression F(t)
    t : Symbol
    t0 : scalar

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (3.6) (the Fréchet derivative along a direction).
    """

    def __new__(cls, expr: sp.MatrixExpr, t: sp.Symbol, t0: sp.Expr) -> DirectionalDerivative:
        if not _is_matrix(expr) or not isinstance(t, sp.Symbol):
            raise TypeError(f"{cls.__name__} needs a matrix expression and a Symbol; got {expr!r} and {t!r}.")
        return sp.Basic.__new__(cls, expr, t, sp.sympify(t0, strict=True))

    @property
    def expr(self) -> sp.MatrixExpr:
        return self.args[0]

    @property
    def shape(self) -> tuple[sp.Expr, sp.Expr]:
        return self.expr.shape

    @property
    def bound_symbols(self) -> list[sp.Symbol]:
        return [self.args[1]]

    @property
    def free_symbols(self) -> set[sp.Basic]:
        return (self.expr.free_symbols - {self.args[1]}) | self.args[2].free_symbols

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        t, t0 = (printer._print(arg) for arg in self.args[1:])
        text = rf"\left.\frac{{d}}{{d {t}}}\right|_{{{t}={t0}}} {_bracketed(printer, self.expr)}"
        return text if exp is None else rf"\left({text}\right)^{{{exp}}}"


def phi_of_matrix(k: int, A: sp.MatrixExpr) -> sp.MatrixExpr:
    """φ_k(A) = Σ_{n≥0} Aⁿ/(n+k)! of a square matrix."""
    z = sp.Symbol("z")
    return MatrixFunction(sp.Lambda(z, phi(k, z)), A)


def at_explicit(f: Callable[[Any], sp.Expr], A: sp.MatrixBase) -> sp.Matrix | None:
    """f(A) = p(A), p the polynomial with p⁽ʲ⁾(λ) = f⁽ʲ⁾(λ) for every eigenvalue λ and j < its multiplicity.

    None where an eigenvalue is not rational in the entries and A is larger than 2×2: radicals there help nobody.
    """
    z, size = sp.Dummy("z"), A.shape[0]
    factors = sp.factor_list(A.charpoly().as_expr(z), z)[1]
    if size > 2 and any(sp.degree(factor, z) > 1 for factor, _ in factors):
        return None
    powers = [z**i for i in range(size)]
    rows, values = [], []
    for factor, multiplicity in factors:
        for eigenvalue in sp.roots(factor, z):
            for j in range(multiplicity):
                rows.append([power.diff(z, j).subs(z, eigenvalue) for power in powers])
                values.append(f(z).diff(z, j).subs(z, eigenvalue))
    coefficients = sp.Matrix(rows).LUsolve(sp.Matrix(values))
    return sum((c * A**i for i, c in enumerate(coefficients)), sp.zeros(size, size))


def _bracketed(printer: Any, expr: sp.MatrixExpr) -> str:
    """A sum under an operator needs brackets."""
    text = printer._print(expr)
    return rf"\left({text}\right)" if isinstance(expr, sp.MatAdd) else text


def _square(name: str, A: Any) -> sp.MatrixExpr:
    if not _is_matrix(A):
        raise TypeError(f"{name} needs a matrix; got {A!r} of type {type(A).__name__}.")
    A = sp.sympify(A, strict=True)
    if A.shape[0] != A.shape[1]:
        raise ValueError(f"{name} needs a square matrix; got shape {A.shape}.")
    return A
