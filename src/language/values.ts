/**
 * What the syntax tree holds for each piece of text: names and phrases with single blanks, quotations without their marks.
 * Numbers and dates stay text, so that nobody makes floating point of them.
 */

import type { CstNode, Grammar, ValueType } from "langium";
import { CstUtils, DefaultValueConverter, GrammarAST } from "langium";

/** A name on one line, each run of blanks one blank. */
export function nameOf(image: string): string {
  return image.replace(/\s+/g, " ");
}

/** A quotation without its marks. */
export function quotationOf(image: string): string {
  return image.slice(1, -1);
}

export class ServandaValues extends DefaultValueConverter {
  protected override runConverter(rule: Grammar["rules"][number], input: string, node: CstNode): ValueType {
    if (rule.name === "NAME") return nameOf(input);
    if (rule.name === "TEXT") return quotationOf(input);
    // The parser hands over a phrase of several words without its blanks: it is put together again from the text.
    return GrammarAST.isTerminalRule(rule) ? input : phraseOf(node);
  }
}

/** The words of a phrase with one blank where the text has blanks, line ends or comments, and none where it has none. */
function phraseOf(node: CstNode): string {
  let phrase = "";
  let end: number | undefined;
  for (const leaf of CstUtils.flattenCst(node)) {
    if (end !== undefined && leaf.offset > end) phrase += " ";
    phrase += leaf.tokenType.name === "NAME" ? nameOf(leaf.text) : leaf.text;
    end = leaf.end;
  }
  return phrase;
}
