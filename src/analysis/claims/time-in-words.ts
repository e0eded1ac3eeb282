/** A lawful time as a phrase. */
import { multiply, rational, toDecimal } from "../../kernel/rational.ts";
import type { Time } from "../guarantees/index.ts";
import { isAbout } from "../guarantees/index.ts";

/** "16 days", "about 400 days", "no limit"; hours only where nothing longer is meant. */
export function timeInWords(time: Time): string {
  if (time.days === null) return "any time: it has no limit";
  const [unit = "day"] = time.units;
  const single = time.units.length === 1 ? unit : "day";
  const perDay = {
    hour: rational(24n),
    day: rational(1n),
    week: rational(1n, 7n),
    month: rational(1n, 30n),
    year: rational(1n, 365n),
  } as const;
  const value = multiply(time.days, perDay[single]);
  const number = value.denominator === 1n ? value.numerator.toString() : toDecimal(value, 2).replace(/\.?0+$/, "");
  return `${isAbout(time) ? "about " : ""}${number} ${single}${number === "1" ? "" : "s"}`;
}
