"""Linear programs and discrete optimal transport: duality, slackness, $c$-transforms.

The Lagrangian sorted by its variables gives the dual program and weak duality; where potentials are not feasible,
it falls below every bound. The Kantorovich problem is the special case with two marginals: its gap is the total
slack, and a plan with feasible potentials is optimal where every product of slack and mass is $0$. The
$c$-transform makes potentials feasible, and a third transform is the first one again.

A pair of plan and potentials is a certificate that anyone can check by sums. The theorems say why such a
certificate is a proof, for any number of points.
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

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of sources",
    "m": "the number of targets",
    "c": "the costs of moving a unit of mass, with a row for each source and a column for each target",
    "x": "the variables of the program",
    "A": "the matrix of the equations $Ax = b$",
    "b": "the right side of the equations",
    "y": "the multipliers of the equations, the dual variables",
    "i": "the number of a source",
    "k": "the number of an equation",
    "j": "the number of a target",
    "pi": "the transport plan, the masses that move, with a row for each source and a column for each target",
    "p": "the masses at the sources",
    "q": "the masses at the targets",
    "f": "the potential at the sources, a dual variable",
    "g": "the potential at the targets, a dual variable",
}

DEFINITIONS = {
    "linear program, dual program": (
        r"Minimise $\sum_i c_i x_i$ over $x \ge 0$ with $Ax = b$; inequalities of columns hold entry by entry. The "
        r"Lagrangian is $\sum_i c_i x_i + \sum_k y_k (b - Ax)_k$ with a multiplier $y_k$ for each equation. The "
        r"dual program maximises $\sum_k b_k y_k$, the dual value, subject to $A^\top y \le c$."
    ),
    "plan, marginals": (
        r"A plan (or coupling) of masses $p_1, \dots, p_n$ and $q_1, \dots, q_m$ is a table $\pi_{ij} \ge 0$ with "
        r"the marginals $\sum_j \pi_{ij} = p_i$ and $\sum_i \pi_{ij} = q_j$: $\pi_{ij}$ moves from source $i$ to "
        "target $j$."
    ),
    "Kantorovich problem": (
        r"Find a plan of $p$ and $q$ with the least cost $\sum_{ij} c_{ij} \pi_{ij}$, for costs $c_{ij}$; such a "
        r"plan is optimal. The Lagrangian is $\sum_{ij} c_{ij} \pi_{ij} + \sum_i f_i (p_i - \sum_j \pi_{ij}) + "
        r"\sum_j g_j (q_j - \sum_i \pi_{ij})$ for any table $\pi$ of numbers. Marginals and costs are defined for "
        "any table, as for a plan."
    ),
    "potentials, dual value, slack": (
        r"Potentials are numbers $f_i$ and $g_j$; their dual value is $\sum_i f_i p_i + \sum_j g_j q_j$. They are "
        r"feasible if $f_i + g_j \le c_{ij}$ for all $i$ and $j$, and optimal if they are feasible and no feasible "
        "ones have a greater dual value; $c_{ij} - f_i - g_j$ is the slack, and they are tight where it is $0$. "
        r"The total slack of a table $\pi$ is $\sum_{ij} (c_{ij} - f_i - g_j) \pi_{ij}$."
    ),
    "$c$-transform": (
        r"$f^c_j = \min_i (c_{ij} - f_i)$, the largest potential that is feasible beside $f$. A second transform "
        r"is taken over the other index, $f^{cc}_i = \min_j (c_{ij} - f^c_j)$, and a third one is $f^{ccc}_j = "
        r"\min_i (c_{ij} - f^{cc}_i)$."
    ),
    "duality": (
        "The duality gap of a plan, or of any table with the marginals $p$ and $q$, and potentials is the cost "
        "less the dual value. Weak duality says that it is at least $0$ for a plan and feasible potentials. "
        "Strong duality says that it is $0$ for some plan and feasible potentials; this is not proved here."
    ),
}
