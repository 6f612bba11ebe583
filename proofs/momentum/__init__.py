"""Heavy ball, Nesterov's method, and the slow flow that they follow.

A change of variables makes heavy ball a plain descent with the rate h/(1 − λ). Its slow flow is an invariant curve of
the recursion, found through a power of h, and it descends a modified loss. High-resolution differential equations
keep √s and tell heavy ball from Nesterov's method.

To leading order momentum is a faster clock and nothing else, so what is peculiar to it lies in the next term. That
term is here with its exact coefficient, also with noise.
"""

THEOREMS = (
    "momentum_average",
    "momentum_slow_flow",
    "momentum_slow_flow_vectors",
    "heavy_ball_modified_loss",
    "momentum_sde_drift",
    "high_resolution_heavy_ball",
    "high_resolution_nesterov",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": "the number of parameters, the dimension",
    "g": r"the gradient $\nabla f(\boldsymbol{X})$ of the loss on the curve",
    "lambda": "the momentum, the factor of the last step",
    "h": "the step size",
    "a": r"the shift of the point at which the field is taken: $0$ for heavy ball, $\lambda$ for Nesterov's method",
    "v": "any vector, along which both sides are compared",
    "X": (
        r"the point $\boldsymbol{X}(t)$ of the curve, it cancels, and the formulas have $\boldsymbol{V}$, "
        r"$\boldsymbol{A}$ and $\boldsymbol{B}$ only"
    ),
    "V": r"the velocity $\boldsymbol{X}'$ of the curve",
    "A": r"the acceleration $\boldsymbol{X}''$ of the curve",
    "B": r"the third derivative $\boldsymbol{X}'''$ of the curve",
    "R": (
        r"the remainder of Taylor's formula forward: $\boldsymbol{X}(t + \delta) = \boldsymbol{X} + \delta "
        r"\boldsymbol{V} + \frac{\delta^2}{2} \boldsymbol{A} + \frac{\delta^3}{6} \boldsymbol{B} + \delta^4 "
        r"\boldsymbol{R}$"
    ),
    "S": (
        r"the remainder of Taylor's formula backward: $\boldsymbol{X}(t - \delta) = \boldsymbol{X} - \delta "
        r"\boldsymbol{V} + \frac{\delta^2}{2} \boldsymbol{A} - \frac{\delta^3}{6} \boldsymbol{B} + \delta^4 "
        r"\boldsymbol{S}$"
    ),
    "r": r"the root $\sqrt{\mu}$ of the constant $\mu$ of strong convexity",
    "delta": r"the root $\sqrt{s}$ of the step size $s$, the time between two iterates",
}

DEFINITIONS = {
    "heavy ball": (
        r"$u_{n+1} = u_n + \lambda (u_n - u_{n-1}) - h \nabla L(u_n)$, gradient descent with the momentum $\lambda$."
    ),
    "Nesterov's method": (
        r"$u_{n+1} = y_n - h \nabla L(y_n)$ with $y_n = u_n + \lambda (u_n - u_{n-1})$. Both methods are $u_{n+1} = "
        r"u_n + \lambda(u_n - u_{n-1}) + h f(u_n + a(u_n - u_{n-1}))$ with $f = -\nabla L$ and the shift $a = 0$ or "
        r"$a = \lambda$."
    ),
    "slow flow": (
        r"A field $F_0 + h F_1 + h^2 F_2 + \cdots$ whose solutions, taken at the times $nh$, satisfy the recursion "
        r"of a method with momentum, as formal series in $h$. For $|\lambda| < 1$ the iterates come close to such a "
        r"solution after a transient, which decays like $\lambda^n$ at $h = 0$."
    ),
    "high-resolution equation": (
        r"A differential equation for the method at the times $n\sqrt{s}$ with the step size $s$ that keeps the "
        r"terms of order $\sqrt{s}$. It tells Nesterov's method, which has the term $\sqrt{s}\, \nabla^2 f(X) X'$, "
        "from heavy ball."
    ),
}
