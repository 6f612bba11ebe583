"""Rooted trees and the modified equation of a Runge–Kutta method.

A step of a method is the exact flow of another field, a series in $h$ over rooted trees. The elementary
differentials are independent, so the coefficient of each tree is determined; a recursion finds it from the
differences of a polynomial. For explicit Euler the result is confirmed as a Lie series, in one variable and by
grafting in every dimension.

This is backward error analysis: instead of asking how far the method is from the flow, it asks which flow the
method follows. The chapters on gradient methods ask the same of optimisers.
"""

THEOREMS = (
    "independent_differentials",
    "binomial_slope",
    "modified_coefficients_recursion",
    "modified_euler_coefficients",
    "modified_euler_lie_series",
    "modified_euler_grafting",
)


DEFINITIONS = {
    "field, flow": (
        "A field is a function $f$ that gives each point $y$ a velocity $f(y)$, the right-hand side of $y' = "
        "f(y)$. Its flow over the time $h$ takes $y$ to the value at the time $h$ of the solution that starts at "
        "$y$; for a formal series in $h$ it is a formal series."
    ),
    "rooted tree": (
        r"A tree with one node as its root. $[c_1, \dots, c_m]$ is the tree whose root carries the trees $c_1, "
        r"\dots, c_m$, and $\bullet$ is the tree with one node; $|t|$ is the number of nodes. There are $1, 1, 2, "
        r"4, 9$ rooted trees with $1, \dots, 5$ nodes. A tree is written by the levels of its nodes, the root "
        r"first at level $1$, each node followed by its branches, one after the other: $1232$ is $[[\bullet], "
        r"\bullet]$. Each tree comes in one order of its branches, the one with the largest sequence, and the "
        "tables list the trees in the ascending order of these sequences, small trees first."
    ),
    "$F(t)$, elementary differential": (
        r"For a smooth field $f$: $F(\bullet) = f$ and $F([c_1, \dots, c_m]) = f^{(m)}(F(c_1), \dots, F(c_m))$, "
        "with the $m$-th derivative of $f$ as a multilinear map. $F(t)'$ is the first derivative of $F(t)$, and "
        "$F(t)' v$ its value at a vector $v$, the derivative of $F(t)$ along $v$."
    ),
    r"$\sigma(t)$": (
        r"The symmetry of a tree, the number of its automorphisms: $\sigma(\bullet) = 1$, and for the different "
        r"trees $c_i$, of which $t$ has $m_i$ at its root, $\sigma(t) = \prod_i m_i!\, \sigma(c_i)^{m_i}$."
    ),
    "B-series": (
        r"A formal series $\sum_t h^{|t|} \frac{\beta(t)}{\sigma(t)} F(t)(y)$ in the step size $h$ over rooted "
        r"trees, with a coefficient $\beta(t)$ for each. One step of a Runge–Kutta method is $y$ plus such a "
        "series."
    ),
    "modified field, modified equation": (
        r"The field $f_h = f + h f_2 + h^2 f_3 + \cdots$, a formal series in $h$, whose exact flow over the time $h$ "
        r"is one step of the method. It is $f_h = \sum_t h^{|t|-1} \frac{b(t)}{\sigma(t)} F(t)$ with the "
        "coefficients $b(t)$ (that it has this form is cited). $y' = f_h(y)$ is the modified equation."
    ),
    "Euler's method": (
        r"The step $y \mapsto y + h f(y)$ for the differential equation $y' = f(y)$. Gradient descent is Euler's "
        r"method for $f = -\nabla L$."
    ),
    "$P_t(n)$": (
        r"The coefficient of a tree after $n$ steps of Euler's method: these steps lead to $y + \sum_t h^{|t|} "
        r"\frac{P_t(n)}{\sigma(t)} F(t)(y)$, so that $P_{[c_1, \dots, c_m]}(n) = \sum_{l < n} \prod_i P_{c_i}(l)$. "
        "It is a polynomial in $n$ of degree $|t|$, and $b(t) = P_t'(0)$."
    ),
    r"$\Delta^k P(0)$": r"The $k$-th forward difference $\sum_{j=0}^k (-1)^{k-j} \binom{k}{j} P(j)$.",
    "Lie series": (
        r"The flow of a field $v$ over the time $h$ as $\exp(hD) y = y + h D y + \frac{h^2}{2} D^2 y + \cdots$, "
        r"where $D$ is the derivative along $v$; in one dimension $D = v \frac{d}{dy}$."
    ),
}
