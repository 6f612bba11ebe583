"""Kantorovich duality, exactly: transforms of potentials, quantiles, Gaussians and the conjugates of f-GANs."""

from symbolic.kantorovich.c_transforms import c_transform, is_c_concave
from symbolic.kantorovich.divergences import FConjugate, f_gan_conjugate

__all__ = ["FConjugate", "c_transform", "f_gan_conjugate", "is_c_concave"]
