/** Whether two syntax trees say the same, wherever their parts stand. */
import type { AstNode } from "langium";
import { isAstNode, isReference } from "langium";

export function isSameTree(a: AstNode, b: AstNode): boolean {
  const open: [unknown, unknown][] = [[a, b]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [one, other] = pair;
    if (isReference(one) && isReference(other)) {
      if (textOf(one.$refText) !== textOf(other.$refText)) return false;
    } else if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) return false;
      for (const [at, value] of one.entries()) open.push([value, other[at]]);
    } else if (isAstNode(one) && isAstNode(other)) {
      if (one.$type !== other.$type) return false;
      const keys = new Set([...Object.keys(one), ...Object.keys(other)].filter((key) => !key.startsWith("$")));
      for (const key of keys) open.push([(one as never)[key], (other as never)[key]]);
    } else if (typeof one === "string" && typeof other === "string") {
      if (textOf(one) !== textOf(other)) return false;
    } else if (one !== other) return false;
  }
  return true;
}

/** A name over a line end is the same name on one line. */
const textOf = (words: string): string => words.replace(/\s+/g, " ");
