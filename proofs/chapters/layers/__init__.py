r"""Layers: the spectral norm and constraints on weights.

Power iteration estimates the largest singular value of a weight matrix: the estimate never falls and never exceeds
it, and it can miss it if the start is orthogonal to the top singular vector, as a start of ones may be.

Spectral and weight normalisation have gradients orthogonal to the weights, so the norm of the weights never falls. A
projection after the step is the same to first order, and clipping increases no distance.
"""

THEOREMS = (
    "spectral_norm_stretch",
    "spectral_norm_bilinear",
    "spectral_norm_frobenius",
    "power_iteration_image",
    "power_iteration_norm",
    "power_iteration_monotone",
    "power_iteration_below",
    "power_iteration_error",
    "power_iteration_contraction",
    "power_iteration_component",
    "power_iteration_ones",
    "power_iteration_missed_norm",
    "power_iteration_vanishing",
    "spectral_normalisation_slope",
    "spectral_normalisation_orthogonal",
    "projected_step_slope",
    "unit_norm_slope",
    "unit_norm_orthogonal",
    "unit_norm_growth",
    "clipping_nonexpansive",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "m": "the number of rows of $W$",
    "n": "the number of columns of $W$",
    "k": "the number of parameters, the dimension",
    "W": "the weights of a layer, a matrix",
    "C": r"a root of $\sigma^2 I - W^\top W$, which states the bound of the spectral norm",
    "sigma": r"a bound of the spectral norm of $W$; the spectral norm is the least $\sigma$",
    "u": "the start of the power iteration",
    "v": "an input of the layer, a column",
    "theta": "the parameters, of which only the direction matters",
    "g": "the gradient of the loss in the weights",
    "h": "the step size",
    "$I$": "the identity matrix",
}

DEFINITIONS = {
    "spectral norm": (
        r"The spectral norm $\|W\|_2$ of a real matrix is the largest $|Wv|/|v|$, its largest singular value. For "
        r"$\sigma \ge 0$, $\|W\|_2 \le \sigma$ holds exactly if $W^\top W + C^\top C = \sigma^2 I$ for a real square "
        r"$C$. A layer $v \mapsto Wv$ is Lipschitz with the constant $\sigma$ exactly if $\|W\|_2 \le \sigma$. The "
        r"Frobenius norm is $\|W\|_F = \sqrt{\sum_{i,j} W_{ij}^2}$."
    ),
    "power iteration": (
        r"$v_1 = W^\top u$ and $v_{r+1} = W^\top W v_r$ from a start $u$. The estimate of the spectral norm after $r$ "
        r"steps is $|W v_r|/|v_r|$. Programs divide $v_r$, and the column $W v_r$, by its length in each step; the "
        r"estimate does not depend on it."
    ),
    "spectral and weight normalisation": (
        r"A layer with weights $W/\sigma$, where $\sigma = p^\top W q$ with the top singular vectors $p$ and $q$ of "
        r"$W$, which count as constants where a gradient is taken; or with weights $\theta/|\theta|$. In both, the "
        "layer depends on the direction of the parameters alone."
    ),
}
