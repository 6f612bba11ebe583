"""The Dirac-GAN as a batch: shapes, dtypes, blocks, what is kept, what overflows, and wrong input."""

from __future__ import annotations

import numpy as np
import pytest

from numeric_check.batch import angular_momentum, dirac_gan, energy
from numeric_check.batch.games import play as module
from tests.numeric_check.batch.games.symbolic_games import GAMES, options

ROUNDING = 1e-12  # a thousand roundings of numbers of order one
HALF = 2e-5  # the same of float32, and what three hundred steps make of it
METHODS = {
    "simultaneous": {"momentum": 0.25},
    "alternating": {"momentum": -0.25},
    "optimistic": {},
    "consensus": {"gamma": 0.125},
    "flow": {"substeps": 3},
}


def starts(rows, k, dtype=float):
    return np.random.default_rng(k).standard_normal((2, rows, k)).astype(dtype)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("game", GAMES, ids=str)
def test_float32_stays_float32_and_near(game, method):
    z = starts(30, 3)
    near = np.linalg.norm(z, axis=2).min(axis=0) > 0.5  # there 1/|θ| and 1/|φ| are no large numbers
    play = lambda z: np.stack(dirac_gan(*z, 10, 0.1, **options(*game), method=method, **METHODS[method]))
    single, double = play(z[:, near].astype(np.float32)), play(z[:, near])
    assert (single.dtype, double.dtype) == (np.float32, np.float64)
    np.testing.assert_allclose(single, double, rtol=0, atol=HALF * max(1, np.abs(double).max()))


def test_float32_keeps_the_angular_momentum_of_many_steps():
    z = starts(30, 2, np.float32)
    states = dirac_gan(*z, 50, 0.1, method="flow", substeps=2, every=10)
    momenta = angular_momentum(*states)
    assert momenta.dtype == energy(*states).dtype == np.float32
    np.testing.assert_allclose(momenta, momenta[[0] * 6], rtol=HALF, atol=HALF)


def test_dtypes_join_as_in_numpy_and_integers_are_float64():
    for theta, phi, joined in (("f4", "f8", "f8"), ("f4", "f4", "f4"), ("i4", "f4", "f8"), ("i8", "i8", "f8")):
        state = dirac_gan(np.ones((2, 1), theta), np.ones((2, 1), phi), 1, 0.5)
        assert state.theta.dtype == state.phi.dtype == np.dtype(joined)


def test_numbers_of_numpy_are_as_good_as_those_of_python():
    z = starts(30, 3, np.float32)
    for said in (
        {"loss": "gan_qp", "qp": 1.5, "penalty": "one_centred", "strength": 0.1, "method": "consensus", "gamma": 0.1},
        {"loss": "saturating", "penalty": "l2", "strength": 0.1, "momentum": 0.1},
    ):
        of_numpy = {name: np.float64(value) if isinstance(value, float) else value for name, value in said.items()}
        np.testing.assert_array_equal(dirac_gan(*z, 9, 0.1, **said), dirac_gan(*z, 9, np.float64(0.1), **of_numpy))


def test_axes_broadcast_and_inputs_are_not_written_to():
    theta, phi = np.random.default_rng(0).standard_normal((4, 1, 3)), np.ones(3)
    before = theta.copy()
    state = dirac_gan(theta, phi[None, None].repeat(5, axis=1), 3, 0.5, loss="saturating")
    full = dirac_gan(np.broadcast_to(theta, (4, 5, 3)), np.ones((4, 5, 3)), 3, 0.5, loss="saturating")
    np.testing.assert_array_equal(state, full)
    np.testing.assert_array_equal(theta, before)
    assert state.theta.shape == (4, 5, 3)
    assert energy(theta, state.phi).shape == angular_momentum(theta, state.phi).shape == (4, 5)


def test_numbers_are_vectors_of_one_entry_and_strides_do_not_matter():
    one = dirac_gan(1.0, 2, 4, 0.5, loss="non_saturating")
    np.testing.assert_array_equal(one, np.array(dirac_gan([[1.0]], [2.0], 4, 0.5, loss="non_saturating"))[:, 0])
    assert one.theta.shape == one.phi.shape == (1,)
    z = starts(40, 6)
    np.testing.assert_array_equal(dirac_gan(*z[:, ::-3, ::2], 3, 0.5), dirac_gan(*z[:, ::-3, ::2].copy(), 3, 0.5))


def test_empty_batches_are_fine():
    assert dirac_gan(np.empty((0, 3)), np.ones(3), 4, 0.5, every=2).phi.shape == (3, 0, 3)
    assert dirac_gan(np.empty((0, 3)), np.ones(3), 4, 0.5, critic="normalised").phi.shape == (0, 3)


@pytest.mark.parametrize("method", METHODS)
def test_what_is_kept_are_the_states_on_the_way(method):
    z, said = starts(20, 3), {"loss": "non_saturating", "method": method, **METHODS[method]}
    kept = dirac_gan(*z, 6, 0.25, every=2, **said)
    np.testing.assert_array_equal(np.stack(kept)[:, 0], z)
    for record, steps in enumerate((2, 4, 6), start=1):
        np.testing.assert_array_equal(np.stack(kept)[:, record], dirac_gan(*z, steps, 0.25, **said))


@pytest.mark.parametrize("game", GAMES, ids=str)
def test_a_rotation_of_space_rotates_the_states(game):
    """The game knows lengths and products alone; so players in a plane of space play as in the plane."""
    z, turn = starts(20, 2), np.linalg.qr(np.random.default_rng(0).standard_normal((7, 7)))[0][:, :2]
    play = lambda z: np.stack(dirac_gan(*z, 10, 0.1, **options(*game), method="alternating"))
    np.testing.assert_allclose(play(z @ turn.T), play(z) @ turn.T, rtol=1e-9, atol=1e-9)


def test_players_on_a_line_stay_on_it():
    line = np.random.default_rng(0).standard_normal((50, 5))
    for size in (1e-9, 3.0, 1e9):
        states = dirac_gan(line, size * line, 100, 1.0, loss="non_saturating", method="flow")
        for player in states:
            across = player - np.vecdot(player, line)[:, None] * line / np.vecdot(line, line)[:, None]
            assert (np.linalg.norm(across, axis=1) <= ROUNDING * np.linalg.norm(player, axis=1)).all()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("loss", ["bilinear", "saturating", "non_saturating", "gan_qp"])
def test_without_a_gradient_at_the_origin_the_other_terms_go_on(loss, method):
    zero, away, qp = np.zeros((1, 3)), np.array([[0.0, 3.0, 4.0]]), 1.0 if loss == "gan_qp" else None
    play = lambda *z, **more: np.stack(
        dirac_gan(*z, 1, 0.5, loss=loss, qp=qp, method=method, **METHODS[method], **more)
    )
    centred = {"penalty": "one_centred", "strength": 1.0}
    np.testing.assert_array_equal(play(zero, zero), np.zeros((2, 1, 3)))
    np.testing.assert_array_equal(play(zero, zero, **centred), np.zeros((2, 1, 3)))
    for start in ((zero, away), (away, zero)):
        assert (np.abs(play(*start, **centred)) < 20).all()
    if method == "simultaneous":
        np.testing.assert_array_equal(play(away, zero, **centred), play(away, zero))


@pytest.mark.parametrize("workers", [2, 3, 64])
@pytest.mark.parametrize("k", [1, 2, 5])
def test_the_result_is_the_same_bit_for_bit_for_every_number_of_workers(k, workers):
    z = starts(5000, k)
    play = lambda **more: np.stack(dirac_gan(*z, 4, 0.25, loss="non_saturating", every=2, **more))
    assert play(workers=workers).tobytes() == play().tobytes()


def test_blocks_do_not_matter(monkeypatch):
    z = starts(300, 5)
    whole = np.stack(dirac_gan(*z, 20, 0.25, loss="gan_qp", qp=1.0))
    monkeypatch.setattr(module, "_BLOCK_ROWS", 7)
    np.testing.assert_allclose(dirac_gan(*z, 20, 0.25, loss="gan_qp", qp=1.0), whole, rtol=ROUNDING, atol=ROUNDING)


def test_what_overflows_is_never_a_number_that_is_wrong():
    """Squares of 10²⁰⁰ are infinite: a term that needs them is NaN, and the others are right."""
    huge, one = np.full((1, 2), 1e200), np.ones((1, 2))
    np.testing.assert_array_equal(dirac_gan(huge, one, 1, 1.0).phi, one - huge)
    np.testing.assert_array_equal(dirac_gan(huge, one, 1, 1.0, loss="saturating").theta, huge)
    assert np.isnan(dirac_gan(huge, one, 1, 1.0, loss="gan_qp", qp=1.0).phi).all()
    assert np.isnan(dirac_gan(one, huge, 1, 1.0, critic="normalised").theta).all()
    far = dirac_gan([[1.0], [1e-3]], [[1.0], [1e-3]], 2000, 1.0, every=1000)
    assert np.isfinite(far.theta[1]).all()
    assert not np.isfinite(np.stack(dirac_gan([1.0], [1.0], 2100, 1.0))).any()


# --- input

OK = {"theta": np.ones((4, 2)), "phi": np.ones((4, 2)), "steps": 4, "rate": 0.5}
WRONG = {
    "two k": ({"phi": np.ones((4, 3))}, ValueError, r"the same last axis k ≥ 1; got shapes \(4, 2\) and \(4, 3\)"),
    "no k": ({"theta": np.ones((4, 0)), "phi": np.ones((4, 0))}, ValueError, "the same last axis k ≥ 1"),
    "one k": ({"phi": 1.0}, ValueError, r"the same last axis k ≥ 1; got shapes \(4, 2\) and \(1,\)"),
    "batches": ({"phi": np.ones((3, 2))}, ValueError, r"before the last must broadcast; got shapes \(4, 2\) and"),
    "complex": ({"theta": 1j * np.ones((4, 2))}, TypeError, "theta must hold real numbers; got dtype complex128"),
    "strings": ({"phi": ["a", "b"]}, TypeError, "phi must hold float32, .*; got dtype <U1"),
    "ragged": ({"phi": [[1.0], [1.0, 2.0]]}, TypeError, "phi must be an array .*; got nested sequences"),
    "masked": ({"phi": np.ma.ones((4, 2))}, TypeError, "phi must be a plain array; got a masked array"),
    "half": ({"phi": np.ones((4, 2), np.float16)}, TypeError, "phi must hold float32, .*; got dtype float16"),
    "nan": ({"phi": [[1.0, np.nan]]}, ValueError, r"phi must be finite; got nan at index \(0, 1\)"),
    "infinity": ({"theta": [-np.inf, 1.0]}, ValueError, r"theta must be finite; got -inf at index \(0,\)"),
    "no steps": ({"steps": 0}, ValueError, "steps must be an integer of at least 1; got 0"),
    "half a step": ({"steps": 1.5}, ValueError, r"steps must be an integer of at least 1; got 1\.5"),
    "no rate": ({"rate": 0.0}, ValueError, r"rate must be a finite number above 0; got 0\.0"),
    "rates": ({"rate": [0.1]}, TypeError, r"rate must be a real number; got \[0\.1\]"),
    "a rate beyond floats": ({"rate": 10**400}, ValueError, "rate must be within the range of floats"),
    "every": ({"every": 3}, ValueError, "every must divide steps"),
    "loss": ({"loss": "wgan"}, ValueError, "loss must be one of 'bilinear', .*; got 'wgan'"),
    "critic": ({"critic": None}, ValueError, "critic must be one of 'linear', 'normalised'; got None"),
    "penalty": ({"penalty": "l1", "strength": 1.0}, ValueError, "penalty must be one of 'zero_centred', .*; got 'l1'"),
    "method": ({"method": ["flow"]}, ValueError, r"method must be one of .*; got \['flow'\]"),
    "no strength": ({"penalty": "l2"}, ValueError, "a penalty needs strength, a number above 0"),
    "no penalty": ({"strength": 1.0}, ValueError, r"strength belongs to a penalty; got strength=1\.0 without it"),
    "strength 0": ({"penalty": "l2", "strength": 0}, ValueError, "strength must be a finite number above 0; got 0"),
    "strengths": ({"penalty": "l2", "strength": "1"}, TypeError, "strength must be a real number; got '1'"),
    "no qp": ({"loss": "gan_qp"}, ValueError, "the loss 'gan_qp' needs qp, a number above 0"),
    "qp": ({"qp": 1.0}, ValueError, "qp belongs to the loss 'gan_qp'"),
    "no gamma": ({"method": "consensus"}, ValueError, "the method 'consensus' needs gamma, a number above 0"),
    "gamma": ({"gamma": 1.0}, ValueError, "gamma belongs to the method 'consensus'"),
    "substeps": ({"substeps": 3}, ValueError, "substeps belongs to the method 'flow'"),
    "no substeps": ({"method": "flow", "substeps": 0}, ValueError, "substeps must be an integer of at least 1; got 0"),
    "momentum": ({"method": "flow", "momentum": 0.5}, ValueError, "momentum belongs to the methods 'simultaneous' and"),
    "nan momentum": ({"momentum": np.nan}, ValueError, "momentum must be a finite number; got nan"),
    "no momentum": ({"momentum": None}, TypeError, "momentum must be a real number; got None"),
    "useless": (
        {"critic": "normalised", "penalty": "one_centred", "strength": 1.0},
        ValueError,
        "the penalty 'one_centred' changes nothing: the gradient φ/|φ| of a normalised critic has length 1",
    ),
    "no value": (
        {"critic": "normalised", "phi": [[0.0, 0.0]]},
        ValueError,
        "a normalised critic has no value at phi = 0; got a start there",
    ),
    "workers": ({"workers": 0}, ValueError, "workers must be at least 1; got 0"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_input_is_named_with_what_is_needed(case):
    change, error, message = WRONG[case]
    with pytest.raises(error, match=message):
        dirac_gan(**{**OK, **change})


@pytest.mark.parametrize("function", [angular_momentum, energy])
@pytest.mark.parametrize("case", ["two k", "batches", "complex", "ragged"])
def test_wrong_players_are_named(function, case):
    change, error, message = WRONG[case]
    with pytest.raises(error, match=message):
        function(**{"theta": OK["theta"], "phi": OK["phi"], **change})
