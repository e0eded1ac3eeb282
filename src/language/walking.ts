/** Through a syntax tree, without the machinery of streams: a file is walked several times each time it is read. */

import type { AstNode, Reference } from "langium";

/** Every part of a tree, each before those inside it, in the order of the text. */
export function walk(node: AstNode, visit: (part: AstNode) => void): void {
  visit(node);
  for (const value of valuesOf(node)) if (isNode(value)) walk(value, visit);
}

/** Every reference that a part makes itself, with the property that holds it. */
export function referencesOf(node: AstNode): { readonly property: string; readonly reference: Reference }[] {
  const found: { property: string; reference: Reference }[] = [];
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith("$")) continue;
    for (const item of Array.isArray(value) ? value : [value]) if (isReference(item)) found.push({ property, reference: item });
  }
  return found;
}

function valuesOf(node: AstNode): unknown[] {
  return Object.entries(node).flatMap(([property, value]) => (property.startsWith("$") ? [] : value));
}

function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "$type" in value;
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "$refText" in value;
}
