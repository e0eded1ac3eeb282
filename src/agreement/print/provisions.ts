/** What the text promises, forbids and limits. */
import type { Json } from "../references-to-json.ts";
import { bracketed, contested } from "./evidence.ts";
import { Part } from "./part.ts";
import { duration, number, rule } from "./rules.ts";
import { cited, type Names, quoted } from "./wording.ts";

function actor(names: Names, part: Part): string {
  const of = names.list(part.texts("of"));
  switch (part.text("kind")) {
    case "each":
      return `each of ${of}`;
    case "all":
      return `all of ${of} together`;
    case "any":
      return `any of ${of}`;
    default:
      return of;
  }
}

/** `A and B`; `A or B`; one measure of the actor's choice is `A as it deems necessary`. */
export function measures(names: Names, part: Part): string {
  if (!part.has("choice")) return names.list(part.texts("all"));
  const list = part.texts("choice");
  return list.length > 1 ? names.list(list, "or") : `${names.list(list)} as it deems necessary`;
}

const modal = (names: Names, value: Json | undefined): string =>
  typeof value === "string" ? value : contested(names, new Part(value).text("bracket"), (option) => option.text("value"));

function duty(names: Names, part: Part): string {
  const within = part.has("within") ? ` within ${duration(names, part.value("within"))}` : "";
  const list = part.part("measures");
  const action =
    part.text("action") === "consult"
      ? "consult"
      : part.text("action") === "refer"
        ? `seek a decision of ${names.about(part, "body")}`
        : `provide ${list.has("bracket") ? contested(names, list.text("bracket"), (option) => measures(names, option.part("value"))) : measures(names, list)}`;
  return `${actor(names, part.part("actor"))} ${modal(names, part.value("modal"))} ${action}${within}`;
}

/** A part of a larger condition: all that could run on into the next stands in round brackets. */
function inside(names: Names, part: Part, last: boolean): string {
  const words = condition(names, part);
  const kind = part.text("kind");
  return kind === "and" || kind === "or" || (kind === "agreed" && !last) ? `(${words})` : words;
}

export function condition(names: Names, part: Part): string {
  switch (part.text("kind")) {
    case "decision":
      return `${names.about(part, "body")} so decides`;
    case "occurrence":
      return `${names.of(part.text("event"))} has occurred`;
    case "agreed": {
      const by = part.has("rule") ? rule(names, part.part("rule")) : names.list(part.texts("by"));
      return `${names.of(part.text("event"))} is agreed by ${by}`;
    }
    case "performed":
      return `${names.of(part.text("guarantee"))} is performed`;
    default: {
      const parts = part.parts("of");
      return parts.map((inner, index) => inside(names, inner, index === parts.length - 1)).join(` ${part.text("kind")} `);
    }
  }
}

function judge(names: Names, value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (value === "each") return ", as judged by each of them";
  return value === "protected party" ? ", as judged by the protected party" : `, as judged by ${names.of(new Part(value).text("body"))}`;
}

const duties = (names: Names, parts: readonly Part[]): string => parts.map((part) => duty(names, part)).join("; and ");

export function guarantee(names: Names, part: Part): string {
  const talk = part.part("consultation");
  const consultation = talk.has("within") ? ` within ${duration(names, talk.value("within"))}` : "";
  const words = [
    `guarantee ${names.declared(part)}: when ${names.of(part.text("event"))} occurs`,
    judge(names, part.value("judge")),
    part.has("consultation") ? `, after consultation${consultation}` : "",
    part.has("condition") ? `, if ${condition(names, part.part("condition"))}` : "",
    `, ${duties(names, part.parts("duties"))}`,
    part.list("fallback").length > 0 ? `, failing which ${duties(names, part.parts("fallback"))}` : "",
    ".",
    part.has("start") ? ` starts when ${condition(names, part.part("start"))}.` : "",
  ];
  return bracketed(names, part, words.join(""));
}

export function restraint(names: Names, part: Part): string {
  const act = part.part("act");
  const what = act.has("words") ? quoted(act.text("words")) : `${act.text("verb")} ${names.list(act.texts("measures"), "or")}`;
  const consent = part.has("consent") ? ` without the consent of ${actor(names, part.part("consent"))}` : "";
  const unless = part.has("unless") ? ` unless ${condition(names, part.part("unless"))}` : "";
  return bracketed(
    names,
    part,
    `restraint ${names.declared(part)}: ${actor(names, part.part("actor"))} shall not ${what}${consent}${unless}.`,
  );
}

export function limit(names: Names, part: Part): string {
  const unit = part.has("unit") ? ` ${quoted(part.text("unit"))}` : "";
  const amount = number(names, part.value("atMost"));
  return bracketed(names, part, `limit ${names.declared(part)} on ${names.of(part.text("on"))}: at most ${amount}${unit}.`);
}

const heading = (names: Names, word: string, part: Part): string => (part.has("name") ? `${word} ${names.declared(part)}: ` : "");

export function entry(names: Names, part: Part): string {
  return bracketed(names, part, `${heading(names, "entry", part)}enters into force when ${condition(names, part.part("condition"))}.`);
}

export function exit(names: Names, part: Part): string {
  const after = part.has("after") ? ` after ${duration(names, part.value("after"))}` : "";
  const leave = `any of ${names.list(part.texts("who"))} may leave with ${duration(names, part.value("notice"))} notice${after}.`;
  return bracketed(names, part, `${heading(names, "exit", part)}${leave}`);
}

export const signature = (names: Names, part: Part): string => `signature${cited(part)} requires ${rule(names, part.part("rule"))}.`;

export function amendment(names: Names, part: Part): string {
  const on = part.list("matters").length > 0 ? ` on ${names.list(part.texts("matters"))}` : "";
  return `amendment${on}${cited(part)} requires ${rule(names, part.part("rule"))}.`;
}
