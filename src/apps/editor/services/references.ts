/** Every place in the workspace that names the same thing, also by the singular of a group. */

import type { Offset, Span } from "../../../language/index.ts";
import type { View } from "../view.ts";

/** @param withDeclaration  whether the declaration is one of them; cost: reads all texts of the workspace, once after a change */
export function references(view: View, offset: Offset, withDeclaration: boolean): readonly Span[] {
  const everything = view.session.everything();
  const found = everything.at(view.path, offset);
  if (found === undefined) return [];
  return everything.of(found).flatMap(({ span, declares }) => (declares && !withDeclaration ? [] : [span]));
}
