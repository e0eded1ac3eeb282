/** What the parties have said, notions and consistency rules. */
import { evidencePart } from "./evidence.ts";
import type { Part } from "./part.ts";
import { test } from "./tests.ts";
import { decimal, type Names, quoted } from "./wording.ts";

function subject(names: Names, part: Part): string {
  switch (part.text("kind")) {
    case "member":
      return `${names.of(part.text("member"))} as a ${names.of(part.text("group"))}`;
    case "use":
      return `use of ${names.of(part.text("measure"))}${part.has("by") ? ` by ${names.list(part.texts("by"))}` : ""}`;
    case "limit":
      return `${names.of(part.text("limit"))} of at ${part.text("bound")} ${decimal(part.text("value"))}`;
    case "test":
      return `that ${part.has("setting") ? `in ${names.of(part.text("setting"))}, ` : ""}${test(names, part.part("test"))}`;
    case "text":
      return quoted(part.text("text"));
    default:
      return `${part.has("presence") ? `${part.text("presence")} ` : ""}${names.of(part.text("id"))}`;
  }
}

const open = new Set(["use", "test"]);
/** A part of a larger expression: what ends in a list of names would go on into what follows. */
function inside(names: Names, part: Part, last: boolean): string {
  const words = expression(names, part);
  const kind = part.text("kind");
  return kind === "and" || kind === "or" || (open.has(kind) && !last) ? `(${words})` : words;
}

export function expression(names: Names, part: Part): string {
  const parts = part.parts("of");
  switch (part.text("kind")) {
    case "and":
    case "or":
      return parts.map((inner, index) => inside(names, inner, index === parts.length - 1)).join(` ${part.text("kind")} `);
    case "not": {
      const [inner] = parts;
      return inner === undefined ? "" : `not ${inside(names, inner, false)}`;
    }
    case "atLeast":
    case "atMost": {
      const bound = part.text("kind") === "atLeast" ? "at least" : "at most";
      return `${bound} ${part.text("k")} of these (${parts.map((inner) => expression(names, inner)).join("; ")})`;
    }
    default:
      return subject(names, part);
  }
}

export function position(names: Names, part: Part): string {
  const party = names.of(part.text("party"));
  const words = [
    part.has("name") ? `position ${names.declared(part)}: ${party} ` : `position of ${party}: `,
    `${part.text("stance")} ${subject(names, part.part("subject"))}`,
    part.has("other") ? ` to ${subject(names, part.part("other"))}` : "",
    part.has("restriction") ? ` ${part.text("restriction")} ${expression(names, part.part("condition"))}` : "",
    part.is("weighted") ? ` with weight ${part.text("weight")}` : "",
    `${evidencePart(names, part)}.`,
  ];
  return words.join("");
}

export const noAgreement = (names: Names, part: Part): string =>
  `no agreement is worth ${part.text("value")} to ${names.of(part.text("party"))}${evidencePart(names, part)}.`;

const linked = (names: Names, part: Part): string =>
  part.has("condition") ? `${part.text("link")} ${expression(names, part.part("condition"))}` : "";

export function notion(names: Names, part: Part): string {
  const link = linked(names, part);
  const text = part.has("text") ? ` ${quoted(part.text("text"))}` : "";
  return `notion ${names.declared(part)}${text}${link === "" ? "" : `: ${link}`}.`;
}

export function consistency(names: Names, part: Part): string {
  const link = linked(names, part);
  const stated = inside(names, part.part("expr"), link === "");
  return `consistency ${names.declared(part)}: ${stated}${link === "" ? "" : ` ${link}`}${evidencePart(names, part)}.`;
}
