"""Linear programs and discrete optimal transport: duality, slackness, c-transforms.

The Lagrangian sorted by its variables gives the dual program, weak duality, and a ray where the other program is
unbounded. The Kantorovich problem is the special case with two marginals: its gap is the total slack, and a plan with
its potentials is optimal where every product of slackness is 0. The c-transform makes potentials feasible, and a
third transform changes nothing.

A pair of plan and potentials is a certificate that anyone can check by sums. The theorems say why such a certificate
is a proof, for any number of points.
"""

THEOREMS = (
    "linear_program_dual",
    "linear_program_weak_duality",
    "linear_program_ray",
    "kantorovich_lagrangian",
    "kantorovich_dual_bound",
    "kantorovich_dual_ray",
    "kantorovich_weak_duality",
    "kantorovich_duality_gap",
    "kantorovich_slackness",
    "kantorovich_optimality",
    "kantorovich_shift",
    "kantorovich_instance",
    "c_transform_feasible",
    "c_transform_twice",
    "c_transform_thrice",
)
