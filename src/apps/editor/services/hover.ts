/** What a place of the text means: a rule read aloud, a name's declaration, a party's roles, a verdict per case, a quotation's line. */

import type { AstNode, Offset, Span } from "../../../language/index.ts";
import { spanOf } from "../../../language/index.ts";
import type { View } from "../view.ts";
import { enclosing } from "../words.ts";
import { nameHover } from "./hover-name.ts";
import { quotationHover } from "./hover-quotation.ts";
import { ruleHover } from "./hover-rule.ts";

export interface Hover {
  readonly span: Span;
  /** Markdown; what authors wrote is escaped. */
  readonly markdown: string;
}

/** @returns nothing where nothing is to be said; cost: that of the analyses which the answer needs, within the host's budget */
export function hover(view: View, offset: Offset): Hover | undefined {
  const quotation = enclosing(view, offset, ({ $type }) => $type === "Quotation");
  const said = quotation === undefined ? undefined : quotationHover(view, quotation);
  const found = view.occurrences.at(view.path, offset);
  if (found !== undefined) return { span: found.span, markdown: paragraphs(nameHover(view, found)) };
  if (said !== undefined && quotation !== undefined) return { span: spanOf(quotation), markdown: paragraphs(said) };
  const clause = enclosing(view, offset, ({ $type }) => $type === "Decides" || $type === "Abstention");
  const body = clause === undefined ? undefined : bodyAround(clause);
  const rule = body === undefined ? [] : ruleHover(view, body.name, offset);
  return clause === undefined || rule.length === 0 ? undefined : { span: spanOf(clause), markdown: paragraphs(rule) };
}

function bodyAround(node: AstNode): { readonly name: string } | undefined {
  for (let around: AstNode | undefined = node; around !== undefined; around = around.$container) {
    if (around.$type === "Body") return around as AstNode & { readonly name: string };
  }
  return undefined;
}

const paragraphs = (lines: readonly string[]): string => lines.filter((line) => line !== "").join("\n\n");
