import { expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  equals,
  isZero,
  multiply,
  one,
  parseRational,
  rational,
  subtract,
  toDecimal,
  toNumber,
  toText,
  zero,
} from "../../src/kernel/index.ts";

test("a fraction is always in lowest terms, and its sign is the numerator's", () => {
  expect(rational(6n, 4n)).toEqual({ numerator: 3n, denominator: 2n });
  expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
  expect(rational(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n });
  expect(rational(0n, -7n)).toEqual(zero);
  expect(rational(7n)).toEqual({ numerator: 7n, denominator: 1n });
  expect(() => rational(1n, 0n)).toThrow(new RangeError("1/0 is not a number: the denominator of a fraction is not 0"));
});

test.each([
  ["0.1", "1/10"],
  ["2/3", "2/3"],
  ["55", "55"],
  ["66.5", "133/2"],
  ["4/6", "2/3"],
  ["-0.250", "-1/4"],
  ["007", "7"],
])("%s is read as %s, exactly", (text, expected) => {
  expect(toText(parseRational(text))).toBe(expected);
});

test.each(["", " 1", "1.", ".5", "1e3", "1/0", "1/-2", "0.5/2", "½", "NaN", "55%", "1,000", "--1", "+1"])('"%s" is refused', (text) => {
  expect(() => parseRational(text)).toThrow(RangeError);
});

test("arithmetic is exact", () => {
  const [a, b] = [parseRational("0.1"), parseRational("0.2")];
  expect(equals(add(a, b), parseRational("0.3"))).toBe(true);
  expect(toText(subtract(a, b))).toBe("-1/10");
  expect(toText(multiply(a, b))).toBe("1/50");
  expect(toText(divide(a, b))).toBe("1/2");
  expect(compare(a, b)).toBeLessThan(0);
  expect(compare(b, a)).toBeGreaterThan(0);
  expect(compare(divide(a, a), one)).toBe(0);
  expect(isZero(subtract(a, a))).toBe(true);
  expect(() => divide(a, zero)).toThrow(RangeError);
});

test.each([
  ["2/3", 3, "0.667"],
  ["1/2", 0, "1"],
  ["-1/2", 0, "-1"],
  ["5/2", 0, "3"],
  ["1/8", 2, "0.13"],
  ["-1/8", 2, "-0.13"],
  ["-1/1000", 2, "0.00"],
  ["421/2145", 5, "0.19627"],
  ["1/3", 30, "0.333333333333333333333333333333"],
  ["12345678901234567890123/10", 1, "1234567890123456789012.3"],
  ["999/1000", 2, "1.00"],
])("%s to %i digits is %s", (text, digits, expected) => {
  expect(toDecimal(parseRational(text), digits)).toBe(expected);
});

test("a negative number of digits is refused", () => {
  expect(() => toDecimal(one, -1)).toThrow("-1 digits cannot be printed: digits are 0 or more, and whole");
});

test("the double is the nearest one, also for numbers that no double holds", () => {
  expect(toNumber(rational(1n, 3n))).toBe(1 / 3);
  expect(toNumber(rational(-(10n ** 400n), 3n * 10n ** 400n))).toBe(-1 / 3);
  expect(toNumber(rational(2n ** 53n + 1n))).toBe(2 ** 53);
  expect(toNumber(rational(2n ** 54n + 6n))).toBe(2 ** 54 + 8);
  expect(toNumber(parseRational(`${2n ** 54n + 2n}/${3n ** 50n}`))).toBe(Number(toDecimal(rational(2n ** 54n + 2n, 3n ** 50n), 80)));
  expect(toNumber(rational(1n, 10n ** 320n))).toBe(1e-320);
  expect(toNumber(rational(1n, 2n ** 1074n))).toBe(Number.MIN_VALUE);
  expect(toNumber(rational(1n, 2n ** 1075n))).toBe(0);
  expect(toNumber(rational(2n ** 60n + 1n, 2n ** 1135n))).toBe(Number.MIN_VALUE);
  expect(toNumber(rational(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE);
  expect(toNumber(rational(10n ** 308n))).toBe(1e308);
  expect(toNumber(rational(10n ** 400n))).toBe(Number.POSITIVE_INFINITY);
  expect(toNumber(zero)).toBe(0);
});
