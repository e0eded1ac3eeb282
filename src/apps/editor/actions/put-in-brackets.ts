import type { AstNode } from "../../../language/index.ts";
import { spanOf } from "../../../language/index.ts";
import type { View } from "../view.ts";
import { enclosing, freeName, written } from "../words.ts";
import { type ActionKind, type CodeAction, rewriting } from "./action.ts";

/** Parts of a sentence that may be contested, and the property of their container in which they stand. */
const contestable: Readonly<Record<string, { readonly what: string; readonly properties: readonly string[] }>> = {
  rule: { what: "the rule", properties: ["rule"] },
  quantity: { what: "the share", properties: ["quantity"] },
  span: { what: "the time", properties: ["limit", "notice", "after", "consultation_limit"] },
  modal: { what: "the word of duty", properties: ["modal"] },
  measures: { what: "the measures", properties: ["measures"] },
  number: { what: "the number", properties: ["amount"] },
};
const provisions: ReadonlySet<string> = new Set(["Guarantee", "Restraint", "Limit", "Exit", "Entry"]);

export const putInBrackets: ActionKind = {
  name: "put in brackets",
  says: "Makes a part of a sentence, or a whole sentence, contested text.",
  find: (view, { start }) => {
    const part = enclosing(view, start, (node) => whatOf(node) !== undefined);
    const sentence = enclosing(view, start, ({ $type }) => provisions.has($type));
    const actions: CodeAction[] = [];
    if (part !== undefined && !touchesBracket(view, part)) {
      const { start: from, end } = spanOf(part);
      const text = written(view, { start: from, end });
      const names = [freeName(view, "Present Text"), freeName(view, "Other Text")];
      const bracket = `[ ${names[0]}: ${text} | ${names[1]}: ${text} ]`;
      actions.push(rewriting(view, `Put ${whatOf(part)} in brackets`, [from, end, bracket]));
    }
    if (sentence !== undefined && sentence.$container?.$type !== "Bracketed" && "name" in sentence && sentence.name !== undefined) {
      const { start: from, end } = spanOf(sentence);
      if (!touchesBracket(view, sentence)) {
        actions.push(rewriting(view, `Put ${String(sentence.name)} in brackets`, [from, from, "[ "], [end, end, " ]"]));
      }
    }
    return actions;
  },
};

function whatOf(node: AstNode): string | undefined {
  return Object.values(contestable).find(({ properties }) => properties.includes(node.$containerProperty ?? ""))?.what;
}

/** Brackets do not stand inside brackets. */
function touchesBracket(view: View, node: AstNode): boolean {
  for (let around: AstNode | undefined = node; around !== undefined; around = around.$container) {
    if (/Option$|Bracket/.test(around.$type) || around.$type === "OptionalClause") return true;
  }
  const { start, end } = spanOf(node);
  return view.language.tokens(written(view, { start, end })).tokens.some(({ kind }) => kind === "[");
}
