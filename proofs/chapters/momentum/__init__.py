r"""Heavy ball, Nesterov's method, and the slow flow that they follow.

On a quadratic the exact step sizes and momenta are known at which heavy ball converges, and from which on it
oscillates. Its energy falls by friction alone, and it crosses a minimum in steps with which gradient descent does not.
A change of variables makes heavy ball a descent with the rate $h/(1 - \lambda)$ and the gradient at the iterate.
Its slow flow satisfies the recursion, through a power of $h$, and it descends a modified loss. High-resolution
differential equations keep $\sqrt{s}$ and tell heavy ball from Nesterov's method.

To leading order momentum is a faster clock and nothing else, so what is peculiar to it lies in the next term. That
term is here with its exact coefficient, also with noise.
"""

THEOREMS = (
    "gradient_descent_stable",
    "heavy_ball_stable",
    "heavy_ball_oscillates",
    "heavy_ball_energy",
    "short_step_stays",
    "long_step_crosses",
    "heavy_ball_crosses",
    "heavy_ball_leaves_pit",
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
    "g": r"the gradient $\nabla L(\boldsymbol{X})$ of the loss on the curve",
    "lambda": "the momentum, the factor of the step before",
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
        r"the remainder of Taylor's formula forward, which depends on $\delta$: $\boldsymbol{x}_+ = \boldsymbol{X}(t + "
        r"\delta) = \boldsymbol{X} + \delta \boldsymbol{V} + \frac{\delta^2}{2} \boldsymbol{A} + \frac{\delta^3}{6} "
        r"\boldsymbol{B} + \delta^4 \boldsymbol{R}$"
    ),
    "S": (
        r"the remainder of Taylor's formula backward, which depends on $\delta$: $\boldsymbol{x}_- = \boldsymbol{X}(t "
        r"- \delta) = \boldsymbol{X} - \delta \boldsymbol{V} + \frac{\delta^2}{2} \boldsymbol{A} - \frac{\delta^3}{6} "
        r"\boldsymbol{B} + \delta^4 \boldsymbol{S}$"
    ),
    "r": r"the root $\sqrt{\mu}$ of the constant $\mu$ of strong convexity",
    "delta": r"the root $\sqrt{s}$ of the step size $s$, the time between two iterates",
}

DEFINITIONS = {
    "heavy ball": (
        r"$u_{n+1} = u_n + \lambda (u_n - u_{n-1}) - h \nabla L(u_n)$, gradient descent of the loss $L$ with the step "
        r"size $h$ and the momentum $\lambda$. SGD with heavy ball has the gradient of a sampled loss in the place of "
        r"$\nabla L(u_n)$; $L$ is then the mean loss."
    ),
    "Nesterov's method": (
        r"$u_{n+1} = y_n - h \nabla L(y_n)$ with $y_n = u_n + \lambda (u_n - u_{n-1})$. Both methods are $u_{n+1} = "
        r"u_n + \lambda(u_n - u_{n-1}) + h f(u_n + a(u_n - u_{n-1}))$ with $f = -\nabla L$ and the shift $a = 0$ or $a "
        r"= \lambda$."
    ),
    "slow flow": (
        r"The flow $u' = F_0(u) + h F_1(u) + h^2 F_2(u) + \cdots$ whose solutions, taken at the times $t = nh$, "
        "satisfy the recursion of a method with momentum, as formal series in $h$; its field, cut after a power of "
        r"$h$, is the slow flow through this power. For $|\lambda| < 1$ the iterates come close to such a solution "
        r"after a transient, which decays like $\lambda^n$ at $h = 0$."
    ),
    "high-resolution equation": (
        r"A differential equation for the method at the times $n\sqrt{s}$ with the step size $s$ that keeps the terms "
        r"of order $\sqrt{s}$. It tells Nesterov's method, which has the term $\sqrt{s}\, \nabla^2 L(X) X'$, from "
        "heavy ball. The residual of a method along a curve is what its recursion leaves, left side less right side, "
        "when points of the curve stand for the iterates."
    ),
    "averaged iterate": (
        r"$(u_n - \lambda u_{n-1})/(1 - \lambda)$, for $\lambda \neq 1$. Its weights add up to $1$; for $0 < \lambda < "
        "1$ that of $u_{n-1}$ is negative."
    ),
    "drift of SGD with heavy ball": (
        "The drift $b$ of a diffusion that moves in the mean, in the time $h$, as the averaged iterate does in one "
        r"step, through $h^2$: by $h b + \frac{h^2}{2} (Db)\, b$ with the Jacobian $Db$ of $b$. The noise, with a "
        "covariance of order $h$, enters this mean only at $h^3$."
    ),
}
