/** Decision rules, quantities and spans of time. */
import type { Json } from "../references-to-json.ts";
import { contested } from "./evidence.ts";
import { Part } from "./part.ts";
import { decimal, type Names, shareWords, span } from "./wording.ts";

export function duration(names: Names, value: Json | undefined): string {
  const part = new Part(value);
  return part.has("bracket") ? contested(names, part.text("bracket"), (option) => span(option.part("value"))) : span(part);
}

export const number = (names: Names, value: Json | undefined): string =>
  typeof value === "string" ? decimal(value) : contested(names, new Part(value).text("bracket"), (option) => decimal(option.text("value")));

const plainQuantity = (part: Part): string => (part.has("whole") ? part.text("whole") : shareWords(part.text("share"), part.text("words")));

export function quantity(names: Names, part: Part): string {
  return part.has("bracket")
    ? contested(names, part.text("bracket"), (option) => plainQuantity(option.part("value")))
    : plainQuantity(part);
}

export function base(names: Names, value: Json | undefined): string {
  if (typeof value === "string") return value;
  const part = new Part(value);
  if (part.has("votesCastBy")) return `the votes cast by ${names.list(part.texts("votesCastBy"))}`;
  return names.list(part.texts("parties"));
}

const weighted = (names: Names, part: Part): string => (part.has("weights") ? ` weighted by ${names.of(part.text("weights"))}` : "");
const inBrackets = new Set(["and", "or", "failingWhich"]);

/** A rule as a part of a larger one: a list at its end would go on into what follows, so all but the plainest stand in round brackets. */
function inside(names: Names, part: Part, last: boolean): string {
  const words = rule(names, part);
  const isList = ["noObjection", "consent", "threshold", "allBut"].includes(part.text("kind")) && !closed(part);
  return inBrackets.has(part.text("kind")) || (isList && !last) ? `(${words})` : words;
}
/** A base that ends in no list of names. */
const closed = (part: Part): boolean => typeof part.value("base") === "string" || part.has("weights") || part.has("mode");

export function rule(names: Names, part: Part): string {
  const each = (key: string) => part.parts(key);
  switch (part.text("kind")) {
    case "bracket":
      return contested(names, part.text("id"), (option) => rule(names, option.part("value")));
    case "all":
      return "unanimity";
    case "none":
      return "no vote";
    case "consensus":
      return "consensus";
    case "threshold": {
      const amount = part.part("quantity");
      const majority = amount.text("words") === "a majority";
      const much = majority ? "a majority" : `${part.text("compare")} ${quantity(names, amount)}`;
      const mode = part.has("mode") ? ` ${part.text("mode")}` : "";
      return `${much} of ${base(names, part.value("base"))}${weighted(names, part)}${mode}`;
    }
    case "allBut":
      return `all but ${part.text("count")} of ${base(names, part.value("base"))}${weighted(names, part)}`;
    case "atLeast":
      return `at least ${part.text("k")} of these (${each("of")
        .map((inner) => rule(names, inner))
        .join("; ")})`;
    case "opposed": {
      const amount = part.value("quantity") === "all" ? "all" : quantity(names, part.part("quantity"));
      const of = part.has("of") ? ` of ${names.list(part.texts("of"))}` : "";
      return `${part.text("compare")} ${amount}${of} opposed${weighted(names, part)}`;
    }
    case "noObjection":
      return `no objection from ${names.list(part.texts("of"))}`;
    case "consent":
      return `the consent of ${names.list(part.texts("of"))}`;
    case "body":
      return `${names.about(part, "id")} decides`;
    case "failingWhich": {
      const [first, second] = [part.part("first"), part.part("second")];
      const one = rule(names, first);
      const two = rule(names, second);
      return `${one}, failing which ${second.text("kind") === "failingWhich" ? `(${two})` : two}`;
    }
    default: {
      const parts = each("of");
      return parts.map((inner, index) => inside(names, inner, index === parts.length - 1)).join(` ${part.text("kind")} `);
    }
  }
}
