"""One right call of every public name, by the names of its arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import sympy as sp

import numeric_check as N
import proofs as P
import symbolic as S
from numeric_check import batch, scale, transport
from numeric_check.checks.swept import Swept
from proofs.chapters.wasserstein.modulus_by_sign import a, derive
from proofs.contents import Chapter

Call = tuple[Callable[..., Any], dict[str, Any]]

n, m, k, i, j = sp.symbols("n m k i j", integer=True, positive=True)
n0 = sp.Symbol("n", integer=True, nonnegative=True)
order = sp.Symbol("m", integer=True, nonnegative=True)
s, t, z = sp.symbols("s t z")
r, u, v = sp.symbols("r u v", real=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
x, y = (sp.MatrixSymbol(name, n, 1) for name in "xy")
X, Y = (sp.MatrixSymbol(name, n, m) for name in "XY")
g = sp.IndexedBase("g", shape=(n,), real=True)
H = sp.IndexedBase("H", shape=(n, n), real=True)
K, R = N.dimension("k"), N.real("r")
LIMITS = (i, 1, n)
SUM = sp.Sum(g[i], LIMITS)
POWERS = sp.Sum(z**n0, (n0, 0, sp.oo))
SINE = S.MatrixFunction(sp.Lambda(z, sp.sin(z)), s * A)
TERM = A**n0 / sp.factorial(n0)
ORDERS = {order: range(3)}
GIVEN = (sp.Ge(r, 0),)

CLAIM = N.Claim(lhs=(r + 1) ** 2, rhs=r**2 + 2 * r + 1, variables=(R,))
STEP = P.Step(expr=CLAIM.rhs, reason="expand", by=S.decide_words)
DERIVATION = P.Derivation(title="A square", variables=(R,), start=CLAIM.lhs, steps=(STEP,))
LINKS = tuple(P.prove(DERIVATION))
CHAPTER = Chapter(name="squares", title="Squares")


def decide(name: str, lhs: Any, rhs: Any, **options: Any) -> dict[str, Call]:
    """A procedure of two sides."""
    return {name: (getattr(S, name), {"lhs": lhs, "rhs": rhs, **options})}


def _determinant(M: Any) -> sp.Expr:
    return sp.Subs(sp.Derivative(sp.Determinant(S.MatrixExp(t * M)), (t, order)), t, 0)


SYMBOLIC: dict[str, Call] = {
    **{name: (getattr(S, name), {"A": A}) for name in ("Adjugate", "MatrixExp", "SpectralRadius")},
    "SpectralAbscissa": (S.SpectralAbscissa, {"A": A}),
    "iverson": (S.iverson, {"condition": r > 0}),
    **{name: (getattr(S, name), {"term": g[i], "limits": LIMITS}) for name in ("Largest", "Smallest")},
    "Contraction": (S.Contraction, {"product": sp.MatMul(y.T, x), "i": 0, "j": 0}),
    "Decision": (
        S.Decision,
        {"verdict": S.Verdict.PROVED, "procedure": "p", "scope": "all", "witness": {}, "why": "", "assumes": ()}
        | {"relation": "=="},
    ),
    "DirectionalDerivative": (S.DirectionalDerivative, {"expr": t * A, "t": t, "t0": 0}),
    "ForAll": (lambda relation, limits: S.ForAll(relation, limits), {"relation": g[i] >= 0, "limits": LIMITS}),
    "MatrixFunction": (S.MatrixFunction, {"f": sp.Lambda(z, sp.cos(z)), "A": A}),
    "MatrixSum": (S.MatrixSum, {"term": A**i, "limits": LIMITS}),
    "UnitColumn": (S.UnitColumn, {"n": n, "i": 0}),
    "bound_symbols": (lambda expr: S.bound_symbols(expr), {"expr": SUM}),
    "canonical": (S.canonical, {"expr": A * B}),
    "captures": (lambda expr, others: S.captures(expr, others), {"expr": SUM, "others": i}),
    "commutation": (S.commutation, {"A": A, "B": B}),
    "contraction": (S.contraction, {"row": y.T, "column": x}),
    "decide": (S.decide, {"lhs": r, "rhs": r, "relation": "<=", "given": GIVEN, "timeout": 5.0}),
    "decide_matrix_zero": (S.decide_matrix_zero, {"expr": A - A, "timeout": 5.0}),
    "decide_zero": (S.decide_zero, {"expr": r**2, "domain": {r: sp.Interval(0, 1)}, "timeout": 5.0}),
    "differentiate": (S.differentiate, {"expr": t * A, "t": t, "t0": t}),
    "escapes": (lambda expr: S.escapes(expr), {"expr": SUM}),
    "exp_low_rank": (S.exp_low_rank, {"X": X, "Y": Y}),
    "exp_outer": (S.exp_outer, {"x": x, "y": y}),
    "exp_outer_derivative": (S.exp_outer_derivative, {"x": x, "y": y, "dx": x, "dy": y}),
    "exp_outer_series": (S.exp_outer_series, {"x": x, "y": y, "order": 2, "remainder": True}),
    "function_of_rank_one": (S.function_of_rank_one, {"f": sp.exp, "x": x, "y": y, "alpha": 1, "beta": 1}),
    "is_zero": (S.is_zero, {"expr": t - t, "timeout": 5.0}),
    "newton_identity": (S.newton_identity, {"A": A, "k": k}),
    "phi": (S.phi, {"k": 2, "s": t}),
    "phi1": (S.phi1, {"s": t}),
    "phi_of_matrix": (S.phi_of_matrix, {"k": 1, "A": A}),
    "symmetric_tensor": (S.symmetric_tensor, {"T": H}),
    "with_row": (S.with_row, {"A": A, "B": B, "i": i}),
    **decide("decide_arguments", sp.exp(t), sp.exp(t), by=S.decide_words),
    **decide("decide_by_certificate", r, r, multipliers=((1, r >= 0),), parts=(1,), given=GIVEN),
    **decide("decide_by_eigenvalues", sp.Trace(A), sp.Trace(A), size=n, orders=ORDERS),
    **decide("decide_by_induction", sp.MatPow(A, n0 + 1), A * sp.MatPow(A, n0), n=n0, start=0),
    **decide("decide_by_newton", _determinant(A), sp.Trace(A) ** order, size=n, orders=ORDERS),
    **decide("decide_by_two_bounds", r, r, given=GIVEN),
    **decide("decide_derivative", sp.Derivative(t**2, t), 2 * t),
    **decide("decide_determinants", sp.Determinant(A), sp.Determinant(A.T)),
    **decide("decide_different", sp.pi, 3),
    **decide("decide_entries", sp.eye(2), sp.eye(2)),
    **decide("decide_exponential_derivative", S.MatrixExp(A), S.MatrixExp(A)),
    **decide("decide_finite_sums", SUM, SUM, given=(S.symmetric_tensor(H),), timeout=5.0),
    **decide("decide_formula", S.MatrixExp(A), S.MatrixExp(A), A=A),
    **decide("decide_generic", sp.Trace(A), sp.Trace(A.T), size=n, upto=2, orders=ORDERS),
    **decide("decide_identity", A, A, timeout=5.0),
    **decide("decide_initial_value", S.MatrixExp(t * A), S.MatrixExp(t * A), t=t, generator=A, commuting=(A, B)),
    **decide("decide_inverse", sp.Inverse(A), sp.Inverse(A), by=S.decide_words),
    **decide("decide_limit", sp.Limit(sp.exp(t), t, 0), 1),
    **decide("decide_maclaurin", sp.exp(t), sp.Sum(t**n0 / sp.factorial(n0), (n0, 0, sp.oo)), variable=t),
    **decide("decide_primary_function", SINE, SINE, alpha=t, beta=s, M=A, s=s),
    **decide("decide_product_of_exponentials", sp.exp(t) * sp.exp(s), sp.exp(t + s)),
    **decide("decide_real_logarithm", sp.log(sp.exp(r)), r),
    **decide("decide_series", S.MatrixExp(A), S.MatrixSum(TERM, (n0, 0, sp.oo))),
    **decide("decide_shift", sp.Derivative(t**2, t), sp.Subs(sp.Derivative((s + t) ** 2, s), s, 0)),
    **decide("decide_sums", POWERS, POWERS),
    **decide("decide_termwise", sp.Sum(1 / n**3, (n, 1, sp.oo)), sp.Sum(1 / n**2, (n, 1, sp.oo)), given=GIVEN),
    **decide("decide_triangle", sp.Abs(POWERS), sp.Sum(sp.Abs(z) ** n0, (n0, 0, sp.oo))),
    **decide("decide_triangular", sp.Trace(A), sp.Trace(A), triangular=A),
    **decide("decide_words", A * B, A * B, timeout=5.0),
}

_NAMED = ("complex_number", "fraction", "moderate", "nonzero", "positive", "real")
_EVIDENCE = {"digits": 50, "points": 28, "worst": "1e-9", "witness": {}, "why": "", "contradicted": False}
_SOURCES = {"claim": CLAIM, "count": 2, "rng": np.random.default_rng(0)}

NUMERIC: dict[str, Call] = {
    **{name: (getattr(N, name), {"name": "t"}) for name in _NAMED},
    **{name: (getattr(N, name), {"name": "Q", "size": K, "is_real": True}) for name in ("invertible", "symmetric")},
    "Claim": (
        N.Claim,
        {"lhs": r, "rhs": r + 0, "variables": (R,), "relation": "==", "hypotheses": (), "references": ()},
    ),
    "Evidence": (N.Evidence, {"verdict": N.Verdict.HOLDS, "methods": ("balls",), **_EVIDENCE}),
    "Variable": (N.Variable, {"symbol": r, "conditions": (r > 0,), "hint": None}),
    "adverse_points": (N.adverse_points, _SOURCES),
    "analytic": (lambda name, at: N.analytic(name, at), {"name": "f", "at": r}),
    "between": (N.between, {"symbol": r, "low": 0, "high": 1}),
    "check": (N.check, {"digits": 15, "adverse": 1, **_SOURCES}),
    "column": (N.column, {"name": "x", "length": K, "against": N.column("y", K), "is_real": True}),
    "critical_points": (N.critical_points, {"claim": CLAIM, "rng": np.random.default_rng(0)}),
    "dimension": (N.dimension, {"name": "n", "at_least": 2}),
    "distribution": (N.distribution, {"name": "p", "length": K, "positive": True}),
    "entries": (
        lambda name, length, **signs: N.entries(name, length, **signs),
        {"name": "p", "length": K, "nonnegative": True, "positive": False, "integer": False},
    ),
    "half_line": (N.half_line, {"symbol": r, "end": 1, "below": True}),
    "index": (N.index, {"name": "j", "length": K}),
    "matrix": (N.matrix, {"name": "X", "rows": K, "columns": 2, "against": None, "is_real": True}),
    "natural": (N.natural, {"name": "n", "start": 1, "largest": 4}),
    "orthonormal": (N.orthonormal, {"name": "P", "rows": 2, "columns": 1}),
    "points": (N.points, _SOURCES),
    "square": (N.square, {"name": "Q", "size": K, "family": "generator", "is_real": True}),
    "judge": (
        N.judge,
        {
            "function": np.linalg.inv,
            "subject": "inv",
            "families": ("jordan",),
            "sizes": (2,),
            "draws": 1,
            "dtypes": ("float64",),
            "batches": ((2,),),
            "bound": 16.0,
            "arrays": "numpy",
            "seed": 0,
        },
    ),
    "judge_blocks": (
        N.judge_blocks,
        {"function": np.linalg.inv, "subject": "inv", "blocks": range(1), "client": None, "manifest": None}
        | {"progress": False, "sizes": (1,), "draws": 1, "families": ("gaussian",), "dtypes": ("float64",)},
    ),
    "sweep": (
        N.sweep,
        {"claim": CLAIM, "size": 16, "edges": True, "rng": np.random.default_rng(0)}
        | {"client": None, "manifest": None, "progress": False},
    ),
    "sweep_blocks": (
        N.sweep_blocks,
        {"claim": CLAIM, "blocks": range(1), "seed": 0, "client": None, "manifest": None, "progress": False},
    ),
    "swept_evidence": (N.swept_evidence, {"claim": CLAIM, "swept": Swept(seed=0)}),
    "upper_triangular": (N.upper_triangular, {"name": "T", "size": K}),
    "variable_of": (N.variable_of, {"symbol": r}),
}

_AT = {a: u - v}
_LINES = {"lhs": abs(u - v), "rhs": (u - v) * sp.sign(u - v)}
_BESIDE = {"check": None, "sweep": None, "seconds": 0.0, "kept": None}
_WORDS = {"references": (), "id": "TF-0000", "sentence": "words", "letters": {"r": "a number"}}

PROOFS: dict[str, Call] = {
    "Derivation": (
        P.Derivation,
        {"title": "A square", "variables": (R,), "start": CLAIM.lhs, "steps": (STEP,), "hypotheses": ()}
        | {"where": {s: r**2}, **_WORDS},
    ),
    "Hypothesis": (P.Hypothesis, {"relation": sp.Eq(t, s)}),
    "Hypothesis of lines": (lambda lhs, rhs: P.Hypothesis(relation=sp.Eq(t, s))(lhs, rhs), {"lhs": t, "rhs": s}),
    "Link": (
        P.Link,
        {"theorem": "a", "number": 1, "claim": CLAIM, "step": STEP, "proof": LINKS[0].proof, **_BESIDE},
    ),
    "Solution": (P.Solution, {"derive": derive, "t": r}),
    "Solution of lines": (lambda lhs, rhs: P.Solution(derive=derive, t=r)(lhs, rhs), _LINES),
    "Step": (P.Step, {"expr": r, "reason": "expand", "by": S.decide_words, "cites": "", "relation": "=="}),
    "Theorem": (P.Theorem, {"derive": derive, "at": _AT}),
    "Theorem of lines": (lambda lhs, rhs: P.Theorem(derive=derive, at=_AT)(lhs, rhs), _LINES),
    "document": (P.document, {"found": {"a": (DERIVATION, LINKS)}, "chapters": {"a": CHAPTER}, "evidence": "none"}),
    "latex": (P.latex, {"derivation": DERIVATION, "links": LINKS, "evidence": "none", "label": "x"}),
    "print_expression": (P.print_expression, {"expr": r}),
    "prove": (P.prove, {"derivation": DERIVATION, "name": "a"}),
    "verify": (P.verify, {"derivation": DERIVATION, "name": "a", "digits": 15}),
}

_PLAYERS = {"theta": np.ones((2, 4)), "phi": np.ones(4)}
_GAME = {**_PLAYERS, "steps": 2, "rate": 0.5, "loss": "gan_qp", "qp": 1.0, "penalty": "l2", "strength": 1.0}

SCALE: dict[str, Call] = {
    "Blocks": (scale.Blocks, {"make": int, "count": 2, "first": 0}),
    "Manifest": (scale.Manifest, {"path": "run.jsonl", "task": {"seed": "0"}, "kind": Swept}),
    "generator_of": (scale.generator_of, {"seed": 0, "block": 0}),
    "merge": (lambda first, other: scale.merge(first, other), {"first": Swept(seed=0), "other": Swept(seed=0)}),
    "over": (
        scale.over,
        {"function": lambda block, piece: Swept(seed=0), "blocks": scale.Blocks(make=int, count=2)}
        | {"client": None, "manifest": None, "progress": False},
    ),
}
_MATRIX, _COLUMN, _ROW = np.eye(4), np.ones((4, 1)), np.ones(4)
_OF_ONE_MATRIX = ("expm", "sqrtm", "logm", "signm", "det_exp")
_OF_TWO_ROWS = ("exp_outer", "exp_outer_inverse", "exp_outer_logdet")

BATCH: dict[str, Call] = {
    **{name: (getattr(batch, name), {"A": _MATRIX, "workers": 1}) for name in _OF_ONE_MATRIX},
    **{f"{name} of rows": (getattr(batch, name), {"x": _ROW, "y": _ROW, "workers": 1}) for name in _OF_TWO_ROWS},
    "det_exp_residual": (batch.det_exp_residual, {"A": _MATRIX, "workers": 1}),
    "exp_low_rank of columns": (batch.exp_low_rank, {"X": _COLUMN, "Y": _COLUMN, "workers": 1}),
    "exp_outer_apply": (batch.exp_outer_apply, {"x": _ROW, "y": _ROW, "v": _ROW, "workers": 1}),
    "powm": (batch.powm, {"A": _MATRIX, "t": 0.5, "workers": 1}),
    "phi_functions": (batch.phi_functions, {"A": _MATRIX, "order": 2, "workers": 1}),
    "expm_frechet": (batch.expm_frechet, {"A": _MATRIX, "E": _MATRIX, "workers": 1}),
    "expm_vjp": (batch.expm_vjp, {"A": _MATRIX, "G": _MATRIX, "workers": 1}),
    "expm_multiply": (batch.expm_multiply, {"A": _MATRIX, "B": _COLUMN, "workers": 1}),
    "exp_low_rank_apply": (
        batch.exp_low_rank_apply,
        {"X": _COLUMN, "Y": _COLUMN, "V": _COLUMN, "diagonal": _ROW, "workers": 1},
    ),
    "exp_outer_vjp": (batch.exp_outer_vjp, {"x": _ROW, "y": _ROW, "G": _MATRIX}),
    "exp_outer_apply_vjp": (batch.exp_outer_apply_vjp, {"x": _ROW, "y": _ROW, "v": _ROW, "g": _ROW}),
    "exp_low_rank_vjp": (batch.exp_low_rank_vjp, {"X": _COLUMN, "Y": _COLUMN, "G": _MATRIX}),
    "angular_momentum": (batch.angular_momentum, _PLAYERS),
    "dirac_gan": (
        batch.dirac_gan,
        {**_GAME, "critic": "linear", "method": "consensus", "gamma": 0.5, "every": 1, "workers": 1},
    ),
    "dirac_gan by the flow": (batch.dirac_gan, {**_GAME, "method": "flow", "substeps": 2, "momentum": 0.0}),
    "energy": (batch.energy, _PLAYERS),
}

_SQUARE, _PAIR = np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([0.5, 0.5])
_TRANSPORT = {"cost": _SQUARE, "p": _PAIR, "q": _PAIR}
_INTERVAL = {"tolerance": 0, "balance": "q", "epsilon": 1, "regularisation": 0.5}

TRANSPORT: dict[str, Call] = {
    "certify": (transport.certify, {**_TRANSPORT, "plan": _SQUARE / 2, "potentials": (_PAIR, _PAIR), **_INTERVAL}),
    "certify by rows": (
        lambda **given: transport.certify(lambda rows: _SQUARE[rows], **given),
        {"p": _PAIR, "q": _PAIR, "plan": _SQUARE / 2, "potentials": (_PAIR, _PAIR), **_INTERVAL},
    ),
    "solve_exact": (transport.solve_exact, {**_TRANSPORT, "balance": "q", "seed": "none"}),
    "subgradient": (transport.subgradient, {**_TRANSPORT, "balance": "q", "seed": "none"}),
}
