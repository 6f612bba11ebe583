"""The dynamics of GANs: which losses and penalties make the Dirac-GAN converge."""

from proofs.articles.article import CITED, CORRECTED, OPEN, Article, Sentence

ARTICLE = Article(
    title="Optimisation from the view of dynamics: the third stage of GANs",
    source="kexue.fm, article 6583",
    about=(
        "After better losses and better penalties, the third question about GANs is whether their training converges. "
        "The article looks at gradient descent in continuous time for the Dirac-GAN, whose data and generator are one "
        "point each, solves it for the known losses and finds that most go round in circles. Here the laws behind the "
        "pictures are proved in all dimensions, and the same for steps of a finite size."
    ),
    sentences=(
        Sentence(
            says=(
                r"The Dirac-GAN moves by $\boldsymbol{\phi}' = -a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and "
                r"$\boldsymbol{\theta}' = c \boldsymbol{\phi}$, with numbers that depend on the loss; what becomes of "
                "it can be read off this equation."
            ),
            theorems=("dirac_angular_momentum", "dirac_energy"),
        ),
        Sentence(
            says="The saturating GAN goes round the equilibrium and does not converge.",
            theorems=("minimax_energy", "dirac_angular_momentum", "dirac_momentum_bound"),
            note="It keeps its distance from the equilibrium, and so does not converge from any other start.",
        ),
        Sentence(
            says="The non-saturating GAN does not converge, however close to the equilibrium it starts.",
            status=CORRECTED,
            theorems=(
                "nonsaturating_energy",
                "nonsaturating_slow",
                "nonsaturating_circle",
                "dirac_angular_momentum",
                "dirac_momentum_bound",
            ),
            note=(
                "False for $k = 1$ and for collinear starts: there the squared distance from the equilibrium falls at "
                r"the rate $2 s \tanh\frac{s}{2}$, $s = \boldsymbol{\theta}^\top \boldsymbol{\phi}$, and by the "
                r"invariance principle of LaSalle, which is cited, it tends to $0$, no faster than a multiple of "
                r"$\frac1t$ in the time $t$. The linearisation, a rotation, decides nothing. True for $k \ge 2$ and "
                r"a start that is "
                "not collinear: the angular momentum is conserved, and there are circles at every distance."
            ),
        ),
        Sentence(
            says="The Wasserstein GAN without a constraint of its critic goes round the equilibrium.",
            theorems=("minimax_energy",),
            note="It keeps its distance from the equilibrium.",
        ),
        Sentence(
            says="With a critic that is normalised to slope one, the Wasserstein GAN does not converge either.",
            theorems=("normalised_critic_norm", "normalised_critic_integral", "normalised_critic_line"),
            note=(
                r"For $k \ge 2$ and a start that is not collinear what is conserved keeps the generator away; in one "
                "dimension the critic is a sign, and the generator runs away at a constant speed."
            ),
        ),
        Sentence(
            says="The GAN-QP loses energy, and still does not converge in general.",
            theorems=("gan_qp_energy", "dirac_angular_momentum", "dirac_momentum_bound"),
            note="It does not converge where the angular momentum is not $0$.",
        ),
        Sentence(
            says="A gradient penalty centred at one does not make the game converge.",
            theorems=("centred_penalty_energy", "centred_penalty_circle"),
            note=r"For $k \ge 2$ there is a circular orbit in each plane through the origin, whatever the strength is.",
        ),
        Sentence(
            says=(
                "A zero-centred gradient penalty, which for this discriminator is a decay of its weights, makes the "
                "game converge."
            ),
            theorems=(
                "dirac_momentum_decay",
                "zero_centred_lyapunov",
                "zero_centred_lyapunov_bound",
                "penalised_flow_stable",
                "penalised_flow_solution",
            ),
            note=(
                r"For every strength $\lambda > 0$, every dimension and every start, at least as fast as $e^{-at/2}$, "
                r"$a = \frac{\lambda}{1 + \lambda^2}$; for $0 < \lambda < 1$ the solution is a damped oscillation."
            ),
        ),
        Sentence(
            says="Training, which makes steps of a finite size, is read off the equation in continuous time.",
            status=CORRECTED,
            theorems=(
                "simultaneous_steps",
                "simultaneous_bilinear_flow",
                "alternating_steps",
                "alternating_bound",
                "alternating_orbit",
                "penalised_steps_stable",
                "simultaneous_momentum_unstable",
                "alternating_momentum_stable",
                "simultaneous_play_plane",
                "alternating_play_plane",
                "simultaneous_play_drift",
            ),
            note=(
                "Steps follow another equation. In the bilinear game, which goes round in circles, simultaneous "
                "steps of any size run away, and alternating ones stay on an ellipse for step sizes below $2$. With "
                r"the penalty simultaneous steps converge if and only if $h < 2 \lambda$ and $4 - 4 \lambda h + h^2 > "
                "0$. No momentum stabilises simultaneous steps without a penalty; alternating ones converge if and "
                r"only if the momentum $\beta$ is negative and the step size below $2(1 + \beta)$."
            ),
        ),
        Sentence(
            says="General losses and networks behave near an equilibrium as the Dirac-GAN does.",
            status=CITED,
            note="Conditions under which the penalised game converges near an equilibrium are due to Mescheder et al.",
        ),
        Sentence(
            says="An exponential moving average of the generator damps the oscillation.",
            status=OPEN,
            note=(
                "The average multiplies the amplitude of a pure oscillation by a known factor: see the article on "
                "moving averages. For other trajectories of a GAN nothing is shown."
            ),
        ),
    ),
)
