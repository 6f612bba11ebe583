"""f(t) = f(x) + d(x, t) if f is 1-Lipschitz, f(y) − f(x) = d(x, y), and t lies between x and y: slope 1 along rays."""

from functools import partial

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from symbolic.procedures.piecewise_linear import decide_piecewise_linear

START, TO, ON, END, BETWEEN = real("f_x"), real("d_xt"), real("d_ty"), real("f_y"), real("f_t")
fx, r, q, fy, ft = (variable.symbol for variable in (START, TO, ON, END, BETWEEN))
RAY = sp.Eq(fy - fx, r + q)  # d(x, y) = d(x, t) + d(t, y)
LIPSCHITZ = (ft - fx <= r, fy - ft <= q)


def derive() -> Derivation:
    """≤ as f is 1-Lipschitz between x and t; ≥ as f(t) ≥ f(y) − d(t, y) = f(x) + d(x, y) − d(t, y).

    So in every metric space: where a 1-Lipschitz potential is optimal, it has slope 1 along the rays of transport.
    """
    return Derivation(
        id="TF-057N",
        title="A $1$-Lipschitz potential has slope $1$ along transport rays",
        sentence=(
            "Let $f$ be $1$-Lipschitz with $f(y) - f(x) = d(x, y)$, and $t$ lie between $x$ and $y$, $d(x, y) = "
            "d(x, t) + d(t, y)$. Then $f(t) = f(x) + d(x, t)$: $f$ rises with slope one along the transport ray. "
            "In the formula, $f_x$, $f_t$ and $f_y$ are the values of $f$, and $d_{xt}$ and $d_{ty}$ the "
            r"distances; of the Lipschitz condition, only $f(t) - f(x) \le d(x, t)$ and $f(y) - f(t) \le d(t, y)$ "
            "are used."
        ),
        variables=(START, TO, ON, END, BETWEEN),
        letters={
            "f_x": "the value of $f$ at the start $x$ of the ray",
            "f_t": "the value of $f$ at the point $t$ between",
            "f_y": "the value of $f$ at the end $y$ of the ray",
            "d_xt": "the distance from $x$ to $t$",
            "d_ty": "the distance from $t$ to $y$",
            "$f$": "a potential, a function of points",
            "$d$": "the distance",
            "$x$": "the start of the ray",
            "$y$": "the end of the ray",
            "$t$": "a point between",
        },
        start=ft,
        steps=(
            Step(
                expr=fx + r,
                reason="from above by $x$ and $t$, from below by $t$ and $y$",
                by=partial(decide_piecewise_linear, given=(RAY, *LIPSCHITZ)),
            ),
        ),
        hypotheses=(RAY, *LIPSCHITZ),
        references=("Gulrajani2017, section 2 (the gradient of the optimal critic)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
