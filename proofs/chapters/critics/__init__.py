r"""Critics of energies: none without a penalty, the zero-centred penalty, hinges and margins.

The energy of a GAN lowers $\sum_i (p_i - q_i) U_i$. Without a penalty this has no least value. With the zero-centred
penalty, the mean of $\lambda |\nabla U|^2$ over the data, the slope on the line is $(P - Q)/(2 \lambda p)$, and in any
dimension the energy solves $2 \lambda \nabla \cdot (p \nabla U) = p - q$. Hinges and margins bound it too.

The penalty is said to put minima of the energy at the data. It does not: it makes the slopes small where there are
data, and the counterexamples have slopes on all of them, but for the ends of an interval.
"""

THEOREMS = (
    "critic_unbounded",
    "summed_by_parts",
    "penalised_path",
    "penalised_path_attained",
    "penalised_path_slopes",
    "penalised_line",
    "penalty_off_data",
    "penalised_energy_slope",
    "penalised_energy_rises",
    "penalised_energy_normal",
    "penalised_energy_nowhere_falls",
    "penalised_energy_equation",
    "penalised_energy_minimum",
    "hinge_bound",
    "hinge_attained",
    "margin_bound",
    "margin_attained",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of states",
    "p": "the distribution of the data",
    "q": "the distribution of the generated states",
    "U": "the energies of the states",
    "H": "the difference $P - Q$ of two distribution functions on each edge of the path",
    "w": "the masses of the data that the penalty takes on the edges",
    "s": "the slopes of the energy on the edges",
    "lambda": "the strength of the penalty",
    "i": "the number of an edge",
    "$P$": "the distribution function of the data",
    "$Q$": "the distribution function of the generated data",
}

DEFINITIONS = {
    "energy as a critic": (
        r"The critic of a GAN with its sign changed is an energy $U$: low at the data, high at what is generated. Its "
        r"objective $\sum_i (p_i - q_i) U_i$, for distributions $p$ of the data and $q$ of the generated states, is "
        "minimised."
    ),
    "zero-centred penalty": (
        r"The term $\lambda\, \mathrm{E}_p |\nabla U|^2$ with a strength $\lambda > 0$, a mean over the data, which is "
        r"added to the objective of the energy. On the line the objective is $\int (-H U' + \lambda p\, U'^2)\, dx$ "
        r"with the difference $H = P - Q$ of the distribution functions; on a path with edges $1, \dots, n$ it is "
        r"$\sum_i (-H_i s_i + \lambda w_i s_i^2)$."
    ),
    "hinge, margin": (
        r"The hinge objective is $\sum_i (p_i \max(0, 1 + U_i) + q_i \max(0, 1 - U_i))$; that of an energy $U \ge 0$ "
        r"with a margin $m$, as in an EBGAN, is $\sum_i (p_i U_i + q_i \max(0, m - U_i))$."
    ),
}
