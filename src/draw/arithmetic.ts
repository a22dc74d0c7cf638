/**
 * Sines, angles and powers of which every engine gives the same bits. The language leaves the last bit of `Math.sin` and
 * its like to each engine, and one bit may send a layout elsewhere; it fixes `+ - * /` and `Math.sqrt`, of which
 * everything here is made. Right to some units in the last place, which is more than a drawing needs.
 */

/** A polynomial's value, from its coefficients in rising order. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i -= 1) sum = sum * x + (coefficients[i] as number);
  return sum;
}

/** 1/0!, 1/1!, 1/2!, ... */
const INVERSE_FACTORIALS: readonly number[] = Array.from({ length: 19 }, (_, n) => {
  let factorial = 1;
  for (let i = 2; i <= n; i += 1) factorial *= i;
  return 1 / factorial;
});

/** Of sin(x)/x and cos(x), in powers of -x². */
const SINE = INVERSE_FACTORIALS.filter((_, n) => n % 2 === 1);
const COSINE = INVERSE_FACTORIALS.filter((_, n) => n % 2 === 0);
/** Of atan(x)/x in powers of -x², and of atanh(x)/x in powers of x². */
const ODD_SHARES: readonly number[] = Array.from({ length: 14 }, (_, n) => 1 / (2 * n + 1));

/** A quarter turn in two parts: the first has so few bits that small multiples of it are exact. */
const QUARTER = 1.5707963267341256;
const QUARTER_REST = 6.077100506506192e-11;
const LN2 = 0.6931471803691238;
const LN2_REST = 1.9082149292705877e-10;

/** @returns how many quarter turns to the nearest one, and what is left, from -π/4 to π/4 */
function turned(angle: number): { readonly quarters: number; readonly rest: number } {
  const quarters = Math.round(angle / (QUARTER + QUARTER_REST));
  return { quarters, rest: angle - quarters * QUARTER - quarters * QUARTER_REST };
}

/** The sine of some quarter turns and a rest. */
function wave(quarters: number, rest: number): number {
  const phase = ((quarters % 4) + 4) % 4;
  const series = phase % 2 === 0 ? rest * polynomial(SINE, -rest * rest) : polynomial(COSINE, -rest * rest);
  return phase < 2 ? series : -series;
}

/** @param angle in radians, of at most some thousand turns */
export function sin(angle: number): number {
  const { quarters, rest } = turned(angle);
  return wave(quarters, rest);
}

/** @param angle in radians, of at most some thousand turns */
export function cos(angle: number): number {
  const { quarters, rest } = turned(angle);
  return wave(quarters + 1, rest);
}

/** The length of a line whose ends are `x` and `y` apart. */
export function hypot(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** @returns the angle at which the point lies from the origin, from -π to π; 0 for the origin itself */
export function atan2(y: number, x: number): number {
  const [across, up] = [Math.abs(x), Math.abs(y)];
  if (across === 0 && up === 0) return 0;
  const eighth = arcTangent(Math.min(across, up) / Math.max(across, up));
  const quarter = up > across ? Math.PI / 2 - eighth : eighth;
  const half = x < 0 ? Math.PI - quarter : quarter;
  return y < 0 ? -half : half;
}

/** Halves the angle three times, after which few terms are enough. */
function arcTangent(tangent: number): number {
  let part = tangent;
  for (let i = 0; i < 3; i += 1) part /= 1 + Math.sqrt(1 + part * part);
  return 8 * part * polynomial(ODD_SHARES, -part * part);
}

export function exp(x: number): number {
  const twos = Math.round(x / (LN2 + LN2_REST));
  if (twos < -1074) return 0;
  const rest = x - twos * LN2 - twos * LN2_REST;
  let power = polynomial(INVERSE_FACTORIALS, rest);
  for (let i = Math.abs(twos); i > 0; i -= 1) power *= twos < 0 ? 0.5 : 2;
  return power;
}

/** @param x a positive number; powers of two have exact logarithms */
export function log2(x: number): number {
  let [mantissa, twos] = [x, 0];
  for (; mantissa > Math.SQRT2; mantissa /= 2) twos += 1;
  for (; mantissa < Math.SQRT1_2; mantissa *= 2) twos -= 1;
  const share = (mantissa - 1) / (mantissa + 1);
  return twos + (2 * share * polynomial(ODD_SHARES, share * share)) / (LN2 + LN2_REST);
}

/** @param x a positive number */
export function log10(x: number): number {
  return log2(x) / LOG2_OF_10;
}

const LOG2_OF_10 = log2(10);
