/** Bodies and their clauses. */
import { bracketed, optionalOf } from "./evidence.ts";
import type { Part } from "./part.ts";
import { base, duration, quantity, rule } from "./rules.ts";
import { checkedName, type Names } from "./wording.ts";

/** A role that a case fills, or parties by name. */
const who = (names: Names, part: Part): string => (part.has("role") ? `the ${part.text("role")}` : names.list(part.texts("parties")));

function content(names: Names, part: Part): string {
  switch (part.text("kind")) {
    case "membership":
      return `consists of ${names.list(part.texts("who"))}.`;
    case "decides":
      return `${part.is("otherwise") ? "otherwise " : ""}decides by ${rule(names, part.part("rule"))}.`;
    case "quorum": {
      const weights = part.has("weights") ? ` weighted by ${names.of(part.text("weights"))}` : "";
      const much = `${part.text("compare")} ${quantity(names, part.part("quantity"))} of ${base(names, part.value("of"))}`;
      return `meets with ${much} ${part.text("counts")}${weights}.`;
    }
    case "casting vote":
      return `${names.of(part.text("chair"))} decides a tie${part.is("evenWhenLeftOut") ? ", even when left out" : ""}.`;
    case "abstention":
      return `abstention counts as ${part.text("mode")}.`;
    case "recusal":
      return `leaves out ${who(names, part.part("who"))}.`;
    case "must abstain": {
      const words = who(names, part.part("who"));
      const several = part.part("who").texts("parties").length > 1 || part.part("who").text("role") === "parties to the dispute";
      return `${words} ${several ? "abstain" : "abstains"}.`;
    }
    case "asked":
      return `votes if asked by ${rule(names, part.part("rule"))}.`;
    case "delay":
      return `${names.list(part.texts("who"))} may delay it by ${duration(names, part.value("limit"))}.`;
    case "binds":
      return part.text("mode") === "in favour" ? "binds only those in favour." : "binds all except those against.";
    case "deadline":
      return `must decide within ${duration(names, part.value("limit"))}.`;
    default: {
      const from = part.has("from") ? ` from ${names.list(part.texts("from"))}` : "";
      return `waits ${duration(names, part.value("limit"))} for objections${from}.`;
    }
  }
}

function clause(names: Names, part: Part): string {
  const plain = `${part.has("matters") ? `on ${names.list(part.texts("matters"))}: ` : ""}${content(names, part)}`;
  return part.has("optional") ? bracketed(names, part, `${checkedName(optionalOf(names, part).text("name"))}: ${plain}`) : plain;
}

export const body = (names: Names, part: Part): string =>
  [`body ${names.declared(part)}`, ...part.parts("clauses").map((each) => `  ${clause(names, each)}`)].join("\n");

export const unions = (names: Names, part: Part): string =>
  `unions of ${names.of(part.text("body"))}: ${names.list(part.texts("unions"))}.`;
