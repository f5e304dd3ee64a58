"""How far chance alone moves a share that was counted on a few rows."""

import math

Z = 1.959964  # of 95 % of a normal distribution


def interval(share: float, rows: int) -> tuple[float, float]:
    """Return the 95 % interval of a share counted on `rows` rows (Wilson, 1927); all of 0 to 1 where there are none.

    It stays within 0 and 1 and is right for few rows and shares near either end, where ± 2 standard errors is not.
    """
    if rows <= 0:
        return 0.0, 1.0
    spread = Z * Z / rows
    middle = (share + spread / 2) / (1 + spread)
    reach = Z / (1 + spread) * math.sqrt(share * (1 - share) / rows + spread / (4 * rows))
    return max(0.0, middle - reach), min(1.0, middle + reach)
