from .accuracy import assert_accurate as assert_accurate
from .assertions import assert_at_most as assert_at_most
from .assertions import assert_derivation as assert_derivation
from .assertions import assert_identity as assert_identity
