/** Cases, goals, assumptions, claims and comparisons. */
import { evidencePart } from "./evidence.ts";
import type { Part } from "./part.ts";
import { measures } from "./provisions.ts";
import { targets, test } from "./tests.ts";
import { decimal, listOf, type Names, quoted } from "./wording.ts";

const question = (part: Part): string => (part.has("question") ? ` ${quoted(part.text("question"))}` : "");

export function supposedCase(names: Names, part: Part): string {
  const roles = part.has("concerned")
    ? `concerning ${names.of(part.text("concerned"))}`
    : `by ${names.list(part.texts("triggering"))} on ${names.of(part.text("protected"))}`;
  const timings = part.texts("timings").map((timing) => (timing === "before" ? ", before entry into force" : ", once notice has run"));
  return `case ${names.declared(part)}${question(part)}: ${names.of(part.text("event"))} ${roles}${timings.join("")}.`;
}

/** A part of a larger goal; a list of measures without `through` would go on into what follows. */
function inside(names: Names, part: Part, last: boolean): string {
  const words = goalExpression(names, part);
  const kind = part.text("kind");
  const open = (kind === "provides" || kind === "someProvide") && !part.has("through") && !last;
  return kind === "and" || kind === "or" || open ? `(${words})` : words;
}

function goalExpression(names: Names, part: Part): string {
  const through = part.has("through") ? ` through ${names.of(part.text("through"))}` : "";
  switch (part.text("kind")) {
    case "someProvide":
      return `at least ${part.text("count")} of ${names.list(part.texts("of"))} provide ${measures(names, part.part("measures"))}${through}`;
    case "provides":
      return `${names.of(part.text("party"))} provides ${measures(names, part.part("measures"))}${through}`;
    case "decides":
      return `${names.about(part, "body")} decides${through}`;
    default: {
      const parts = part.parts("of");
      return parts.map((inner, index) => inside(names, inner, index === parts.length - 1)).join(` ${part.text("kind")} `);
    }
  }
}

export const goal = (names: Names, part: Part): string =>
  `goal ${names.declared(part)}${question(part)}: ${goalExpression(names, part.part("expr"))}${evidencePart(names, part)}.`;

function chance(part: Part): string {
  const [low, high] = [part.part("chance").text("low"), part.part("chance").text("high")];
  return ` with probability ${decimal(low)}${low === high ? "" : ` to ${decimal(high)}`}`;
}

export function assumption(names: Names, part: Part): string {
  const about = part.has("about") ? ` on ${names.of(part.text("about"))}` : "";
  const within = part.has("in") ? ` in ${names.of(part.text("in"))}` : "";
  const several = part.list("who").length > 1;
  const who = names.list(part.texts("who"));
  const says = (): string => {
    switch (part.text("kind")) {
      case "refusal":
        return `assume ${who} ${several ? "refuse" : "refuses"}${part.is("everything") ? " everything" : about}${within}`;
      case "cooperation": {
        const likely = part.has("chance") ? chance(part) : "";
        return `assume ${who} ${several ? "cooperate" : "cooperates"}${part.is("separately") ? " separately" : ""}${about}${likely}${within}`;
      }
      case "giving up":
        return `assume ${names.of(part.text("party"))} gives up ${names.of(part.text("position"))}${chance(part)}`;
      case "occurs":
        return `assume ${names.of(part.text("event"))} occurs${chance(part)}`;
      default:
        return `common cause ${quoted(part.text("text"))}${chance(part)} makes ${who} refuse${about}${within}`;
    }
  };
  return `${says()}${evidencePart(names, part)}.`;
}

export function claim(names: Names, part: Part): string {
  const setting = part.has("setting") ? `in ${names.of(part.text("setting"))}, ` : "";
  const items = part.part("under").parts("items");
  const under = part.part("under").is("some") ? " under some package" : items.length > 0 ? ` under ${names.choices(items)}` : "";
  return `claim ${names.declared(part)}: ${setting}${test(names, part.part("test"))}${under}${evidencePart(names, part)}.`;
}

export function comparison(names: Names, part: Part): string {
  const choices = (word: string) => (part.list(word).length > 0 ? ` ${word} ${names.choices(part.parts(word))}` : "");
  const cases = part.list("cases").length > 0 ? ` in ${names.list(part.texts("cases"))}` : "";
  return `compare ${names.declared(part)}: ${listOf(targets(names, part.parts("targets")))}${choices("given")}${choices("under")}${cases}.`;
}
