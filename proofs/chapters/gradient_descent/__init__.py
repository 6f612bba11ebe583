r"""Gradient descent and the flow that it really follows.

On a quadratic, one step lowers the loss by a formula with no remainder. To first order in $h$, gradient descent is
the gradient flow of $L + \frac{h}{4} |\nabla L|^2$; to second order it is the gradient flow of nothing in general,
and the curl says by how much. On a quadratic all orders are known, as a matrix logarithm.

The first correction is a penalty on the squared gradient, which is often read as a preference of large steps for
flat minima. The obstruction says how far this reading carries. Factors of the gradient and scaled layers show what
belongs to the path and what only to the clock.
"""

THEOREMS = (
    "gradient_step_loss",
    "normalised_step_loss",
    "normalised_gradient_flow",
    "scaled_layer",
    "scaled_layer_adaptive",
    "gradient_descent_first_order",
    "gradient_descent_curl",
    "gradient_descent_plane",
    "gradient_descent_obstruction",
    "gradient_descent_quadratic",
    "gradient_descent_quadratic_loss",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": "the number of parameters, the dimension",
    "theta": "the point, the parameters before the step",
    "c": "the column of the coefficients of the linear part of the loss",
    "H": "the Hessian of the loss, symmetric",
    "h": "the step size",
    "g": "the gradient of the loss at the point",
    "v": "any vector, along which both sides are compared",
    "t": r"how far to go along $\boldsymbol{v}$, the derivative is taken at $t = 0$",
    "x": "the first parameter",
    "y": "the second parameter",
    "$I$": "the identity matrix",
}

DEFINITIONS = {
    "loss, gradient, Hessian": (
        r"A loss is a smooth function $L$ of the parameters $\theta$. Its gradient at a point is the column $g = "
        r"\nabla L$, its Hessian the symmetric matrix $H$ of second derivatives. Near the point $\nabla L(\theta + "
        "tv) = g + t H v + O(t^2)$; a statement on derivatives at one point writes $g + tHv$ for it, and $g$ and "
        "$H$ may be any vector and symmetric matrix."
    ),
    "gradient descent, gradient flow": (
        r"Gradient descent with step size $h$, also called the learning rate, is $\theta \mapsto \theta - h \nabla "
        r"L(\theta)$, the gradient flow is $\theta' = -\nabla L(\theta)$."
    ),
    "modified field": (
        r"The formal series $-\nabla L + h F_1 + h^2 F_2 + \cdots$ in $h$, of fields $F_j$, whose exact flow over "
        "the time $h$ is one step of gradient descent with the step size $h$. It is that of Euler's method for $f "
        r"= -\nabla L$ in the chapter on rooted trees, and its coefficients are taken from there: $F_1 = -\frac12 H "
        r"\nabla L$ and $F_2 = -\frac13 H^2 \nabla L - \frac1{12} D^3L(\nabla L, \nabla L)$."
    ),
    "modified loss": (
        r"A loss $L_h = L + h L_2 + \cdots$ such that the modified field is $-\nabla L_h$, exactly or through a "
        r"stated power of $h$. There is one through $h$, $L + \frac{h}{4} |\nabla L|^2$, and in general none "
        "through $h^2$."
    ),
    "$D^3L(u)$, $D^4L(u, w)$": (
        r"The symmetric matrices with the entries $\sum_k \partial_i \partial_j \partial_k L\, u_k$ and $\sum_{k,l} "
        r"\partial_i \partial_j \partial_k \partial_l L\, u_k w_l$. $D^3L(u, w)$ is the column $D^3L(u)\, w$."
    ),
    "curl": (
        r"The curl of a field $(f_1, f_2)$ in the plane is $\partial_x f_2 - \partial_y f_1$. It is zero for the "
        "gradient of a smooth function."
    ),
}
