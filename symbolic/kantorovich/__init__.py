"""Kantorovich duality: Lagrangian and dual, transforms of potentials, quantiles, Gaussians, conjugates of f-GANs."""

from symbolic.kantorovich.c_transforms import c_transform, is_c_concave
from symbolic.kantorovich.divergences import FConjugate, f_gan_conjugate
from symbolic.kantorovich.gaussians import GaussianTransport, Quadratic, gaussian_potentials
from symbolic.kantorovich.lagrangian import Dual, dual, lagrangian
from symbolic.kantorovich.quantiles import QuantileTransport, potential_slope, quantile_potential

__all__ = [
    "Dual",
    "FConjugate",
    "GaussianTransport",
    "Quadratic",
    "QuantileTransport",
    "c_transform",
    "dual",
    "f_gan_conjugate",
    "gaussian_potentials",
    "is_c_concave",
    "lagrangian",
    "potential_slope",
    "quantile_potential",
]
