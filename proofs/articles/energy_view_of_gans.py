"""Su, article 6316: a GAN digs pits in an energy at the data and lets the generator jump into them."""

from proofs.articles import CORRECTED, Article, Sentence

ARTICLE = Article(
    title="GANs in the view of energies: digging pits and jumping into pits",
    source="kexue.fm, article 6316",
    about=(
        "The discriminator of a GAN is an energy that is low at the data and high at what is generated; the generator "
        "moves its samples to where the energy is low. The article asks which penalty the energy needs, and what else "
        "the generator has to raise."
    ),
    sentences=(
        Sentence(
            says=(
                r"Without a restriction, the energy that lowers $\mathrm{E}_p U - \mathrm{E}_q U$ goes to $-\infty$ at "
                r"the data and to $+\infty$ at the generated samples."
            ),
            theorems=("critic_unbounded",),
        ),
        Sentence(
            says="On the line the objective depends on the slopes of the energy, through the distribution functions.",
            theorems=("summed_by_parts", "wasserstein_1_parts"),
        ),
        Sentence(
            says=(
                r"With the zero-centred penalty $\lambda\, \mathrm{E}_p |\nabla U|^2$ the best energy on the line has "
                r"the slope $\frac{P - Q}{2 \lambda p}$, and the objective the value $-\frac{1}{4\lambda} \int "
                r"\frac{(P - Q)^2}{p}\, dx$."
            ),
            theorems=("penalised_path", "penalised_path_attained"),
        ),
        Sentence(
            says=r"In any dimension the best energy solves $2 \lambda \nabla \cdot (p \nabla U) = p - q$.",
            theorems=("penalised_energy_equation", "penalised_energy_minimum"),
        ),
        Sentence(
            says="There is a best energy for every generator.",
            status=CORRECTED,
            theorems=("penalty_off_data", "penalised_path"),
            note=(
                "Where the generator puts mass and there are no data, the penalty bounds nothing and the objective "
                r"has no least value. It has one if $\int \frac{(P - Q)^2}{p}\, dx$ is finite."
            ),
        ),
        Sentence(
            says="The penalty at the data makes them minima of the energy.",
            status=CORRECTED,
            theorems=(
                "penalised_energy_slope",
                "penalised_energy_rises",
                "penalised_energy_normal",
                "penalised_path_slopes",
            ),
            note=(
                "The slope of the best energy vanishes only where $P = Q$. In the examples the energy rises at all "
                r"data. What holds: all slopes at the data go to zero as $\frac1\lambda$, and they are all zero if and "
                "only if $P = Q$."
            ),
        ),
        Sentence(
            says=(
                r"The hinge objective bounds the energy: it is least at $U = -\operatorname{sign}(p - q)$, and its "
                "least value is $2$ less twice the total variation."
            ),
            theorems=("hinge_bound", "hinge_attained"),
        ),
        Sentence(
            says="An energy that is not negative with a margin, as in an EBGAN, is bounded as well.",
            theorems=("margin_bound", "margin_attained"),
        ),
        Sentence(
            says="A generator that lowers the mean energy alone collapses to the deepest pit.",
            theorems=("generator_collapse", "generator_point_mass"),
        ),
        Sentence(
            says=(
                "A generator that raises its entropy as well spreads over all pits: the mean energy less the entropy "
                "is least for the Gibbs distribution."
            ),
            theorems=("free_energy_bound", "free_energy_attained"),
        ),
        Sentence(
            says="A ball that rolls with friction loses energy all the time, and comes to rest in a pit.",
            theorems=("heavy_ball_energy",),
        ),
        Sentence(
            says="Gradient descent falls into the nearest pit.",
            status=CORRECTED,
            theorems=("short_step_stays", "long_step_crosses"),
            note=(
                "With the step size $h$ and a slope that grows at most by $L$ for each unit of length this holds for "
                "$hL \\le 1$: a step does not cross the next critical point. A longer step does."
            ),
        ),
        Sentence(
            says="With momentum a ball jumps out of the nearest pit.",
            theorems=("heavy_ball_crosses", "heavy_ball_oscillates"),
            note="It crosses with a step with which gradient descent does not; for a quadratic there is a threshold.",
        ),
    ),
)
