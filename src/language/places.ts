/** Where the parts of a syntax tree stand in their text. */

import type { AstNode, Reference } from "langium";
import { AstUtils, GrammarUtils } from "langium";
import type { Span } from "./diagnostic.ts";

const pathOfRoot = new WeakMap<AstNode, string>();

/** Remembers which file a tree was read from. */
export function placeTree(root: AstNode, path: string): void {
  pathOfRoot.set(root, path);
}

/** The path of the file in which a part of a syntax tree stands. */
export function fileOf(node: AstNode): string {
  return pathOfRoot.get(AstUtils.findRootNode(node)) ?? "";
}

/** Where a sentence or part stands. */
export function spanOf(node: AstNode): Span {
  const { offset = 0, end = 0 } = node.$cstNode ?? {};
  return { file: fileOf(node), start: offset, end };
}

/** Where the value of one property stands, such as the name in a declaration; the whole part when the property has no place of its own. */
export function spanOfProperty(node: AstNode, property: string, index?: number): Span {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  return found === undefined ? spanOf(node) : { file: fileOf(node), start: found.offset, end: found.end };
}

/** Where a declaration has its name. */
export function spanOfName(node: AstNode): Span {
  return spanOfProperty(node, "name");
}

/** Where a name stands that refers to something. */
export function spanOfReference(from: AstNode, reference: Pick<Reference, "$refNode">): Span {
  const node = reference.$refNode;
  return node === undefined ? spanOf(from) : { file: fileOf(from), start: node.offset, end: node.end };
}
