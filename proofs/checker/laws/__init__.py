"""Laws: each is an equation that holds wherever its sides have values, under the signs that it needs."""
