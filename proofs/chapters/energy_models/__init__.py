r"""Energy-based models, and the sense in which a GAN is one.

An energy $U$ gives $n$ states the probabilities $e^{-U_i}/Z$. The gradient of its likelihood has two phases, the loss
is convex in the energy, and the free energy says which generator is the best one. With the entropy of the generator,
the game of an energy and a generator is maximum likelihood; without it the generator may collapse.

A critic that is trained with a generator is such an energy. The theorems say for which objective this is exact, and
which bounds, those of Donsker and Varadhan and of Nguyen, Wainwright and Jordan, estimate its divergences.
"""

THEOREMS = (
    "two_phases",
    "energy_loss_curvature",
    "gibbs_inequality",
    "hellinger_bound",
    "free_energy",
    "free_energy_bound",
    "free_energy_attained",
    "maximum_entropy",
    "donsker_varadhan",
    "donsker_varadhan_attained",
    "nwj_bound",
    "nwj_attained",
    "energy_game",
    "energy_game_generator",
    "energy_game_data",
    "energy_game_solved",
    "generator_collapse",
    "generator_point_mass",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of states",
    "p": "the distribution of the data",
    "w": "the distribution of the data; it may have zeros, and any real weights will do",
    "q": "the distribution of the generated states, which may have zeros",
    "U": "the energies of the states",
    "T": "the critic, a real number for each state",
    "i": "the number of a state",
    "k": "the number of a state",
    "$Z$": r"the partition function $\sum_k e^{-U_k}$",
    "$p_U$": r"the distribution of the energy model, $e^{-U_i}/\sum_k e^{-U_k}$ at the state $i$",
}

DEFINITIONS = {
    "energy model": (
        r"For energies $U_1, \dots, U_n$, real numbers, the energy model (or Gibbs distribution) $p_U$ gives the state "
        r"$i$ the probability $e^{-U_i}/Z$ with the partition function $Z = \sum_k e^{-U_k}$. Its loss for data with "
        r"the distribution $p$ is the cross entropy $-\sum_i p_i \log p_{U,i} = \sum_i p_i U_i + \log Z$; maximum "
        "likelihood minimises it."
    ),
    "entropy, divergence": (
        r"The entropy of a distribution $q$ is $H(q) = -\sum_i q_i \log q_i$, and its Kullback–Leibler divergence from "
        r"a positive distribution $p$ is $\mathrm{KL}(q \| p) = \sum_i q_i \log\frac{q_i}{p_i}$. Terms with $q_i = 0$ "
        r"are $0$, by the convention $0 \log 0 = 0$; where $q$ may have zeros the formulas say so by cases."
    ),
    "game of energy and generator": (
        r"The energy lowers $\sum_i p_i U_i - \sum_i q_i U_i$ and the generator $q$ raises it, as in a GAN whose "
        r"critic is $-U$; with the entropy of the generator its value is $\sum_i p_i U_i - \sum_i q_i U_i + H(q)$."
    ),
}
