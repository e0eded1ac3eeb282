/** SV128: a name that stands twice in one list counts once. */
import type { Span } from "../elements.ts";
import { type Check, diagnose } from "./check.ts";

/** A name inside a list, with the sign or the word before it. */
const inList =
  /(?:^|(,\s*and\s+|,\s*|\s+and\s+))([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}'’-]*(?:\s+(?:of\s+)?[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}'’-]*)*)/gu;

interface Listed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The names of a list as it is written; nothing where something else than a plain list stands there. */
function namesIn(text: string): readonly Listed[] {
  const found: Listed[] = [];
  let at = 0;
  for (const match of text.matchAll(inList)) {
    if (match.index !== at) return [];
    at = match.index + match[0].length;
    found.push({ name: (match[2] ?? "").replace(/\s+/g, " "), start: at - (match[2] ?? "").length, end: at });
  }
  return at === text.length ? found : [];
}

/** The list after a word, up to the end of its sentence. */
function listAfter(text: string, { start, end }: Span, word: RegExp): { readonly text: string; readonly start: number } | undefined {
  const match = word.exec(text.slice(start, end));
  if (match === null) return undefined;
  const from = start + match.index + match[0].length;
  const list = /^[^.[|]*/.exec(text.slice(from, end))?.[0] ?? "";
  return { text: list.replace(/\s+except\s[\s\S]*$/, "").trimEnd(), start: from };
}

export const namedTwice: Check = {
  code: "SV128",
  name: "named-twice",
  severity: "warning",
  says: "Whoever is named twice in one list counts once: name it once, or name whom you meant.",
  find(_library, agreement) {
    const lists = [
      ...agreement.groups.map(({ span }) => listAfter(agreement.text, span, /:\s*/)),
      ...agreement.bodies.flatMap(({ clauses }) =>
        clauses.flatMap(({ kind, span }) =>
          kind === "membership" ? [listAfter(agreement.text, span, /consists\s+of\s+(?:the\s+|each\s+of\s+the\s+)?/)] : [],
        ),
      ),
    ];
    return lists.flatMap((list) => {
      if (list === undefined) return [];
      const names = namesIn(list.text);
      const seen = new Map<string, Listed>();
      for (const one of names) {
        const before = seen.get(one.name);
        if (before === undefined) {
          seen.set(one.name, one);
          continue;
        }
        const place = ({ start, end }: Listed): Span => ({ file: agreement.file, start: list.start + start, end: list.start + end });
        const once = names.filter((other) => other !== one).map(({ name }) => name);
        const replacement = once.length < 2 ? once.join("") : `${once.slice(0, -1).join(", ")} and ${once.at(-1)}`;
        return [
          diagnose(namedTwice, place(one), `'${one.name}' is named twice in this list: it counts once.`, {
            related: [{ span: place(before), message: `${one.name} is named here first.` }],
            fix: {
              title: `Remove the second '${one.name}'`,
              edits: [{ span: { file: agreement.file, start: list.start, end: list.start + list.text.length }, replacement }],
            },
          }),
        ];
      }
      return [];
    });
  },
};
