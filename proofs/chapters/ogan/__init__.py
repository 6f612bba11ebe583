r"""O-GAN: a discriminator that is an encoder.

O-GAN makes an encoder of the discriminator of a GAN: the mean of its output judges the image, and the direction is the
code. The theorems say where that costs neither of the two, and where it does: for parameters that both share, and
where the correlation is taken for a bound of the mutual information.

The squared correlation with a randomly permuted code is $\frac{1}{n-1}$ in the mean; a normal code has a
standard deviation a little less than one. The critic is bounded by a quadratic term, and one loss trains both networks.
"""

THEOREMS = (
    "shared_parameters",
    "shared_parameters_converse",
    "permutation_pairs",
    "permuted_product",
    "permuted_correlation",
    "normal_mean",
    "normal_variance",
    "normal_variance_spread",
    "correlation_information",
    "entropy_above_parabola",
    "correlation_information_square",
    "correlation_information_converse",
    "gan_qp_bound",
    "gan_qp_strength",
    "one_step_encoder",
    "one_step_generator",
)

DEFINITIONS = {
    "mutual information": (
        r"Of a joint distribution $J$ with the marginal distributions $p$ and $q$, $\sum_{i,j} J_{ij} \log "
        r"\frac{J_{ij}}{p_i q_j}$."
    ),
    "exchangeable": "Random entries whose joint distribution does not change when they are permuted.",
    "encoder, discriminator of O-GAN": (
        "One network whose output is a code. Its mean is the discriminator's judgement of the image, and its "
        "standardised code is what the encoder finds."
    ),
}
