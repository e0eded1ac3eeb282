/** References of the syntax tree, resolved when they are first asked for: in the names of the own file and those it imports. */

import type { AstNode, AstNodeDescription, LangiumCoreServices, LinkingError, ReferenceInfo } from "langium";
import { AstUtils, DefaultLinker, URI } from "langium";
import type { Names } from "./names.ts";

/** Nothing is ever looked up by address; descriptions only have to have one. */
const nowhere = URI.parse("servanda:/");

/** For one reference, the names among which its target is sought; nothing when the place of the names is not known. */
export type NamesFor = (container: AstNode, property: string) => Names | undefined;

export class ServandaLinker extends DefaultLinker {
  readonly #namesOf = new WeakMap<AstNode, NamesFor>();

  constructor(services: LangiumCoreServices) {
    super(services);
  }

  /** From now on the references of this tree are resolved in these names. */
  enter(root: AstNode, namesFor: NamesFor): void {
    this.#namesOf.set(root, namesFor);
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const name = info.reference.$refText;
    const names = this.#namesOf.get(AstUtils.findRootNode(info.container))?.(info.container, info.property);
    const node = names?.find(name, (type) => this.reflection.isSubtype(type, this.reflection.getReferenceType(info)));
    if (node !== undefined) return { node, name, type: node.$type, documentUri: nowhere, path: "" };
    return { info, message: `nothing of the right kind is called ${name}` };
  }
}
