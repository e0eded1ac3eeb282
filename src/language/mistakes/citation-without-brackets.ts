import type { Diagnostic } from "../diagnostic.ts";
import { sayCitationWithoutBrackets } from "../messages/citation-without-brackets.ts";
import { nameOf, quotationOf } from "../values.ts";
import { type Mistake, spanOf } from "./mistake.ts";

const citing = /^(Articles?|Art|Chapters?|Sections?|Annex|Annexes|Paragraphs?|Protocol|Rules?|Clause|Part|Title)\b/;
const introducing = new Set(["under", "in", "by", "of", "as", "from", ",", "[", "to", "on"]);

/** Where a citation could stand: a quotation or a name such as `Article 5`, perhaps after a word such as `under`. */
export function citationWithoutBrackets({ file, tokens, at, network, before }: Mistake): Diagnostic | undefined {
  const wrong = tokens[at];
  if (wrong === undefined || !network.expected(before).get("(")?.has("Cite")) return undefined;
  const index = introducing.has(wrong.kind) ? at + 1 : at;
  const cited = tokens[index];
  if (cited === undefined) return undefined;
  const label = cited.kind === "TEXT" ? quotationOf(cited.image) : nameOf(cited.image);
  if (cited.kind !== "TEXT" && !(cited.kind === "NAME" && citing.test(label))) return undefined;
  if (!citing.test(label) && index === at) return undefined;
  const closed = wrong.kind === "[" && tokens[index + 1]?.kind === "]" ? tokens[index + 1] : cited;
  return sayCitationWithoutBrackets(spanOf(file, wrong, closed), label);
}
