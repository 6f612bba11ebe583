r"""$f$-divergences, GANs, and critics.

Each $f$-divergence has a conjugate $f^*$, by which it is a supremum over functions; eight conjugates are attained
at a point that is given. The optimal discriminator of a GAN follows pointwise, and with it the value $-\log 4 + 2\,
\mathrm{JS}$. The critic of a Wasserstein GAN has slope $1$ along its rays, and a gradient penalty makes it steeper.

What a discriminator learns decides which distance the generator descends. The theorems say which one it is, and
what a penalty changes about it.
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
    "a": "the difference $F - G$ of two distribution functions $F$ and $G$ at a point",
    "lambda": "the strength of the penalty",
    "r": "the density of the points at which the penalty is taken",
    "$f$": "the function of the divergence",
    "$f^*$": "the conjugate of $f$",
}

DEFINITIONS = {
    "$f$-divergence": (
        r"For a convex $f$ with $f(1) = 0$ and distributions $p$ and $q$, $D_f(p, q) = \sum_i q_i f(p_i/q_i)$, an "
        r"integral for densities. The $f$ of the GAN's objective has $f(1) = -\log 4$ instead: it gives twice the "
        r"Jensen–Shannon divergence less $\log 4$."
    ),
    "conjugate $f^*$": (
        r"$f^*(t) = \sup_{u > 0} (ut - f(u))$, which may be infinite. With it $D_f(p, q) \ge \sum_i (p_i t_i - q_i "
        "f^*(t_i))$ for every critic $t$, a number $t_i$ for each $i$, and positive $p$ and $q$. The theorems give "
        "$f^*(t)$, and the $u$ at which it is attained, for the $t$ that they name."
    ),
    "Jensen–Shannon divergence": (
        r"$\mathrm{JS}(p, q) = \frac12 \sum_i p_i \log\frac{p_i}{m_i} + \frac12 \sum_i q_i \log\frac{q_i}{m_i}$ with "
        r"$m = \frac12 (p + q)$."
    ),
    "discriminator, objective of a GAN": (
        r"A discriminator gives each point $x$ a probability $D(x)$ that it is real. The GAN's objective $\sum (p "
        r"\log D + q \log(1 - D))$ over all points, with the densities or distributions $p$ of the real data and "
        "$q$ of the generated data, is maximised over $D$."
    ),
    "critic, gradient penalty": (
        r"The critic of a Wasserstein GAN is a potential $\phi$ of $W_1$. A gradient penalty replaces the condition "
        r"that it be $1$-Lipschitz by the term $-\lambda\, \mathrm{E}[(|\nabla \phi| - 1)^2]$ in the objective, "
        r"with a strength $\lambda$, where the mean is taken over points drawn with a density $r$. On the line the "
        r"objective is then $\int (-(F - G)\, s - \lambda r (|s| - 1)^2)\, dx$ with the slope $s = \phi'$ and the "
        "distribution functions $F$ and $G$."
    ),
    "names of $f$-divergences": (
        r"Kullback–Leibler $\sum_i p_i \log\frac{p_i}{q_i}$, the reverse $\sum_i q_i \log\frac{q_i}{p_i}$, "
        r"Pearson's $\chi^2$ $\sum_i \frac{(p_i - q_i)^2}{q_i}$, Neyman's $\chi^2$ $\sum_i \frac{(p_i - "
        r"q_i)^2}{p_i}$, the squared Hellinger distance $\sum_i (\sqrt{p_i} - \sqrt{q_i})^2$, the total variation "
        r"$\frac12 \sum_i |p_i - q_i|$."
    ),
    "transport ray": (
        "A segment from $x$ to $y$ along which a $1$-Lipschitz potential $f$ rises as fast as it may, $f(y) - f(x) "
        "= d(x, y)$ with the distance $d$."
    ),
}
