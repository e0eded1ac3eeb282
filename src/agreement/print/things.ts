/** The heading, imports, and the things that are only named. */
import type { Json } from "../references-to-json.ts";
import { contested, evidenceList, evidencePart, sponsors } from "./evidence.ts";
import { Part } from "./part.ts";
import { checkedName, decimal, listOf, type Names, quoted, Unwritable } from "./wording.ts";

export function heading(names: Names, part: Part): string {
  const title = part.has("title") ? ` ${quoted(part.text("title"))}` : "";
  const status = part.has("status") ? ` status ${part.text("status")}` : "";
  const dated = part.has("dated") ? ` dated ${part.text("dated")}` : "";
  return `${part.text("word")} ${names.declared(part)}${title}${status}${dated}.`;
}

/** The way from one file to another inside the workspace. */
function wayTo(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}

export const use = (part: Part, file: string): string =>
  `use ${listOf(part.texts("names").map(checkedName))} from ${quoted(wayTo(file, part.text("file")))}.`;

export function source(names: Names, part: Part): string {
  const words = [
    `source ${names.declared(part)} ${quoted(part.text("title"))}`,
    part.has("file") ? `in ${quoted(part.text("file"))}` : "",
    part.has("dated") ? `dated ${part.text("dated")}` : "",
    part.has("publisher") ? `by ${quoted(part.text("publisher"))}` : "",
    part.is("withheld") ? `withheld${part.has("hash") ? ` with hash ${quoted(part.text("hash"))}` : ""}` : "",
  ];
  return `${words.filter((word) => word !== "").join(" ")}.`;
}

export function person(names: Names, part: Part): string {
  const since = part.has("since") ? ` from ${part.text("since")}` : "";
  const until = part.has("until") ? ` to ${part.text("until")}` : "";
  return `${names.declared(part)} for ${names.of(part.text("for"))}${since}${until}`;
}

function members(names: Names, value: Json): string {
  if (typeof value === "string") return names.of(value);
  const part = new Part(value);
  return contested(names, part.text("bracket"), (option) => names.list(option.texts("value")) || "nobody");
}

export function group(names: Names, part: Part): string {
  const singular = part.has("singular") ? `, each a ${checkedName(part.text("singular"))}` : "";
  const except = part.list("except").length > 0 ? ` except ${names.list(part.texts("except"))}` : "";
  const items = listOf(part.list("items").map((item) => members(names, item)));
  return `group ${names.declared(part)}${singular}: ${items}${except}.`;
}

export function weights(names: Names, part: Part): string {
  const items = Object.entries(part.part("holds").json).map(([holder, value]) => {
    const name = holder.includes(":") ? names.of(holder) : checkedName(holder);
    return `${name} holds ${decimal(typeof value === "string" ? value : "0")}`;
  });
  return `weights ${names.declared(part)}: ${listOf(items)}.`;
}

export const event = (names: Names, part: Part): string =>
  `event ${names.declared(part)}${part.has("text") ? ` ${quoted(part.text("text"))}` : ""}.`;

export const aliases = (names: Names, part: Part): string =>
  `aliases of ${names.of(part.text("id"))}: ${listOf(part.texts("aliases").map(quoted))}.`;

export const note = (part: Part): string => `note ${quoted(part.text("text"))}.`;

export const fact = (names: Names, part: Part): string =>
  `fact ${names.declared(part)}: ${quoted(part.text("text"))}${evidencePart(names, part)}.`;

export function evidenceFor(names: Names, part: Part): string {
  const evidence = evidenceList(names, part);
  if (evidence === "") throw new Unwritable("SV164", "Here evidence should stand, and there is none.");
  return `evidence for ${names.list(part.texts("subjects"))}: ${evidence}.`;
}

export function pack(names: Names, part: Part): string {
  const base = part.has("base") ? `as ${names.of(part.text("base"))}, but ` : "";
  const sponsored = part.list("proposers").length + part.list("holders").length > 0;
  const by = sponsored ? `, ${sponsors(names, part, part.is("held"))}` : evidencePart(names, part);
  return `package ${names.declared(part)}: ${base}${names.choices(part.parts("items"))}${by}.`;
}
