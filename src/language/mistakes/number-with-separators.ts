import type { Diagnostic } from "../diagnostic.ts";
import { sayNumberWithSeparators } from "../messages/number-with-separators.ts";
import type { Token } from "../scanner.ts";
import { type Mistake, spanOf } from "./mistake.ts";

/** A number of up to three digits, then groups of three digits after a comma or one blank. */
export function numberWithSeparators({ file, tokens, at }: Mistake): Diagnostic | undefined {
  for (let from = Math.max(0, at - 2); from <= at; from += 1) {
    const first = tokens[from];
    if (first === undefined || !/^[0-9]{1,3}$/.test(first.image)) continue;
    let last = from;
    let plain = first.image;
    for (let next = groupAfter(tokens, last); next !== undefined; next = groupAfter(tokens, last)) {
      last = next;
      plain += tokens[next]?.image ?? "";
    }
    if (last > from && last >= at) return sayNumberWithSeparators(spanOf(file, first, tokens[last]), plain);
  }
  return undefined;
}

function groupAfter(tokens: readonly Token[], index: number): number | undefined {
  const [token, next, after] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (token === undefined || next === undefined) return undefined;
  const gap = next.startOffset - token.endOffset - 1;
  if (gap === 1 && isGroup(next)) return index + 1;
  if (gap !== 0 || next.kind !== "," || after === undefined) return undefined;
  return after.startOffset === next.endOffset + 1 && isGroup(after) ? index + 2 : undefined;
}

function isGroup({ image }: Token): boolean {
  return /^[0-9]{3}(\.[0-9]+)?$/.test(image);
}
