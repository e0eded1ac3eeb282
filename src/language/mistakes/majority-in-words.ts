import type { Diagnostic } from "../diagnostic.ts";
import { sayMajorityOfWhom, sayShareOfWhom } from "../messages/cannot-stand-here.ts";
import { type Mistake, spanOf } from "./mistake.ts";

const shares: Readonly<Record<string, string>> = {
  "two-thirds": "two thirds",
  "two thirds": "two thirds",
  "2 / 3": "2/3",
  "three-quarters": "three quarters",
  "three quarters": "three quarters",
  "3 / 4": "3/4",
  "three-fifths": "three fifths",
  "three fifths": "three fifths",
  "3 / 5": "3/5",
  "four-fifths": "four fifths",
  "four fifths": "four fifths",
};

const pattern = new RegExp(
  `^(?:a )?(?:(?<share>simple|${Object.keys(shares).join("|")}) )?majority(?: of (?:the )?(?<base>members|votes cast|votes))?(?= |$)`,
);

/** `a two-thirds majority`, `majority of members`, `a simple majority`: a rule as statutes say it, of which the base or the comparison is open. */
export function majorityInWords({ file, tokens, at }: Mistake): Diagnostic | undefined {
  for (let index = Math.max(1, at - 4); index <= at; index += 1) {
    const first = tokens[index];
    const words = tokens.slice(index, index + 10).map(({ image }) => image);
    const said = pattern.exec(words.join(" "));
    if (first === undefined || said === null) continue;
    const length = said[0].split(" ").length;
    const following = tokens[index + length]?.kind;
    const { share, base } = said.groups ?? {};
    // Alone it is understood as a synonym.
    if (first.image === "simple" && base === undefined) return undefined;
    const whole = base === "votes" ? "votes cast" : (base ?? (share === "simple" ? "members" : undefined));
    const openAtEnd = base === undefined && following === "." && index + length === at;
    // A majority of a group, or weighted, is another rule.
    if ((index + length <= at && !openAtEnd) || following === "of" || following === "weighted") continue;
    const span = spanOf(file, first, tokens[index + length - 1]);
    const known = shares[share ?? ""];
    return known === undefined ? sayMajorityOfWhom(span, said[0], whole) : sayShareOfWhom(span, said[0], known, whole);
  }
  return undefined;
}
