/** Names: what is visible in each file, what each reference means, and what is wrong with either. */

import type { AstNode, AstReflection, ReferenceInfo } from "langium";
import type { Related } from "./diagnostic.ts";
import type { Draft } from "./draft.ts";
import { kindInWords, kindsInWords } from "./kinds.ts";
import type { ServandaLinker } from "./linking.ts";
import { sayUnknownName } from "./messages/unknown-name.ts";
import { sayNotImportable, sayWrongKind } from "./messages/wrong-kind.ts";
import { declaredIn, Names, namesOf } from "./names.ts";
import { nearestNames } from "./nearest.ts";
import { spanOfReference } from "./places.ts";
import { referencesOf, walk } from "./walking.ts";

export interface NamedDraft extends Draft {
  /** What the file itself declares. */
  readonly own: Names;
  /** That, and what it imports. */
  readonly visible: Names;
}

/** Up to so many names are listed when none of them is near. */
const fewNames = 6;

/** For so many unknown names of a file the nearest is sought: with many names that takes time. */
const mostSought = 200;

export function named(draft: Draft): NamedDraft {
  return { ...draft, own: declaredIn(draft.syntax), visible: new Names() };
}

export class Naming {
  readonly #linker: ServandaLinker;
  readonly #reflection: AstReflection;

  constructor(linker: ServandaLinker, reflection: AstReflection) {
    this.#linker = linker;
    this.#reflection = reflection;
  }

  /** Makes the own and the imported names visible. Afterwards every reference of the file can be followed. */
  link(file: NamedDraft, fileOf: (draft: Draft) => NamedDraft | undefined): void {
    for (const [name, things] of file.own.entries()) for (const thing of things) file.visible.add(name, thing);
    const used = new Map<AstNode, Names>();
    for (const use of file.syntax.uses) {
      const draft = file.uses.get(use);
      const target = draft === undefined ? undefined : fileOf(draft);
      if (target !== undefined) used.set(use, target.own);
      for (const reference of use.imported) {
        const things = target?.own.all(reference.$refText) ?? [];
        for (const thing of things) for (const name of namesOf(thing)) file.visible.add(name, thing);
        if (things.length === 0) file.presumed.addName(reference.$refText);
      }
    }
    const none = new Names();
    this.#linker.enter(file.syntax, (container, property) =>
      property === "imported" && container.$type === "Use" ? (used.get(container) ?? none) : file.visible,
    );
  }

  /** Follows every reference of a linked file, and reports those that lead nowhere: once for each name that is unknown, and for each kind where another is needed. */
  check(file: NamedDraft, fileOf: (draft: Draft) => NamedDraft | undefined): void {
    this.#checkImports(file, fileOf);
    const isKnown = new Set([...file.visible.entries()].map(([name]) => name.toLowerCase()));
    let sought = 0;
    for (const [first, ...others] of this.#leadingNowhere(file)) {
      if (first === undefined) continue;
      sought += 1;
      const name = first.reference.$refText;
      const seek = sought <= mostSought;
      if (seek && !file.visible.has(name) && file.presumed.hasNear(name, (phrase) => isKnown.has(phrase))) continue;
      this.#report(file, first, others, seek);
    }
  }

  /** The references that can be followed nowhere: those with the same unknown name together, and those that need the same other kind. */
  #leadingNowhere(file: NamedDraft): Iterable<ReferenceInfo[]> {
    const nowhere = new Map<string, ReferenceInfo[]>();
    walk(file.syntax, (container) => {
      if (container.$type === "Use") return;
      for (const { property, reference } of referencesOf(container)) {
        const name = reference.$refText;
        if (reference.ref !== undefined || file.presumed.has(name)) continue;
        const info = { container, property, reference };
        const key = file.visible.has(name) ? `${name}\n${this.#reflection.getReferenceType(info)}` : name;
        const same = nowhere.get(key);
        if (same === undefined) nowhere.set(key, [info]);
        else same.push(info);
      }
    });
    return nowhere.values();
  }

  #report(file: NamedDraft, info: ReferenceInfo, others: readonly ReferenceInfo[], seek: boolean): void {
    const name = info.reference.$refText;
    const type = this.#reflection.getReferenceType(info);
    const kinds = kindsInWords(type, this.#reflection);
    const span = spanOfReference(info.container, info.reference);
    const related: Related[] = others.map((other) => ({ span: spanOfReference(other.container, other.reference), message: "Here too." }));
    const [other] = file.visible.all(name);
    if (other !== undefined) file.diagnostics.push(sayWrongKind(span, name, kindInWords(other.$type), kinds, related));
    else {
      const fitting = seek ? this.#fitting(file.visible, type) : [];
      const declared = seek && fitting.length <= fewNames ? fitting : undefined;
      file.diagnostics.push(sayUnknownName({ span, name, kinds, nearest: nearestNames(name, fitting), declared, related }));
    }
  }

  #checkImports(file: NamedDraft, fileOf: (draft: Draft) => NamedDraft | undefined): void {
    for (const use of file.syntax.uses) {
      const draft = file.uses.get(use);
      const target = draft === undefined ? undefined : fileOf(draft);
      if (target === undefined) continue;
      for (const reference of use.imported) {
        const name = reference.$refText;
        if (reference.ref !== undefined || target.presumed.has(name)) continue;
        const span = spanOfReference(use, reference);
        const [other] = target.own.all(name);
        if (other !== undefined) file.diagnostics.push(sayNotImportable(span, name, kindInWords(other.$type), target.path));
        else {
          const found = nearestNames(name, this.#fitting(target.own, "Importable"));
          // It is surely meant, and used in this file: its uses are not reported too.
          for (const one of found) file.presumed.addName(one);
          file.diagnostics.push(
            sayUnknownName({ span, name, kinds: [], nearest: found, declared: undefined, file: target.path, related: [] }),
          );
        }
      }
    }
  }

  /** The names of the things that may be meant, in the order of the alphabet. */
  #fitting(names: Names, type: string): readonly string[] {
    return [...names.entries()]
      .flatMap(([name, things]) => (things.some((thing) => this.#reflection.isSubtype(thing.$type, type)) ? [name] : []))
      .sort();
  }
}
