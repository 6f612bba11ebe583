"""Stochastic gradient descent in law, and shuffled epochs in the mean.

A random batch adds variance in a known proportion. The expectation of a test function after one step is compared
with that of a diffusion: to second order there is one that follows SGD, to third order the third moment of the
gradients forbids any. With shuffling, the mean of an epoch follows the flow of another modified loss.

Stochastic differential equations are used to explain SGD; these theorems say to which order they may be. The
modified loss of shuffling says which minima an epoch prefers.
"""

THEOREMS = (
    "random_batch_pairs",
    "random_batch_gradient",
    "sgd_modified_equation",
    "sgd_modified_equation_plane",
    "sgd_modified_equation_vectors",
    "sgd_modified_equation_samples",
    "sgd_third_order",
    "sgd_third_moment",
    "shuffled_sgd",
    "shuffled_sgd_vectors",
    "shuffled_sgd_orders",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of samples",
    "m": "the number of parameters, the dimension",
    "F": "the gradients of the samples, $F_{s,i}$ for sample $s$ and coordinate $i$",
    "g": "the mean gradient over the samples",
    "s": "the number of a sample",
    "i": "the number of a coordinate",
    "k": "the number of parameters, the dimension",
    "Sigma": r"the variance of the sampled gradients $f_\gamma'$",
    "x": "the point at which everything is evaluated",
    "P": "the Hessian of the test function at the point",
    "t": "how far to go, the derivative is taken at $t = 0$",
    "j": "the number of a coordinate",
    "i1": "the number of a coordinate, in the condition of symmetry",
    "i2": "the number of a coordinate, in the condition of symmetry",
    "v": "any vector, along which both sides are compared",
    r"$\eta$": "the step size",
    r"$\mathcal{M}_\eta$": "the mean of a test function after one step, as in the definitions",
    r"$\epsilon$": "the step size",
}

DEFINITIONS = {
    "SGD": (
        r"Stochastic gradient descent takes the step $x \mapsto x - \eta \nabla f_\gamma(x)$ with a sample $\gamma$ "
        r"drawn at random, independently in each step, and the step size $\eta$; the loss, or mean loss, is the "
        r"mean $f = \mathrm{E}[f_\gamma]$ over the samples. With $n$ samples, each is drawn with the probability "
        r"$\frac1n$."
    ),
    r"$m$, $\Sigma$, $K_3$": (
        r"The mean $m = \nabla f$ of the sampled gradients at a point; their covariance $\Sigma = "
        r"\mathrm{E}[(\nabla f_\gamma - m)(\nabla f_\gamma - m)^\top]$, which is their variance in one dimension; "
        r"and, in one dimension, their third central moment $K_3 = \mathrm{E}[(f_\gamma' - m)^3]$. Hence "
        r"$\mathrm{E}[\nabla f_\gamma \nabla f_\gamma^\top] = \Sigma + m m^\top$, and in one dimension "
        r"$\mathrm{E}[f_\gamma'^2] = \Sigma + m^2$ and $\mathrm{E}[f_\gamma'^3] = K_3 + 3 m \Sigma + m^3$. "
        "Statements in any dimension write the mean gradient as $g$, as $m$ can be the dimension there."
    ),
    r"test function, $\mathcal{M}_\eta$, $\log(\mathcal{M}_\eta)$": (
        r"For a test function $u$, any smooth function, $\mathcal{M}_\eta u(x) = \mathrm{E}\, u(x - \eta \nabla "
        r"f_\gamma(x))$ is its mean after one step, as a formal power series in $\eta$; $\log(\mathcal{M}_\eta)\, "
        r"u = \sum_{k \ge 1} \frac{(-1)^{k+1}}{k} (\mathcal{M}_\eta - 1)^k u$. Statements in one and two "
        "coordinates call the test function $g$. Those in any dimension name its gradient and its Hessian at a "
        "point, and $g$ is the mean gradient there."
    ),
    "generator, stochastic modified equation": (
        r"The diffusion $dX = b(X)\, dt + \sqrt{\eta}\, \Sigma(X)^{1/2}\, dW$ with a standard Brownian motion $W$ "
        r"has the generator $\mathcal{L} u = b \cdot \nabla u + \frac{\eta}{2} \sum_{ij} \Sigma_{ij} \partial_i "
        r"\partial_j u$, and the mean of $u$ after the time $\eta$ is $\exp(\eta \mathcal{L}) u$, as a formal "
        r"power series in $\eta$. If $\log(\mathcal{M}_\eta)\, u$ and $\eta \mathcal{L} u$ agree through $\eta^2$ "
        "for every $u$, the diffusion is the stochastic modified equation of order $2$. It has the drift $b = "
        r"-\nabla(f + \frac{\eta}{4} |\nabla f|^2)$. So the coefficient of $\eta$ in its generator is $\frac12 "
        r"\sum_{ij} \Sigma_{ij} \partial_i \partial_j u$ minus the slope of $\frac14 |\nabla f|^2$ along $\nabla "
        "u$."
    ),
    "epoch, shuffling": (
        r"With $N$ batches of losses $C_1, \dots, C_N$ and mean loss $C = \frac1N \sum_k C_k$, an epoch takes the "
        r"step $x \mapsto x - \epsilon \nabla C_k(x)$ once for every $k$, in some order; shuffling draws the order "
        "at random, all orders being equally likely. The change of $x$ in an epoch, its end less its start, is "
        r"compared with that of a gradient flow $x' = -\nabla \tilde C(x)$, both as power series in $\epsilon$ at "
        "the start."
    ),
}
