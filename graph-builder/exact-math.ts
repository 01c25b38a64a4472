/**
 * log, exp, pow, sin and cos from + - * / and sqrt alone.
 *
 * Engines differ in the last bit of Math.log and its kin, and one bit is enough
 * to change an order or a rounded weight. IEEE 754 fixes the four operations
 * and the square root, so these are the same everywhere. Errors are below 1e-14
 * relative for log, exp and pow, below 1e-12 absolute for sin and cos.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** Natural logarithm of x > 0 by the atanh series; -Infinity for 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let odd = 25; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return exponent * LN2_HIGH + (2 * z * sum + exponent * LN2_LOW);
}

/** Logarithm to the base 2. */
export function log2(x: number): number {
  return log(x) / (LN2_HIGH + LN2_LOW);
}

/** e to the power x by its Taylor series on [-ln 2 / 2, ln 2 / 2]. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.78) return Infinity;
  if (x < -745.2) return 0;
  const shift = Math.round(x / (LN2_HIGH + LN2_LOW));
  const rest = x - shift * LN2_HIGH - shift * LN2_LOW;
  let sum = 1;
  for (let n = 17; n >= 1; n -= 1) sum = 1 + (sum * rest) / n;
  let power = sum;
  for (let left = shift; left > 0; left -= 1) power *= 2;
  for (let left = shift; left < 0; left += 1) power /= 2;
  return power;
}

/** base to the power exponent for base >= 0. */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return exp(exponent * log(base));
}

const PI = Math.PI;
const HALF_PI = PI / 2;

/** Sine of x radians. */
export function sin(x: number): number {
  const turn = 2 * PI;
  let angle = x - turn * Math.round(x / turn);
  if (angle > HALF_PI) angle = PI - angle;
  else if (angle < -HALF_PI) angle = -PI - angle;
  const square = angle * angle;
  let sum = 1;
  for (let n = 20; n >= 2; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return angle * sum;
}

/** Cosine of x radians. */
export function cos(x: number): number {
  return sin(x + HALF_PI);
}
