import type { Diagnostic } from "../diagnostic.ts";
import { sayInstead } from "../messages/cannot-stand-here.ts";
import { nameOf } from "../values.ts";
import { kindsOf, type Mistake, readable, shown } from "./mistake.ts";

const signs = [":", ",", ";"];

/**
 * One sign is missing in a name that should be two: `case Renewed Attack Attack by Russia` lacks a colon between the name of the case and that
 * of the event. Found by trying: the sentence must be readable to its end with the sign, and a second name that occurs elsewhere is preferred.
 */
export function missingSign({ file, tokens, at, network, from, names }: Mistake): Diagnostic | undefined {
  const name = tokens[at - 1];
  const next = tokens[at];
  if (name?.kind !== "NAME" || next === undefined) return undefined;
  const kinds = kindsOf(tokens);
  const sign = signs.find((kind) => readable(network, from, [...kinds.slice(0, at), kind, "NAME", ...kinds.slice(at)]));
  if (sign === undefined) return undefined;
  // Another sign stands here, and with the right one in its place the sentence can be read: then nothing is missing.
  const replaced = [...kinds.slice(0, at), sign, ...kinds.slice(at + 1)];
  if (signs.includes(next.kind) && readable(network, from, replaced)) return undefined;
  const blanks = [...name.image.matchAll(/\s+/g)].filter((blank) =>
    /^[\p{Lu}\p{Lo}]/u.test(name.image.slice(blank.index + blank[0].length)),
  );
  const likely = blanks.find((blank) => names.has(nameOf(name.image.slice(blank.index + blank[0].length)))) ?? blanks.at(-1);
  if (likely === undefined) return undefined;
  const start = name.startOffset + likely.index;
  const second = name.image.slice(likely.index).trim();
  return sayInstead({ file, start: start + likely[0].length, end: name.endOffset + 1 }, sign, shown({ ...name, image: second }), {
    title: `Insert '${sign}'`,
    edits: [{ span: { file, start, end: start }, replacement: sign }],
  });
}
