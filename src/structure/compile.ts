/**
 * From formulas to decision diagrams.
 *
 * The same formula is read at three levels: one diagram variable per vote and deed, one per party (each acts in everything or in nothing), one
 * per coin of an assumption. `group` says which; variables of one group become one diagram variable, or a constant.
 */

import type { Node } from "../kernel/diagram.ts";
import { Diagram, FALSE, TRUE } from "../kernel/diagram.ts";
import type { Needs } from "./needs.ts";
import { variablesOf } from "./needs.ts";
import type { StructureVariable } from "./variables.ts";

export interface Budget {
  /** Nodes a diagram may have. */
  readonly nodes?: number;
  readonly cancelled?: () => boolean;
}

export interface Compiled {
  readonly diagram: Diagram;
  /** One per root. */
  readonly nodes: readonly Node[];
  /** The group of each diagram variable, from the top. */
  readonly groups: readonly string[];
}

/** Which diagram variable stands for a variable: a group's name, or a constant. */
export type Grouping = (variable: StructureVariable) => string | boolean;

/** A vote that is read both as *yes* and as *not against* is two variables: not against, and yes given that. */
export const abstentionOf = (variable: StructureVariable): StructureVariable => ({
  ...variable,
  key: variable.key.replace(/^yes:/, "yes if not against:"),
});

/**
 * @param extra  groups that get a variable although no root reads them
 * @throws OutOfBudget  from the depth; callers turn it into a result with `attempt`
 */
export function compile(roots: readonly Needs[], group: Grouping, budget: Budget = {}, extra: readonly string[] = []): Compiled {
  const variables = variablesOf(roots);
  const keys = new Set(variables.map(({ key }) => key));
  const levels = new Map<string, number>();
  const place = (variable: StructureVariable): string | boolean => {
    const where = group(variable);
    if (typeof where === "string" && !levels.has(where)) levels.set(where, levels.size);
    return where;
  };
  const leaves = new Map<string, readonly (string | boolean)[]>();
  for (const variable of variables) {
    const companion = variable.key.startsWith("yes:") ? variable.key.replace(/^yes:/, "not against:") : undefined;
    if (companion !== undefined && keys.has(companion)) {
      const notAgainst = variables.find(({ key }) => key === companion) as StructureVariable;
      leaves.set(variable.key, [place(notAgainst), place(abstentionOf(variable))]);
    } else leaves.set(variable.key, [place(variable)]);
  }
  for (const name of extra) if (!levels.has(name)) levels.set(name, levels.size);

  const diagram = new Diagram({
    variables: levels.size,
    ...(budget.nodes !== undefined && { nodeBudget: budget.nodes }),
    ...(budget.cancelled && { cancelled: budget.cancelled }),
  });
  const nodeAt = (where: string | boolean): Node =>
    typeof where === "boolean" ? (where ? TRUE : FALSE) : diagram.variable(levels.get(where) as number);
  const built = new Map<Needs, Node>();
  const build = (needs: Needs): Node => {
    const known = built.get(needs);
    if (known !== undefined) return known;
    const node = (): Node => {
      switch (needs.kind) {
        case "always":
          return TRUE;
        case "never":
          return FALSE;
        case "variable":
          return diagram.all((leaves.get(needs.variable.key) as readonly (string | boolean)[]).map(nodeAt));
        case "all":
          return diagram.all(needs.of.map(build));
        case "any":
          return diagram.any(needs.of.map(build));
        case "at least":
          return diagram.threshold(
            needs.of.map((part) => ({ weight: part.weight, of: build(part.needs) })),
            needs.quota,
          );
      }
    };
    const result = node();
    built.set(needs, result);
    return result;
  };
  return { diagram, nodes: roots.map(build), groups: [...levels.keys()] };
}
