/** Where names stand and what they mean, over all files of a reading. */

import type { AstNode, Offset, Readings, Span } from "../../language/index.ts";
import { namesOf, referencesOf, spanOfName, spanOfProperty, spanOfReference, walk } from "../../language/index.ts";

export interface Occurrence {
  readonly span: Span;
  /** On one line, as the name is spelled. */
  readonly name: string;
  /** What it names. */
  readonly thing: AstNode;
  readonly declares: boolean;
  /** The part of the tree that it stands in. */
  readonly node: AstNode;
}

const isIn = ({ start, end }: Span, offset: Offset): boolean => start <= offset && offset <= end;

export class Occurrences {
  readonly readings: Readings;
  readonly #byFile = new Map<string, readonly Occurrence[]>();
  #connected: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(readings: Readings) {
    this.readings = readings;
  }

  /** In the order of the text. */
  in(path: string): readonly Occurrence[] {
    let found = this.#byFile.get(path);
    if (found === undefined) {
      const made: Occurrence[] = [];
      const file = this.readings.file(path);
      if (file !== undefined) walk(file.syntax, (node) => made.push(...declarations(node), ...uses(node)));
      found = made.sort((a, b) => a.span.start - b.span.start);
      this.#byFile.set(path, found);
    }
    return found;
  }

  at(path: string, offset: Offset): Occurrence | undefined {
    return this.in(path).find(({ span }) => isIn(span, offset));
  }

  get all(): readonly Occurrence[] {
    return this.readings.files.flatMap(({ path }) => this.in(path));
  }

  /**
   * Every place that names the same thing, declarations first within a file. A party is one party by its name in all files that are connected
   * by imports.
   */
  of({ thing, span }: Occurrence): readonly Occurrence[] {
    if (thing.$type !== "Party") return this.all.filter((other) => other.thing === thing);
    const name = namesOf(thing)[0];
    const group = this.#connectedWith(span.file);
    return this.all.filter((other) => other.thing.$type === "Party" && namesOf(other.thing)[0] === name && group.has(other.span.file));
  }

  /** What a file declares or imports, by name; its own things first. */
  visible(path: string): ReadonlyMap<string, AstNode> {
    const names = new Map<string, AstNode>();
    for (const { name, thing, declares } of this.in(path)) if (declares && !names.has(name)) names.set(name, thing);
    for (const { name, thing, node } of this.in(path)) {
      if (node.$type !== "Use") continue;
      for (const given of [name, ...namesOf(thing)]) if (!names.has(given)) names.set(given, thing);
    }
    return names;
  }

  #connectedWith(path: string): ReadonlySet<string> {
    if (this.#connected === undefined) {
      const groups = new Map<string, Set<string>>(this.readings.files.map((file) => [file.path, new Set([file.path])]));
      for (const file of this.readings.files) {
        for (const { path: used } of file.imports) {
          const [mine, other] = [groups.get(file.path), used === undefined ? undefined : groups.get(used)];
          if (mine === undefined || other === undefined || mine === other) continue;
          for (const member of other) groups.set(member, mine.add(member));
        }
      }
      this.#connected = groups;
    }
    return this.#connected.get(path) ?? new Set([path]);
  }
}

function declarations(node: AstNode): Occurrence[] {
  const [name, singular] = [(node as { name?: unknown }).name, (node as { singular?: unknown }).singular];
  return [
    ...(typeof name === "string" ? [{ span: spanOfName(node), name, thing: node, declares: true, node }] : []),
    ...(typeof singular === "string"
      ? [{ span: spanOfProperty(node, "singular"), name: singular, thing: node, declares: true, node }]
      : []),
  ];
}

function uses(node: AstNode): Occurrence[] {
  return referencesOf(node).flatMap(({ reference }) => {
    const thing = reference.ref;
    return thing === undefined ? [] : [{ span: spanOfReference(node, reference), name: reference.$refText, thing, declares: false, node }];
  });
}
