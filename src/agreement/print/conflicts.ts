/** The conflict block: its heading and its sentences, one to a line. */
import type { JsonObject } from "../references-to-json.ts";
import { evidencePart, optionalOf } from "./evidence.ts";
import { inOrder, type Sentence } from "./order.ts";
import { Part } from "./part.ts";
import { checkedName, listOf, type Names, quoted, Unwritable } from "./wording.ts";

const literal = (names: Names, part: Part): string => `${part.is("negated") ? "not " : ""}${names.of(part.text("option"))}`;
const literals = (names: Names, part: Part): string => listOf(part.parts("literals").map((each) => literal(names, each)));

const commas = (names: Names, part: Part): string =>
  part
    .parts("literals")
    .map((each) => literal(names, each))
    .join(", ");

const compound = new Set(["and", "or", "implication"]);
const inside = (names: Names, part: Part): string =>
  compound.has(part.text("kind")) ? `(${expression(names, part)})` : expression(names, part);

function expression(names: Names, part: Part): string {
  switch (part.text("kind")) {
    case "not":
      return `not ${part
        .parts("of")
        .map((inner) => inside(names, inner))
        .join("")}`;
    case "and":
    case "or":
      return part
        .parts("of")
        .map((inner) => inside(names, inner))
        .join(` ${part.text("kind")} `);
    case "implication": {
      const [consequence, condition] = [part.part("consequence"), part.part("condition")];
      const first = consequence.text("kind") === "implication" ? inside(names, consequence) : expression(names, consequence);
      const second = condition.text("kind") === "implication" ? inside(names, condition) : expression(names, condition);
      return `${first} ${part.text("link")} ${second}`;
    }
    default:
      return names.of(part.text("id"));
  }
}

function infeasible(names: Names, part: Part): string {
  switch (part.text("kind")) {
    case "pattern":
      return `cannot combine ${literals(names, part)}.`;
    case "requires":
      return `${names.of(part.text("option"))} requires ${expression(names, part.part("condition"))}.`;
    default: {
      const bound = part.text("bound") === "exactly" ? "exactly" : `at ${part.text("bound")}`;
      const count = part.text("count") === "1" ? "one" : part.text("count");
      return `${bound} ${count} of ${names.list(part.texts("options"))}.`;
    }
  }
}

function statement(names: Names, part: Part): string {
  const mark = part.is("strong") ? "much " : part.is("unknown") ? "perhaps " : "";
  const words = `${mark}${expression(names, part.part("expr"))}${evidencePart(names, part)}`;
  return part.has("optional") ? `[ ${checkedName(optionalOf(names, part).text("name"))}: ${words} ]` : words;
}

function preferences(names: Names, who: string, part: Part): string {
  if (part.has("statements")) {
    const statements = part.parts("statements").map((each) => statement(names, each));
    return `${names.of(who)} prefers, in order: ${statements.join("; ")}.`;
  }
  const classes = part.parts("ranking").map((rank) =>
    rank.is("rest")
      ? "the rest"
      : rank
          .texts("states")
          .map((id) => names.of(id))
          .join(" tied with "),
  );
  return `${names.of(who)} ranks, best first: ${classes.join("; ")}${evidencePart(names, part)}.`;
}

function pair(names: Names, kind: "strong" | "unknown", part: Part): string {
  const [party, first, second] = ["party", "first", "second"].map((key) => names.of(part.text(key)));
  const says = kind === "strong" ? `${party} much prefers` : `unknown whether ${party} prefers`;
  return `${says} ${first} to ${second}${evidencePart(names, part)}.`;
}

/** Options of one owner that follow each other are one sentence; what else is said of an option follows all of them. */
function options(names: Names, all: readonly Part[]): Sentence[] {
  const sentences: Sentence[] = [];
  let [owner, list, first]: [string, string[], Part | undefined] = ["", [], undefined];
  const close = () => {
    if (first) sentences.push({ part: first, says: `options of ${names.of(owner)}: ${listOf(list)}.` });
  };
  for (const part of all) {
    if (part.text("owner") !== owner) {
      close();
      [owner, list, first] = [part.text("owner"), [], part];
    }
    list.push(names.declared(part));
  }
  close();
  return sentences;
}

function sayings(names: Names, all: readonly Part[]): Sentence[] {
  return all.flatMap((part): Sentence[] => {
    const name = names.of(part.text("id"));
    const oneWay = part.text("direction") === "both ways" ? [] : [{ part: new Part({}), says: `${name} ${part.text("direction")}.` }];
    return part.has("means") ? [...oneWay, { part: new Part({}), says: `${name} means ${names.chosen(part.part("means"))}.` }] : oneWay;
  });
}

export function conflict(names: Names, part: Part): string {
  const title = part.has("title") ? ` ${quoted(part.text("title"))}` : "";
  const each = (key: string, say: (each: Part) => string): Sentence[] => part.parts(key).map((one) => ({ part: one, says: say(one) }));
  const only = (one: Part): string => (one.is("only") ? "only " : "");
  const quo = part.part("statusQuo");
  const preferred = Object.entries(part.part("preferences").json).map(([who, value]): Sentence => {
    const one = new Part(value as JsonObject);
    if (!one.has("statements") && !one.has("ranking")) throw new Unwritable("SV164", "These preferences say nothing.");
    return { part: one, says: preferences(names, who, one) };
  });
  const sentences = [
    ...options(names, part.parts("options")),
    ...sayings(names, part.parts("options")),
    ...each("infeasible", (one) => infeasible(names, one)),
    ...each("merged", (one) => `if ${commas(names, one)}, nothing else matters.`),
    ...(part.has("statusQuo") ? [{ part: quo, says: `status quo: ${only(quo)}${literals(names, quo)}.` }] : []),
    ...each("states", (one) => `state ${names.declared(one)}: ${only(one)}${literals(names, one)}.`),
    ...each("coalitions", (one) => `coalition ${names.declared(one)}: ${names.list(one.texts("who"))}.`),
    ...preferred,
    ...each("strong", (one) => pair(names, "strong", one)),
    ...each("unknown", (one) => pair(names, "unknown", one)),
  ];
  return [`conflict ${names.declared(part)}${title}.`, ...inOrder(sentences).map((says) => `  ${says}`)].join("\n");
}
