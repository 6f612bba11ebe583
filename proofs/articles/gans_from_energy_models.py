"""Su, article 6331, and the code of maximum entropy generators: a GAN derived from an energy model, and its sampler."""

from proofs.articles import CORRECTED, Article, Sentence

ARTICLE = Article(
    title="GANs from energy models, and the sampler of maximum entropy generators",
    source="kexue.fm, article 6331; R. Kumar et al., Maximum Entropy Generators for Energy-Based Models, and its code",
    about=(
        "An energy model is trained by maximum likelihood; its samples are replaced by those of a generator, which is "
        "trained on the mean energy less its entropy. The entropy is estimated by a classifier of pairs, and new "
        "samples are drawn by a Langevin chain on the codes."
    ),
    sentences=(
        Sentence(
            says=(
                "The gradient of the loss of an energy model is the mean of the gradient of the energy over the data "
                "less its mean over the model."
            ),
            theorems=("two_phases", "energy_loss_curvature"),
        ),
        Sentence(
            says=(
                r"The divergence $\mathrm{KL}(q \| p_U)$ of a generator is its mean energy less its entropy, up to a "
                "constant; it is not negative, and $0$ for $q = p_U$ only."
            ),
            theorems=("free_energy", "gibbs_inequality", "hellinger_bound"),
        ),
        Sentence(
            says=(
                "So a GAN whose generator raises its entropy is an energy model that is trained by maximum likelihood."
            ),
            theorems=("energy_game", "energy_game_generator", "energy_game_data", "energy_game_solved"),
        ),
        Sentence(
            says="Without the entropy the generator collapses.",
            status=CORRECTED,
            theorems=("generator_collapse", "generator_point_mass", "maximum_entropy"),
            note=(
                "It may: one state of least energy, of entropy $0$, is then a best generator; the greatest entropy is "
                "$\\log n$. If several states have the least energy, their mixtures are best as well."
            ),
        ),
        Sentence(
            says=(
                "The entropy of a generator without noise is the mutual information of code and sample, up to a "
                "constant that does not matter, as $q(x | z) = 1$."
            ),
            status=CORRECTED,
            theorems=("mutual_information", "information_of_map", "noise_entropy", "noise_without_bound"),
            note=(
                r"For finitely many states $q(x | z) = \delta_{x, G(z)}$, and the two are equal. For continuous "
                r"samples without noise the mutual information is infinite, which is cited; with normal noise of "
                r"size $\sigma$ they "
                r"differ by $\frac{d}{2} \log(2 \pi e \sigma^2)$, where the entropy is that of the noisy sample."
            ),
        ),
        Sentence(
            says="The mutual information has variational lower bounds, by an encoder or by a critic.",
            theorems=(
                "infogan_bound",
                "donsker_varadhan",
                "donsker_varadhan_attained",
                "nwj_bound",
                "nwj_attained",
            ),
            note=(
                r"For finitely many states and codes. Pairs may be missing, with $0 \log 0 = 0$; states and codes all "
                "have a positive mass. A best critic is given for the case that no pair is missing."
            ),
        ),
        Sentence(
            says="The code raises the value of a classifier of pairs in place of the mutual information.",
            status=CORRECTED,
            theorems=(
                "classifier_bound",
                "classifier_attained",
                "classifier_saturates",
                "classifier_of_map",
                "classifier_order",
                "classifier_counts_mass",
                "shared_mass_entropy",
            ),
            note=(
                r"Its greatest value is twice a Jensen–Shannon divergence less $\log 4$. It is at most $0$ for any "
                "number of states, and does not order generators by their entropies: where one state has the mass "
                r"$\frac78$, it is smaller than for two equal states, however many other states there are."
            ),
        ),
        Sentence(
            says="The penalty on the gradient of the energy at the data is a form of score matching.",
            status=CORRECTED,
            theorems=("score_matching", "score_penalty"),
            note=(
                r"It is one of the two terms of score matching, $\frac12 |\nabla U|^2 - \Delta U$. A constant energy "
                "minimises it by itself, whatever the data are."
            ),
        ),
        Sentence(
            says="Langevin dynamics has the energy model as its stationary law.",
            theorems=("langevin_stationary_density", "langevin_flux"),
            note=(
                "In continuous time: in one dimension, and for quadratic energies in any. A chain of steps of a finite "
                "size has it only approximately, and that the law of the chain tends to it is not said."
            ),
        ),
        Sentence(
            says=(
                "With the acceptance of Metropolis and Hastings a Langevin step of any size samples the model exactly."
            ),
            status=CORRECTED,
            theorems=("metropolis_balance", "mala_ratio", "mala_balance"),
            note=(
                "It leaves the model as it is: the model is in detailed balance and so stationary, for any proposal "
                "with a positive density; the "
                "Langevin step is computed for $N(0, 1)$. That the law of the chain tends to the model is not said."
            ),
        ),
        Sentence(
            says=(
                r"The density of the proposal in the ratio is proportional to $e^{-|z' - z + \epsilon \nabla "
                r"U(z)|^2/(2 \epsilon)}$."
            ),
            status=CORRECTED,
            theorems=("mala_wrong_drift", "mala_ratio", "mala_balance"),
            note=(
                r"The proposal has the drift $\frac{\epsilon}{2} \nabla U$. With $\epsilon$ in the ratio the chain "
                r"samples $N(0, \frac{4}{3 \epsilon})$, which is $N(0, 1)$ for $\epsilon = \frac43$ only; with "
                r"$\frac{\epsilon}{2}$ it is right."
            ),
        ),
        Sentence(
            says="The code takes the norm in place of its square in the densities of the proposals.",
            status=CORRECTED,
            theorems=("mala_unsquared", "mala_balance"),
            note=(
                "The chain is then not in detailed balance with the model, for any step size below $2$; with the "
                "square it is."
            ),
        ),
        Sentence(
            says="A simpler sampler of the code accepts by the energies alone.",
            status=CORRECTED,
            theorems=("mala_without_proposals", "mala_balance"),
            note=(
                r"For $N(0, 1)$ and $\epsilon < 8$ it samples $N(0, \frac{4}{8 - \epsilon})$, for small steps about "
                r"half the temperature: a Langevin step is no symmetric proposal, but for $\epsilon = 4$."
            ),
        ),
        Sentence(
            says=r"The density of the codes is proportional to $e^{-U(G(z))}$ only if the Jacobian of $G$ is $1$.",
            status=CORRECTED,
            theorems=("latent_energy", "latent_energy_exponential", "latent_energy_pulled_back"),
            note=(
                "It is if and only if the Jacobian is constant, here in one dimension, for a smooth generator with "
                "$G' > 0$ and a density that is analytic at its image. For $G(z) = e^z$ and normal "
                "codes, $e^{-U(G(z))}$ has the mean $-1$ in place of $0$; with the factor $G'(z)$ it is right."
            ),
        ),
    ),
)
