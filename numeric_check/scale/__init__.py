"""Work in numbered blocks: in this process or on a Dask cluster, merged in any order, resumed where it was stopped."""

from numeric_check.scale.blocks import Blocks, generator_of
from numeric_check.scale.manifest import Manifest
from numeric_check.scale.merging import merge
from numeric_check.scale.runner import over

__all__ = ["Blocks", "Manifest", "generator_of", "merge", "over"]
