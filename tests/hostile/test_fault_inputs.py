"""Every input that forgets a side condition gets a right answer."""

import pytest

from tests.hostile.fault_inputs import FAULTS
from tests.sampling import sampled


@pytest.mark.parametrize("fault", sampled(FAULTS, 4), ids=[fault.id for fault in FAULTS])
def test_an_input_with_a_forgotten_condition_gets_a_right_answer(fault):
    answer = fault.attempt()
    assert answer.split(":")[0] in fault.right, f"{fault.kind}: {answer}"
