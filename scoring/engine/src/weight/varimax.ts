/** Sweeps over all pairs of factors; each about squares what is left to turn. */
const MOST_SWEEPS = 100;

/** A turn whose sine is less is none. */
const STILL = 1e-12;

interface Turn {
  readonly cosine: number;
  readonly sine: number;
}

/**
 * Varimax rotation of loadings (rows: columns of the data; columns: factors) with Kaiser's
 * normalisation (Kaiser 1958): two factors at a time are turned to where the variance of their
 * squared loadings is greatest, until none moves. A row keeps its sum of squares. By square roots
 * alone, which every platform rounds alike.
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map((row) => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)));
  const rows = loadings.map((row, at) => row.map((x) => (lengths[at] ? x / lengths[at] : 0)));
  const factors = rows[0]?.length ?? 0;
  for (let sweep = 0, moved = true; moved && sweep < MOST_SWEEPS; sweep += 1) {
    moved = false;
    for (let one = 0; one < factors; one += 1) {
      for (let other = one + 1; other < factors; other += 1) {
        const turn = bestTurn(rows, one, other);
        if (Math.abs(turn.sine) < STILL) continue;
        turnPair(rows, one, other, turn);
        moved = true;
      }
    }
  }
  return rows.map((row, at) => row.map((x) => x * (lengths[at] ?? 0)));
}

/** The angle φ of a pair, from the sine and cosine of 4φ: halved twice. */
function bestTurn(rows: readonly (readonly number[])[], one: number, other: number): Turn {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const row of rows) {
    const x = row[one] ?? NaN;
    const y = row[other] ?? NaN;
    const u = x * x - y * y;
    const v = 2 * x * y;
    a += u;
    b += v;
    c += u * u - v * v;
    d += 2 * u * v;
  }
  const numerator = d - (2 * a * b) / rows.length;
  const denominator = c - (a * a - b * b) / rows.length;
  const radius = Math.sqrt(numerator * numerator + denominator * denominator);
  // The loadings of the pair are as spread after any turn.
  if (radius < STILL) return { cosine: 1, sine: 0 };
  return halved(halved({ cosine: denominator / radius, sine: numerator / radius }));
}

/** Half an angle within a half turn either way; each form where it keeps its digits. */
function halved({ cosine, sine }: Turn): Turn {
  if (cosine >= 0) {
    const half = Math.sqrt((1 + cosine) / 2);
    return { cosine: half, sine: sine / (2 * half) };
  }
  const half = Math.sqrt((1 - cosine) / 2);
  return { cosine: Math.abs(sine) / (2 * half), sine: sine < 0 ? -half : half };
}

function turnPair(rows: readonly number[][], one: number, other: number, turn: Turn): void {
  for (const row of rows) {
    const x = row[one] ?? NaN;
    const y = row[other] ?? NaN;
    row[one] = x * turn.cosine + y * turn.sine;
    row[other] = y * turn.cosine - x * turn.sine;
  }
}
