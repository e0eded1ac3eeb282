/** The tests of claims, and of positions that want one. */
import { Part } from "./part.ts";
import { duration } from "./rules.ts";
import { checkedName, decimal, type Names } from "./wording.ts";

const can = (part: Part): string => (part.is("can") ? "can" : "cannot");
const not = (part: Part): string => (part.is("negated") ? " not" : "");
const target = (names: Names, part: Part): string => names.about(part.part("target"), "id");
const to = (names: Names, part: Part): string => (part.has("to") ? ` to ${names.list(part.texts("to"))}` : "");
const under = (part: Part): string => (part.has("notion") ? ` under ${part.text("notion")}` : "");

function votes(names: Names, part: Part): string {
  const ballots = part.parts("votes").map((vote) => {
    const who = vote.text("who") === "the others" ? "the others" : names.list(vote.texts("who"));
    return `${who} ${vote.text("ballot")}`;
  });
  return `with ${ballots.join(" and ")}, ${target(names, part)} ${part.is("passes") ? "passes" : "does not pass"}`;
}

export function test(names: Names, part: Part): string {
  const name = (key: string) => checkedName(part.text(key));
  const positions = part.texts("positions");
  switch (part.text("kind")) {
    case "block": {
      const several = part.texts("who").length > 1 ? " together" : "";
      return `${names.list(part.texts("who"))}${several} ${can(part)} block ${target(names, part)}${several === "" ? " alone" : ""}`;
    }
    case "nobody blocks":
      return `nobody alone can block ${target(names, part)}`;
    case "veto player":
      return `${names.of(part.text("party"))} is${not(part)} a veto player of ${names.about(part, "body")}`;
    case "act alone":
      return `${names.of(part.text("party"))} ${can(part)} act alone through ${target(names, part)}`;
    case "verdict": {
      const verdict = part.text("verdict");
      return `${target(names, part)} is${not(part)} ${verdict === "dead letter" ? "a dead letter" : verdict}`;
    }
    case "probability":
      return `${target(names, part)} holds with probability ${part.text("side")} ${decimal(part.text("bound"))}`;
    case "more likely": {
      const [better, worse] = [names.chosen(part.part("better")), names.chosen(part.part("worse"))];
      return `${target(names, part)} is more likely under ${better} than under ${worse}`;
    }
    case "honoured without":
      return `${names.of(part.text("guarantee"))} ${can(part)} be honoured without ${names.of(part.text("goal"))}`;
    case "takes":
      return `${target(names, part)} takes at ${part.text("bound")} ${duration(names, part.value("limit"))}`;
    case "no time limit":
      return `${target(names, part)} has no time limit`;
    case "amendment": {
      const on = part.has("matter") ? ` on ${names.of(part.text("matter"))}` : "";
      return `amendment${on} ${can(part)} pass without ${names.list(part.texts("without"))}`;
    }
    case "worked vote":
      return votes(names, part);
    case "acceptable":
      return `${name("package")} is${not(part)} acceptable${to(names, part)}`;
    case "package acceptable":
      return `${part.text("quantifier")} package is acceptable${to(names, part)}`;
    case "minimal conflict":
      return `${names.list(positions)} ${positions.length > 1 ? "are" : "is"} a minimal conflict`;
    case "concession":
      return `giving up ${names.list(positions)} opens a deal`;
    case "stable": {
      const who = part.has("for") ? ` for ${name("for")}` : "";
      return `${name("state")} is ${part.is("stable") ? "stable" : "unstable"}${who}${under(part)}`;
    }
    case "equilibrium":
      return `${name("state")} is${not(part)} an equilibrium${under(part)}`;
    default:
      return `${part.text("count")} of ${part.text("total")} states are equilibria${under(part)}`;
  }
}

export const targets = (names: Names, parts: readonly Part[]): string[] => parts.map((part) => names.about(new Part(part.json), "id"));
