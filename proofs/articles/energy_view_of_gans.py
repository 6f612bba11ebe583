"""Su, article 6316: a GAN digs pits in an energy at the data and lets the generator jump into them."""

from proofs.articles import CORRECTED, OPEN, Article, Sentence

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
            note=(
                "On finitely many states, for energies that do so where $p$ and $q$ differ; nothing bounds the "
                "objective from below."
            ),
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
            theorems=("penalised_line", "penalised_path", "penalised_path_attained"),
            note=(
                "Proved for the integrand at each place, and for the whole objective on a path of any number of edges. "
                "The value is that of the integral where this is finite."
            ),
        ),
        Sentence(
            says=r"In any dimension the best energy solves $2 \lambda \nabla \cdot (p \nabla U) = p - q$.",
            theorems=("penalised_energy_equation", "penalised_energy_minimum"),
            note=(
                "The identity and the inequality at each point are proved; their integrals are by the divergence "
                "theorem, for smooth densities and changes that vanish far away. That there is a solution is not "
                "said."
            ),
        ),
        Sentence(
            says="There is a best energy for every generator.",
            status=CORRECTED,
            theorems=("penalty_off_data", "penalised_path"),
            note=(
                "Where there are no data and $P \\neq Q$, as where the generator puts mass in a gap of the data, the "
                "penalty bounds nothing and the objective has no least value. On a path it has one if all edges have "
                r"data; on the line the same holds if $\int \frac{(P - Q)^2}{p}\, dx$ is finite."
            ),
        ),
        Sentence(
            says="The penalty at the data makes them minima of the energy.",
            status=CORRECTED,
            theorems=(
                "penalised_energy_slope",
                "penalised_energy_rises",
                "penalised_energy_normal",
                "penalised_energy_nowhere_falls",
                "penalised_path_slopes",
            ),
            note=(
                "The slope of the best energy vanishes only where $P = Q$. In the examples the energy rises at "
                "all data, but for the ends of an interval, and between two normal laws it falls nowhere. What "
                r"holds, proved on a path: all slopes at the data go to zero as $\frac1\lambda$, and they are all "
                "zero if and only if $P = Q$."
            ),
        ),
        Sentence(
            says=(
                r"The hinge objective bounds the energy: it is least at $U = -\operatorname{sign}(p - q)$, and its "
                "least value is $2$ less twice the total variation."
            ),
            status=CORRECTED,
            theorems=("hinge_bound", "hinge_attained"),
            note=(
                "The objective is bounded, and its least value is this one. The energy is not: in a state without data "
                "every energy from $1$ on is as good, and in one that is not generated every energy up to $-1$."
            ),
        ),
        Sentence(
            says="An energy that is not negative with a margin, as in an EBGAN, is bounded as well.",
            status=CORRECTED,
            theorems=("margin_bound", "margin_attained"),
            note="The objective is. In a state without data every energy from the margin on is as good.",
        ),
        Sentence(
            says="A generator that lowers the mean energy alone collapses to the deepest pit.",
            status=CORRECTED,
            theorems=("generator_collapse", "generator_point_mass"),
            note=(
                "A generator that stays in one state of least energy is a best one. If there are several such states, "
                "their mixtures are best as well, and nothing makes it collapse."
            ),
        ),
        Sentence(
            says=(
                "A generator that raises its entropy as well spreads over all pits: the mean energy less the entropy "
                "is least for the Gibbs distribution."
            ),
            theorems=("free_energy_bound", "free_energy_attained"),
        ),
        Sentence(
            says="A ball that rolls with friction loses energy as long as it moves.",
            theorems=("heavy_ball_energy",),
        ),
        Sentence(
            says="So it comes to rest in a pit.",
            status=OPEN,
            theorems=("heavy_ball_energy",),
            note=(
                "Not shown here. It needs more of the energy than that it falls, and the ball may also come to rest at "
                "another critical point than a minimum."
            ),
        ),
        Sentence(
            says="Gradient descent falls into the nearest pit.",
            status=CORRECTED,
            theorems=("short_step_stays", "long_step_crosses"),
            note=(
                "What holds for the step size $h$ and a slope that grows at most by $L$ for each unit of length is "
                "that with $hL \\le 1$ no step crosses the next critical point; that the steps converge to a pit is "
                "not said. A longer step may cross it, and does on a parabola of curvature $L$."
            ),
        ),
        Sentence(
            says="With momentum a ball rolls over the nearest minimum.",
            theorems=("heavy_ball_crosses", "heavy_ball_oscillates"),
            note=(
                "It crosses with a step with which gradient descent does not. For a quadratic of curvature $k$ it "
                r"does so again and again for momenta $\beta$ with $(1 - \sqrt{hk})^2 < \beta < 1$."
            ),
        ),
        Sentence(
            says="So it jumps out of the nearest pit, into a deeper one.",
            status=CORRECTED,
            theorems=("heavy_ball_leaves_pit", "heavy_ball_energy"),
            note=(
                "It may leave the nearest pit, as long as friction has left it the energy for the barrier: an example "
                "is proved, with a step with which gradient descent stays. But nothing makes the other pit a deeper "
                "one; in the example both are as deep."
            ),
        ),
    ),
)
