"""Kantorovich duality, exactly: transforms of potentials, quantiles, Gaussians and the conjugates of f-GANs."""

from symbolic.kantorovich.c_transforms import c_transform, is_c_concave
from symbolic.kantorovich.divergences import FConjugate, f_gan_conjugate
from symbolic.kantorovich.gaussians import GaussianTransport, Quadratic, gaussian_potentials
from symbolic.kantorovich.quantiles import QuantileTransport, potential_slope, quantile_potential

__all__ = [
    "FConjugate",
    "GaussianTransport",
    "Quadratic",
    "QuantileTransport",
    "c_transform",
    "f_gan_conjugate",
    "gaussian_potentials",
    "is_c_concave",
    "potential_slope",
    "quantile_potential",
]
