"""d/dt at 0 of E_p(U + tV) + log Σ e^(−U−tV) is E_p V − E_{p_U} V: the gradient of the likelihood has two phases."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.energy_models import LETTERS
from proofs.chapters.energy_models._states import CHANGE, ENERGY, GIBBS, WEIGHTS, U, V, i, k, k_to_n, mean, w
from proofs.chapters.letters.indices import ROWS

t = sp.Symbol("t", real=True)
LOSS = mean(w[i], U[i] + t * V[i]) + sp.log(sp.Sum(sp.exp(-U[k] - t * V[k]), k_to_n))


def derive() -> Derivation:
    """The first phase is about the data, the second about samples of the model; with V = ∂U/∂θ it is the gradient."""
    return Derivation(
        id="TF-1001",
        title="The two phases of the gradient of an energy model",
        sentence=(
            r"The loss $\sum_i w_i U_i + \log \sum_k e^{-U_k}$ of an energy model changes, when the energies change at "
            r"the rates $V_i$, at the rate $\sum_i w_i V_i - \sum_i p_{U,i} V_i$: the mean of $V$ over the data less "
            r"its mean over the model $p_U$. For parameters $\theta$ of the energies, $V = \partial U/\partial \theta$ "
            "gives the gradient of the negative log-likelihood."
        ),
        variables=(ROWS, WEIGHTS, ENERGY, CHANGE),
        letters={
            **LETTERS,
            "w": "any real weights of the states, the distribution of the data",
            "V": "the rates at which the energies change",
            "t": "how far the energies have changed; the derivative is taken at $t = 0$",
            r"$\theta$": "a parameter",
        },
        start=sp.Subs(sp.Derivative(LOSS, t), t, 0),
        steps=(Step(expr=mean(w[i], V[i]) - mean(GIBBS, V[i]), reason="the derivative of the logarithm"),),
        references=("Su6331", "LeCun2006, section 2.2"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
