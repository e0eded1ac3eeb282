/** Names: what is visible in each file, what each reference means, and what is wrong with either. */

import type { AstNode, AstReflection, ReferenceInfo } from "langium";
import { AstUtils } from "langium";
import type { Related } from "./diagnostic.ts";
import type { Draft } from "./draft.ts";
import { kindInWords, kindsInWords } from "./kinds.ts";
import type { ServandaLinker } from "./linking.ts";
import { sayUnknownName } from "./messages/unknown-name.ts";
import { sayNotImportable, sayWrongKind } from "./messages/wrong-kind.ts";
import { declaredIn, Names, namesOf } from "./names.ts";
import { nearest } from "./nearest.ts";
import { spanOfReference } from "./places.ts";

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
    const known = new Set([...file.visible.entries()].map(([name]) => name.toLowerCase()));
    const isMissed = (name: string) => file.presumed.has(name) || file.presumed.hasNear(name, (phrase) => known.has(phrase));
    const missed = new Map<string, boolean>();
    const wrong = new Map<string, ReferenceInfo[]>();
    for (const node of AstUtils.streamAst(file.syntax)) {
      if (node.$type === "Use") continue;
      for (const info of AstUtils.streamReferences(node)) {
        const { reference } = info;
        if (!("ref" in reference) || reference.ref !== undefined) continue;
        const name = reference.$refText;
        if (!missed.has(name)) missed.set(name, isMissed(name));
        if (missed.get(name) === true) continue;
        const key = file.visible.has(name) ? `${name}\n${this.#reflection.getReferenceType(info)}` : name;
        const same = wrong.get(key);
        if (same === undefined) wrong.set(key, [info]);
        else same.push(info);
      }
    }
    let sought = 0;
    for (const [first, ...others] of wrong.values()) {
      if (first === undefined) continue;
      sought += 1;
      this.#report(file, first, others, sought <= mostSought);
    }
  }

  #report(file: NamedDraft, info: ReferenceInfo, others: readonly ReferenceInfo[], seek: boolean): void {
    const name = info.reference.$refText;
    const type = this.#reflection.getReferenceType(info);
    const kinds = kindsInWords(type, this.#reflection);
    const span = this.#spanOf(info);
    const related: Related[] = others.map((other) => ({ span: this.#spanOf(other), message: `Here too.` }));
    const [other] = file.visible.all(name);
    if (other !== undefined) file.diagnostics.push(sayWrongKind(span, name, kindInWords(other.$type), kinds, related));
    else {
      const fitting = seek ? this.#fitting(file.visible, type) : [];
      const declared = seek && fitting.length <= fewNames ? fitting : undefined;
      file.diagnostics.push(sayUnknownName({ span, name, kinds, nearest: nearest(name, fitting), declared, related }));
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
          const found = nearest(name, this.#fitting(target.own, "Importable"));
          // It is surely meant, and used in this file: its uses are not reported too.
          if (found !== undefined) file.presumed.addName(found);
          file.diagnostics.push(
            sayUnknownName({ span, name, kinds: [], nearest: found, declared: undefined, file: target.path, related: [] }),
          );
        }
      }
    }
  }

  #spanOf({ container, reference }: ReferenceInfo) {
    return spanOfReference(container, reference);
  }

  /** The names of the things that may be meant, in the order of the alphabet. */
  #fitting(names: Names, type: string): readonly string[] {
    return [...names.entries()]
      .flatMap(([name, things]) => (things.some((thing) => this.#reflection.isSubtype(thing.$type, type)) ? [name] : []))
      .sort();
  }
}
