/**
 * Exact fractions over big integers.
 *
 * A rational is plain data: it can be compared with `toEqual`, sent to a worker and kept as a key by its text.
 * It is always in lowest terms with a positive denominator, so equal numbers have equal fields.
 * This file imports nothing: it is the one file of the kernel that folders outside mathematics may use.
 */

/** A fraction in lowest terms; the sign is the numerator's, the denominator is 1 or more. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * The fraction `numerator / denominator` in lowest terms.
 *
 * @throws RangeError when the denominator is 0
 */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new RangeError(`${numerator}/0 is not a number: the denominator of a fraction is not 0`);
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

/**
 * Read a number exactly: "55", "66.5" (which is 133/2), "0.1" (which is 1/10) or "2/3", each with a leading minus if negative.
 *
 * @throws RangeError when the text is anything else, or a fraction over 0
 */
export function parseRational(text: string): Rational {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction) return rational(BigInt(fraction[1] ?? ""), BigInt(fraction[2] ?? ""));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!decimal) throw new RangeError(`"${text}" is not a number: write a whole number, a decimal such as 66.5 or a fraction such as 2/3`);
  const [, sign = "", whole = "", places = ""] = decimal;
  return rational(BigInt(sign + whole + places), 10n ** BigInt(places.length));
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return rational(a.numerator + b.numerator, a.denominator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is 0 */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when `a < b`, 0 when they are equal, positive when `a > b`; exact. */
export function compare(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

/** "a/b", or "a" for a whole number; `parseRational` reads it back to the same number. */
export function toText(a: Rational): string {
  return a.denominator === 1n ? `${a.numerator}` : `${a.numerator}/${a.denominator}`;
}

/**
 * The number with exactly `digits` digits after the point, rounded once from the exact value; a tie goes away from zero.
 *
 * @param digits  whole, from 0
 * @returns for instance "0.667"; without a point when `digits` is 0; never "-0"
 * @throws RangeError when `digits` is negative or not whole
 */
export function toDecimal(a: Rational, digits: number): string {
  if (!Number.isInteger(digits) || digits < 0) throw new RangeError(`${digits} digits cannot be printed: digits are 0 or more, and whole`);
  const negative = a.numerator < 0n;
  const size = negative ? -a.numerator : a.numerator;
  const units = (2n * size * 10n ** BigInt(digits) + a.denominator) / (2n * a.denominator);
  const text = `${units}`.padStart(digits + 1, "0");
  const sign = negative && units !== 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const bitLength = (n: bigint): number => n.toString(16).length * 4;

/**
 * The double nearest to the number; a tie goes to the even one, as everywhere in IEEE 754.
 *
 * Right also when numerator and denominator are far beyond the doubles; Infinity only when the value itself is.
 */
export function toNumber(a: Rational): number {
  const negative = a.numerator < 0n;
  const size = negative ? -a.numerator : a.numerator;
  const value = nearestDouble(size, a.denominator);
  return negative ? -value : value;
}

const exact = 2n ** 53n;

function nearestDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  if (numerator <= exact && denominator <= exact) return Number(numerator) / Number(denominator);
  // 64 bits or more of the quotient, but no unit below a quarter of the smallest double; what is cut off is kept as one sticky bit.
  const shift = Math.min(68 - (bitLength(numerator) - bitLength(denominator)), 1076);
  const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = scaled / divisor;
  const units = quotient | (quotient * divisor === scaled ? 0n : 1n);
  if (shift === 1076 && units < 2n ** 55n) {
    const rest = units & 3n;
    const up = rest === 3n || (rest === 2n && (units & 4n) !== 0n);
    return Number((units >> 2n) + (up ? 1n : 0n)) * Number.MIN_VALUE;
  }
  if (shift < 0) return Number(units) * 2 ** -shift;
  const half = shift >> 1;
  return Number(units) * 2 ** -half * 2 ** -(shift - half);
}
