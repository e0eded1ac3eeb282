/** What the things of the language are called in messages. */

import type { AstReflection } from "langium";

const words: Readonly<Record<string, string>> = {
  Heading: "agreement",
  Source: "source",
  Person: "person",
  Party: "party",
  Group: "group",
  Measure: "measure",
  Topic: "matter",
  Weights: "list of weights",
  Event: "event",
  Body: "body",
  OptionalClause: "optional clause",
  Guarantee: "guarantee",
  Restraint: "restraint",
  Limit: "limit",
  Exit: "exit",
  Entry: "entry",
  Package: "package",
  RuleOption: "option",
  MembersOption: "option",
  QuantityOption: "option",
  SpanOption: "option",
  ModalOption: "option",
  MeasuresOption: "option",
  NumberOption: "option",
  Goal: "goal",
  Case: "case",
  Claim: "claim",
  Comparison: "comparison",
  Position: "position",
  Notion: "notion",
  Consistency: "consistency rule",
  Fact: "fact",
  Conflict: "conflict",
  ConflictOption: "option of a conflict",
  StateName: "state",
  Coalition: "coalition",
  PreferenceStatement: "preference statement",
};

/** A type of the syntax tree, in words. */
export function kindInWords(type: string): string {
  return words[type] ?? "thing";
}

/** The most kinds that a message lists. */
const mostListed = 4;

/** The kinds that a type of the grammar stands for, in words and in the grammar's order; none when they are too many to list. */
export function kindsInWords(type: string, reflection: AstReflection): readonly string[] {
  const subtypes = reflection.getAllSubTypes(type);
  const kinds = Object.keys(words).flatMap((name) => (subtypes.includes(name) ? [kindInWords(name)] : []));
  const distinct = [...new Set(kinds)];
  return distinct.length > mostListed ? [] : distinct;
}
