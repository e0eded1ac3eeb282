import type { Diagnostic } from "../diagnostic.ts";
import { sayShareWithoutCompare } from "../messages/cannot-stand-here.ts";
import { kindsOf, type Mistake, readableCount, spanOf } from "./mistake.ts";

/** The first words of shares: "half of", "two thirds of". */
const beginsShare = /^(?:half|one|two|three|four|[0-9]+(?:\.[0-9]+)?)$/;

/** A share or a number of votes as a rule, without a word on whether it is enough or must be passed: "decides by two thirds of the members". */
export function shareWithoutCompare({ file, tokens, at, network, from }: Mistake): Diagnostic | undefined {
  const wrong = tokens[at];
  if (wrong === undefined || !beginsShare.test(wrong.image)) return undefined;
  const kinds = kindsOf(tokens);
  const read = readableCount(network, from, kinds.toSpliced(at, 0, "at", "least"));
  // Two words more are read because they were put in; the share itself must be read beyond them.
  if (read < at + 4) return undefined;
  const of = tokens.slice(at, read - 2).findIndex(({ image }) => image === "of");
  if (of === -1) return undefined;
  const share = tokens
    .slice(at, at + of)
    .map(({ image }) => image)
    .join(" ");
  return sayShareWithoutCompare(spanOf(file, wrong, tokens[at + of - 1]), share, wrong.startOffset);
}
