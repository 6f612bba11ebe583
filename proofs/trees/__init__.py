"""Rooted trees and the modified equation of a Runge–Kutta method.

A step of a method is the exact flow of another field, a series in h over rooted trees. The elementary differentials
are independent, so the coefficient of each tree is determined; a recursion finds it from the differences of a
polynomial. For explicit Euler the result is confirmed as a Lie series, in one variable and by grafting in every
dimension.

This is backward error analysis: instead of asking how far the method is from the flow, it asks which flow the method
follows. The chapters on gradient methods ask the same of optimisers.
"""

THEOREMS = (
    "independent_differentials",
    "binomial_slope",
    "modified_coefficients_recursion",
    "modified_euler_coefficients",
    "modified_euler_lie_series",
    "modified_euler_grafting",
)
