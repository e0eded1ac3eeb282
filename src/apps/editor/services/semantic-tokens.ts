/** Colours by meaning: what each name names, which words are the language's, what is quoted; the families and contested text as modifiers. */

import type { Offset } from "../../../language/index.ts";
import { spanOf } from "../../../language/index.ts";
import { type Family, familyOf, isOption } from "../families.ts";
import type { View } from "../view.ts";

export const tokenTypes = [
  "party",
  "group",
  "body",
  "provision",
  "option",
  "measure",
  "event",
  "case",
  "goal",
  "claim",
  "position",
  "source",
  "keyword",
  "quotation",
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = ["declaration", "text", "supposition", "evidence", "contested"] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken {
  /** On one line: a name over a line end is several tokens. */
  readonly start: Offset;
  readonly end: Offset;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Kinds without a colour of their own have that of their nearest relative. */
const typeOf: Readonly<Record<string, TokenType>> = {
  Heading: "provision",
  Party: "party",
  Person: "party",
  Group: "group",
  Coalition: "group",
  Body: "body",
  Guarantee: "provision",
  Restraint: "provision",
  Limit: "provision",
  Entry: "provision",
  Exit: "provision",
  Package: "option",
  PreferenceStatement: "option",
  ConflictOption: "option",
  Notion: "option",
  Measure: "measure",
  Weights: "measure",
  Topic: "event",
  Event: "event",
  Case: "case",
  StateName: "case",
  Conflict: "case",
  Goal: "goal",
  Consistency: "claim",
  Claim: "claim",
  Comparison: "claim",
  Position: "position",
  Fact: "position",
  Source: "source",
};

const modifierOf: Readonly<Record<Family, TokenModifier>> = {
  text: "text",
  contested: "contested",
  supposition: "supposition",
  evidence: "evidence",
  conflict: "supposition",
};

/** Statements by family: what stands in a position is evidence, whatever it names. */
const statementFamily: Readonly<Record<string, TokenModifier>> = {
  Source: "evidence",
  People: "evidence",
  EvidenceFor: "evidence",
  Position: "evidence",
  Fact: "evidence",
  NoAgreement: "evidence",
  Package: "supposition",
  Goal: "supposition",
  Case: "supposition",
  Refusal: "supposition",
  Cooperation: "supposition",
  GivingUp: "supposition",
  Occurs: "supposition",
  CommonCause: "supposition",
  Claim: "supposition",
  Comparison: "supposition",
  Notion: "supposition",
  Consistency: "supposition",
  Conflict: "supposition",
};

/** @returns in the order of the text, none overlapping */
export function semanticTokens(view: View, from: Offset = 0, to: Offset = view.text.length): readonly SemanticToken[] {
  const named = new Map(view.occurrences.in(view.path).map((one) => [one.span.start, one]));
  const { heading, uses, statements } = view.file.syntax;
  const sentences = [...(heading ? [heading] : []), ...uses, ...statements].map((node) => ({ node, span: spanOf(node) }));
  const found: SemanticToken[] = [];
  let sentence = 0;
  let depth = 0;
  for (const { kind, startOffset, endOffset, image } of view.language.tokens(view.text).tokens) {
    while (sentence < sentences.length && (sentences[sentence]?.span.end ?? 0) <= startOffset) sentence += 1;
    if (kind === "[") depth += 1;
    if (kind === "]") depth = Math.max(0, depth - 1);
    if (endOffset < from || startOffset >= to) continue;
    const occurrence = kind === "NAME" ? named.get(startOffset) : undefined;
    const type: TokenType | undefined =
      occurrence !== undefined
        ? (typeOf[occurrence.thing.$type] ?? (isOption(occurrence.thing.$type) ? "option" : undefined))
        : kind === "TEXT" || kind === "OPEN_TEXT"
          ? "quotation"
          : /^\p{L}/u.test(kind) && kind === image
            ? "keyword"
            : undefined;
    if (type === undefined) continue;
    const inside = sentences[sentence];
    const family = inside !== undefined && inside.span.start <= startOffset ? (statementFamily[inside.node.$type] ?? "text") : "text";
    const own = occurrence?.declares === true ? modifierOf[familyOf(occurrence.thing.$type)] : family;
    const modifiers = [
      ...(occurrence?.declares === true ? ["declaration" as const] : []),
      own,
      ...(depth > 0 && own !== "contested" ? ["contested" as const] : []),
    ];
    for (const line of image.matchAll(/[^\r\n]+/g)) {
      // White space at the ends of a line belongs to no name.
      const start = startOffset + line.index + (line[0].length - line[0].trimStart().length);
      found.push({ start, end: start + line[0].trim().length, type, modifiers });
    }
  }
  return found;
}
