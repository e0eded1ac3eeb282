/** Quotations, assumptions, and who proposes or holds. */
import type { Part } from "./part.ts";
import { type Names, quoted, Unwritable } from "./wording.ts";

function one(names: Names, id: string): { says: string; contrary: boolean } {
  const part = names.evidence.get(id);
  if (part === undefined)
    throw new Unwritable("SV163", `This refers to ${JSON.stringify(id.slice(0, 80))}, and "evidence" has no such entry.`);
  const contrary = part.is("contrary");
  if (part.text("type") === "assumed") return { says: `assumed because ${quoted(part.text("reason"))}`, contrary };
  const says = [
    `quoting ${part.texts("quotes").map(quoted).join(" and ")} from ${names.of(part.text("source"))}`,
    part.has("line") ? `line ${part.integer("line")}` : "",
    part.has("speaker") ? `said by ${names.of(part.text("speaker"))}` : "",
    part.has("on") ? `on ${part.text("on")}` : "",
    part.has("reportedBy") ? `reported by ${names.of(part.text("reportedBy"))}` : "",
    part.is("kindWritten") ? `as ${part.text("kind")}` : "",
  ];
  return { says: says.filter((words) => words !== "").join(" "), contrary };
}

/** `quoting ...; and ...; but ...`; contrary evidence alone cannot be written. */
export function evidenceList(names: Names, part: Part): string {
  const all = part.texts("evidence").map((id) => one(names, id));
  const [first, ...rest] = all.filter(({ contrary }) => !contrary);
  const against = all.filter(({ contrary }) => contrary);
  if (first === undefined) {
    if (against.length === 0) return "";
    throw new Unwritable("SV164", "Contrary evidence stands after evidence, and here there is none that it could stand against.");
  }
  return [first.says, ...rest.map(({ says }) => `; and ${says}`), ...against.map(({ says }) => `; but ${says}`)].join("");
}

/** With the comma before it, or nothing. */
export function evidencePart(names: Names, part: Part): string {
  const list = evidenceList(names, part);
  return list === "" ? "" : `, ${list}`;
}

/** `proposed by A and B`, with what it rests on; nothing when nobody does. */
export function sponsors(names: Names, part: Part, held: boolean): string {
  const by = [...part.texts("proposers").map((id) => names.of(id)), ...part.texts("holders").map(quoted)];
  if (by.length > 0) return `${held ? "held" : "proposed"} by ${by.join(" and ")}${evidencePart(names, part)}`;
  if (part.texts("evidence").length > 0) {
    throw new Unwritable("SV164", "Evidence for an option stands after who proposes or holds it, and here nobody does.");
  }
  return "";
}

/** `[ Name: content, proposed by A | Name: content ]`, or what stands there plainly. */
export function contested(names: Names, id: string, content: (option: Part) => string): string {
  const bracket = names.brackets.get(id);
  if (bracket === undefined)
    throw new Unwritable("SV163", `This refers to ${JSON.stringify(id.slice(0, 80))}, and "brackets" has no such entry.`);
  const options = bracket.parts("options").map((option) => {
    const by = sponsors(names, option, bracket.is("held"));
    return `${names.declared(option)}: ${content(option)}${by === "" ? "" : `, ${by}`}`;
  });
  return `[ ${options.join(" | ")} ]`;
}

/** A sentence in its square brackets, where it has any. */
export function bracketed(names: Names, part: Part, sentence: string): string {
  if (!part.has("optional")) return sentence;
  const place = optionalOf(names, part);
  const by = sponsors(names, place, place.is("held"));
  return `[ ${sentence}${by === "" ? "" : ` ${by}.`} ]`;
}

export function optionalOf(names: Names, part: Part): Part {
  const place = names.optional.get(part.text("optional"));
  if (place !== undefined) return place;
  const id = JSON.stringify(part.text("optional").slice(0, 80));
  throw new Unwritable("SV163", `This refers to ${id}, and "brackets" has no such optional sentence.`);
}
