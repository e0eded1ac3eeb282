/** What a file declares, the families as groups, in the order of the text. */

import type { AstNode, Span } from "../../../language/index.ts";
import { kindInWords, namesOf, spanOf, spanOfName, walk } from "../../../language/index.ts";
import { type Family, familyNames, familyOf } from "../families.ts";
import type { View } from "../view.ts";

export interface DocumentSymbol {
  readonly name: string;
  /** Its kind in words; empty for a family. */
  readonly detail: string;
  /** The type in the syntax tree, or "Family". */
  readonly type: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

export function documentSymbols(view: View): readonly DocumentSymbol[] {
  const byFamily = new Map<Family, DocumentSymbol[]>();
  walk(view.file.syntax, (node) => {
    const [name] = namesOf(node);
    if (name === undefined || !node.$cstNode) return;
    const family = familyOf(node.$type);
    const symbol: DocumentSymbol = {
      name,
      detail: kindInWords(node.$type),
      type: node.$type,
      span: spanOf(node),
      nameSpan: spanOfName(node),
      children: [],
    };
    const known = byFamily.get(family);
    if (known === undefined) byFamily.set(family, [symbol]);
    else known.push(symbol);
  });
  return (Object.keys(familyNames) as Family[]).flatMap((family) => {
    const children = byFamily.get(family);
    const first = children?.[0];
    if (children === undefined || first === undefined) return [];
    const end = Math.max(...children.map(({ span }) => span.end));
    return [{ name: familyNames[family], detail: "", type: "Family", span: { ...first.span, end }, nameSpan: first.nameSpan, children }];
  });
}

/** What a symbol stands in, for a flat list. */
export const familyInWords = (node: AstNode): string => familyNames[familyOf(node.$type)];
