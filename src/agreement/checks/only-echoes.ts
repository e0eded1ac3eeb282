/** SV307: several quotations that are one statement. */
import type { Evidence } from "../evidence.ts";
import { type Check, diagnose } from "./check.ts";
import { supported } from "./supported.ts";

const numbers = ["Two", "Three", "Four", "Five"];

/** The words as they are compared: marks, blanks and case do not make another statement. */
const words = (one: Evidence): string =>
  one.kind === "quotation"
    ? one.quotes
        .join(" ")
        .normalize("NFC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : "";

export const onlyEchoes: Check = {
  code: "SV307",
  name: "only-echoes",
  severity: "warning",
  says: "The same words in several sources are one statement that was passed on: they support no more than one of them does.",
  find(_library, agreement) {
    return supported(agreement).flatMap((evidence) => {
      const [first] = evidence;
      if (first === undefined || evidence.length < 2 || !evidence.every(({ kind }) => kind === "quotation")) return [];
      const said = evidence.map(words);
      // The longest quotation holds all the others.
      const longest = said.reduce((a, b) => (b.length > a.length ? b : a));
      if (said.some((one) => one === "") || !said.every((one) => ` ${longest} `.includes(` ${one} `))) return [];
      const many = numbers[evidence.length - 2] ?? `${evidence.length}`;
      return [
        diagnose(onlyEchoes, first.span, `${many} quotations support this, but they repeat one statement.`, {
          related: evidence.slice(1).map(({ span }) => ({ span, message: "The same words are here." })),
        }),
      ];
    });
  },
};
