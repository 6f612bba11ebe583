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
