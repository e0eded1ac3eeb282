import type { AstNode } from "../../../language/index.ts";
import { namesOf, spanOf } from "../../../language/index.ts";
import { atEnd, enclosing } from "../words.ts";
import { type ActionKind, type CodeAction, rewriting } from "./action.ts";

const carriesItself: ReadonlySet<string> = new Set(["Claim", "Position", "Fact", "Goal", "Consistency"]);
const evident = ["Party", "Group", "Measure", "Event", "Body", "Variant", "ConflictOption"];

export const addEvidence: ActionKind = {
  name: "add evidence",
  says: "Adds a quotation from one of the sources, or an assumption, to be filled in.",
  find: (view, { start }) => {
    const sources = (view.agreement?.sources ?? []).map(({ name }) => name);
    const kinds = [
      ...sources.map((source) => ({ title: `a quotation from ${source}`, text: `quoting "..." from ${source} line 1` })),
      { title: "an assumption", text: 'assumed because "..."' },
    ];
    const add = (what: string, at: number, text: (evidence: string) => string): CodeAction[] =>
      kinds.map((kind) => rewriting(view, `Add evidence for ${what}: ${kind.title}`, [at, at, text(kind.text)]));
    const found = view.occurrences.at(view.path, start);
    const name = found === undefined ? undefined : namesOf(found.thing)[0];
    const holder = enclosing(view, start, ({ $type }) => carriesItself.has($type)) as
      | (AstNode & { readonly evidence?: readonly AstNode[]; readonly against?: readonly AstNode[]; readonly name?: string })
      | undefined;
    if (holder !== undefined && (holder.against ?? []).length === 0) {
      const last = holder.evidence?.at(-1);
      const at = last === undefined ? spanOf(holder).end - 1 : spanOf(last).end;
      return add(holder.name ?? "this position", at, (evidence) => (last === undefined ? `,\n  ${evidence}` : `;\n  and ${evidence}`));
    }
    if (found === undefined || name === undefined || !evident.some((kind) => view.language.isKind(found.thing.$type, kind))) return [];
    const { offset, before } = atEnd(view);
    return add(name, offset, (evidence) => `${before}evidence for ${name}:\n  ${evidence}.\n`);
  },
};
