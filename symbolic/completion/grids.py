"""Block matrices: grids of polynomials, which are added, multiplied and transposed block by block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any

from symbolic.completion.polynomials import Polynomial, Terms, multiplied, summed
from symbolic.words import OutsideClass


@dataclass(frozen=True, slots=True)
class Grid:
    """Blocks B_ij with the rows of one size in each row of blocks, and the columns in each column.

    Parameters
    ----------
    blocks : tuple of tuples of Polynomial
    """

    blocks: tuple[tuple[Polynomial, ...], ...]

    @property
    def rows(self) -> tuple[Any, ...]:
        return tuple(row[0].rows for row in self.blocks)

    @property
    def columns(self) -> tuple[Any, ...]:
        return tuple(block.columns for block in self.blocks[0])

    @property
    def is_one_block(self) -> bool:
        return len(self.blocks) == len(self.blocks[0]) == 1

    @property
    def is_square(self) -> bool:
        return self.rows == self.columns

    def each(self, change: Callable[[Polynomial], Polynomial]) -> Grid:
        """The grid with every block changed."""
        return Grid(tuple(tuple(map(change, row)) for row in self.blocks))

    def turned(self, transposed: Callable[[Polynomial], Polynomial]) -> Grid:
        """The transpose."""
        return Grid(tuple(zip(*self.blocks, strict=True))).each(transposed)

    def is_scalar(self) -> bool:
        """Whether it is c I in one block, which has every partition."""
        return self.is_one_block and set(self.blocks[0][0].terms) <= {()}

    def key(self) -> Any:
        """Equal for equal grids."""
        return self.rows, self.columns, tuple(frozenset(b.terms.items()) for row in self.blocks for b in row)


def of_one(polynomial: Polynomial) -> Grid:
    return Grid(((polynomial,),))


def of_grids(parts: list[list[Grid]]) -> Grid:
    """Grids side by side and below each other.

    Raises
    ------
    OutsideClass : if their partitions do not fit.
    """
    rows: list[tuple[Polynomial, ...]] = []
    for line in parts:
        for place, size in enumerate(line[0].rows):
            if any(len(grid.rows) <= place or grid.rows[place] != size for grid in line):
                raise OutsideClass("the blocks do not fit each other.")
            rows.append(tuple(block for grid in line for block in grid.blocks[place]))
        if any(len(grid.rows) != len(line[0].rows) for grid in line):
            raise OutsideClass("the blocks do not fit each other.")
    if any([b.columns for b in row] != [b.columns for b in rows[0]] for row in rows):
        raise OutsideClass("the blocks do not fit each other.")
    return Grid(tuple(rows))


def diagonal(c: Terms, sizes: tuple[Any, ...]) -> Grid:
    """c I, where c is {} or has the empty word only."""
    block = lambda i, j: Polynomial(dict(c) if i == j else {}, sizes[i], sizes[j])
    order = range(len(sizes))
    return Grid(tuple(tuple(block(i, j) for j in order) for i in order))


def added(parts: list[Grid], one: Any) -> Grid:
    """The sum.

    Raises
    ------
    OutsideClass : if the partitions differ.
    """
    shaped = next((grid for grid in parts if not grid.is_scalar()), parts[0])
    parts = [_split(grid, shaped.rows, shaped.columns) for grid in parts]
    return Grid(
        tuple(
            tuple(
                Polynomial(summed((grid.blocks[i][j].terms for grid in parts), one), n, m)
                for j, m in enumerate(shaped.columns)
            )
            for i, n in enumerate(shaped.rows)
        )
    )


def product(left: Grid, right: Grid, one: Any) -> Grid:
    """(AB)_ij = Σ_k A_ik B_kj.

    Raises
    ------
    OutsideClass : if the columns of the one are not cut where the rows of the other are.
    """
    if left.is_scalar() and left.is_square:
        left = _split(left, right.rows, right.rows)
    elif right.is_scalar() and right.is_square:
        right = _split(right, left.columns, left.columns)
    if left.columns != right.rows:
        raise OutsideClass("the blocks of the factors do not fit each other.")
    inner = range(len(right.rows))
    return Grid(
        tuple(
            tuple(
                Polynomial(summed((multiplied(row[k].terms, right.blocks[k][j].terms) for k in inner), one), n, m)
                for j, m in enumerate(right.columns)
            )
            for row, n in zip(left.blocks, left.rows, strict=True)
        )
    )


def power(base: Grid, k: int, one: Any) -> Grid:
    return reduce(lambda total, factor: product(total, factor, one), [base] * k, diagonal({(): one}, base.rows))


def _split(grid: Grid, rows: tuple[Any, ...], columns: tuple[Any, ...]) -> Grid:
    """The grid with another partition, which c I and 0 have."""
    if (grid.rows, grid.columns) == (rows, columns):
        return grid
    block = grid.blocks[0][0]
    fits = grid.is_one_block and sum(rows) == block.rows and sum(columns) == block.columns
    if fits and not block.terms:
        return Grid(tuple(tuple(Polynomial({}, n, m) for m in columns) for n in rows))
    if fits and grid.is_scalar() and rows == columns:
        return diagonal(block.terms, rows)
    raise OutsideClass("the blocks do not fit each other.")
