import type { Diagnostic } from "../diagnostic.ts";
import { sayDateInWords } from "../messages/cannot-stand-here.ts";
import type { Token } from "../scanner.ts";
import { nameOf } from "../values.ts";
import { type Mistake, spanOf } from "./mistake.ts";

/** The months in English, German and French, as they begin. */
const months = [
  /^jan/i,
  /^(feb|fév|fev)/i,
  /^(mar|mär)/i,
  /^(apr|avr)/i,
  /^(may|mai)$/i,
  /^(jun|juin)/i,
  /^(jul|juil)/i,
  /^(aug|aoû|aou)/i,
  /^sep/i,
  /^(oct|okt)/i,
  /^nov/i,
  /^(dec|dez|déc)/i,
];

/** `15 April 2022`, `April 15, 2022`, `15. April 2022`, `15.04.2022`, `15/04/2022` where a date should stand. */
export function dateInWords({ file, tokens, at, network, before }: Mistake): Diagnostic | undefined {
  const first = tokens[at];
  if (first === undefined || !network.expected(before).has("DATE")) return undefined;
  for (let length = 5; length > 0; length -= 1) {
    const some = tokens.slice(at, at + length);
    const last = some.at(-1);
    if (some.length < length || last === undefined) continue;
    const date = dateIn(some.map(({ kind, image }: Token) => (kind === "NAME" ? nameOf(image) : image)).join(" "));
    if (date !== undefined) return sayDateInWords(spanOf(file, first, last), date === "unsure" ? undefined : date);
  }
  return first.kind === "INT" || first.kind === "DECIMAL" ? sayDateInWords(spanOf(file, first), undefined) : undefined;
}

function dateIn(written: string): string | "unsure" | undefined {
  const named =
    /^(?<day>\d{1,2})(?: ?\.| ?(?:st|nd|rd|th|er))? (?<month>\p{L}+) (?<year>\d{4})$/u.exec(written) ??
    /^(?<month>\p{L}+) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: ?,)? (?<year>\d{4})$/u.exec(written);
  if (named?.groups !== undefined) {
    const { day = "", month = "", year = "" } = named.groups;
    const index = months.findIndex((begins) => begins.test(month));
    return index < 0 ? undefined : `${year}-${two(index + 1)}-${two(Number(day))}`;
  }
  const digits = /^(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d{4})$/.exec(written);
  if (digits === null) return undefined;
  const [first, second] = [Number(digits[1]), Number(digits[2])];
  // Which is the month is told by a number that no month has.
  if (first > 12 && second <= 12) return `${digits[3]}-${two(second)}-${two(first)}`;
  if (second > 12 && first <= 12) return `${digits[3]}-${two(first)}-${two(second)}`;
  return "unsure";
}

const two = (number: number): string => String(number).padStart(2, "0");
