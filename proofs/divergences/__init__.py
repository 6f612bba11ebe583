"""f-divergences, GANs, and critics.

Each f-divergence has a conjugate f*, by which it is a supremum over functions; eight conjugates are attained at a
point that is given. The optimal discriminator of a GAN follows pointwise, and with it the value −log 4 + 2 JS. The
critic of a Wasserstein GAN has slope 1 along its rays, and a gradient penalty makes it steeper.

What a discriminator learns decides which distance the generator descends. The theorems say which one it is, and what
a penalty changes about it.
"""

THEOREMS = (
    "conjugate_kl",
    "conjugate_reverse_kl",
    "conjugate_pearson",
    "conjugate_neyman",
    "conjugate_hellinger",
    "conjugate_total_variation",
    "conjugate_jensen_shannon",
    "conjugate_gan",
    "gan_discriminator",
    "gan_value_pointwise",
    "gan_value",
    "critic_along_rays",
    "penalised_critic_slope",
    "penalised_critic_norm",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "u": "the argument of $f$, in an $f$-divergence the ratio of two densities",
    "t": "the argument of the conjugate $f^*$, the value of a critic",
    "p": "the density of the real data at the point",
    "q": "the density of the generated data at the point",
    "a": "the difference $F - G$ of two distribution functions at a point",
    "lambda": "the strength of the penalty",
    "r": "the density of the points at which the penalty is taken",
}

DEFINITIONS = {
    "$f$-divergence": (
        r"For a convex $f$ with $f(1) = 0$ and distributions $p$ and $q$, $D_f(p, q) = \sum_i q_i f(p_i/q_i)$, an "
        r"integral for densities. The $f$ of the GAN's objective has $f(1) = -\log 4$ instead: it gives twice the "
        r"Jensen–Shannon divergence less $\log 4$."
    ),
    "conjugate $f^*$": (
        r"$f^*(t) = \sup_{u > 0} (ut - f(u))$. With it $D_f(p, q) \ge \sum_i (p_i t_i - q_i f^*(t_i))$ for every "
        "critic $t$ and positive $p$ and $q$."
    ),
    "Jensen–Shannon divergence": (
        r"$\mathrm{JS}(p, q) = \frac12 \sum_i p_i \log\frac{p_i}{m_i} + \frac12 \sum_i q_i \log\frac{q_i}{m_i}$ with "
        r"$m = \frac12 (p + q)$."
    ),
    "discriminator, objective of a GAN": (
        r"A discriminator gives each point $x$ a probability $D(x)$ that it is real. The GAN's objective $\sum (p "
        r"\log D + q \log(1 - D))$, with the real data $p$ and the generated data $q$, is maximised over $D$."
    ),
    "critic, gradient penalty": (
        r"The critic of a Wasserstein GAN is a potential $\phi$ of $W_1$. A gradient penalty replaces the "
        r"condition that it be $1$-Lipschitz by the term $-\lambda\, \mathrm{E}[(|\nabla \phi| - 1)^2]$ in the "
        r"objective, with a strength $\lambda$ and points of a density $r$."
    ),
}
