import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const outsideTheLanguage: MessageKind = {
  code: "SV146",
  name: "outside-the-language",
  severity: "error",
  says: "This way of deciding is outside the language; the message names the nearest exact question, or a bound and on which side it lies.",
};

export type Refused =
  | "several options"
  | "turnout"
  | "twice as many"
  | "stronger no"
  | "judgement"
  | "second ballot"
  | "chance"
  | "own weight";

/** What is refused, and what can be asked instead. A bound says what follows from it and what does not. */
const instead: Readonly<Record<Refused, string>> = {
  "several options":
    "This is a choice among several options; here one yes or no is judged. Write one body per option, each with the rule by which that option wins against all others.",
  turnout:
    "The share needed changes with the number of those who vote: that is outside the language. 'a majority of the members' always suffices where a majority of those who vote does; what it cannot pass may still pass here.",
  "twice as many":
    "Twice as many in favour as against is exactly two thirds of those who vote: write 'at least two thirds of the votes cast'.",
  "stronger no":
    "A member votes in favour, against, abstains or is absent: there is no ballot stronger than no. Where one such ballot stops the decision, write 'no objection from' and name who may cast it; where several are needed, write 'fewer than 3 opposed' with the number.",
  judgement:
    "This leaves the decision to somebody's judgement, which no rule counts. 'consensus' is a safe bound: what passes under it passes here too, and whoever cannot block it cannot block here.",
  "second ballot":
    "A second ballot is outside the language. Write the rule of the last ballot, which decides; or, where a vote follows when all do not agree, 'consensus, failing which' and the rule of that vote.",
  chance: "Chance decides here, not votes: that is outside the language. Write an event, and suppose its probability with 'assume'.",
  "own weight":
    "How much a vote counts changes here with the ballots themselves: that is outside the language. Where the weights are known, write them as exact numbers in a 'weights' sentence.",
};

export function sayOutsideTheLanguage(span: Span, refused: Refused): Diagnostic {
  return diagnostic(outsideTheLanguage, span, instead[refused]);
}
