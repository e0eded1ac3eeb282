/** What the sentences of one file name, and what is visible in it. */

import type { AstNode } from "langium";
import type { Agreement } from "./generated/ast.ts";
import { walk } from "./walking.ts";

/** Names and the things they name, in the order of the text. Rightly each name names one thing; a second one is reported elsewhere. */
export class Names {
  readonly #things = new Map<string, AstNode[]>();

  add(name: string, thing: AstNode): void {
    const things = this.#things.get(name);
    if (things === undefined) this.#things.set(name, [thing]);
    else things.push(thing);
  }

  /** The first thing of a wanted kind with that name. */
  find(name: string, isWanted: (type: string) => boolean): AstNode | undefined {
    return this.#things.get(name)?.find((thing) => isWanted(thing.$type));
  }

  all(name: string): readonly AstNode[] {
    return this.#things.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#things.has(name);
  }

  entries(): IterableIterator<[string, readonly AstNode[]]> {
    return this.#things.entries();
  }
}

/** All names that the sentences of a tree declare, also inside lists and brackets, and the singular of groups. */
export function declaredIn(root: Agreement): Names {
  const names = new Names();
  walk(root, (node) => {
    for (const name of namesOf(node)) names.add(name, node);
  });
  return names;
}

/** The names that a sentence or part declares: one, two for a group with a singular, or none. */
export function namesOf(node: AstNode): readonly string[] {
  const { name, singular } = node as { name?: unknown; singular?: unknown };
  return [name, singular].filter((given) => typeof given === "string");
}
