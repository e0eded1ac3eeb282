import { spanOf } from "../../../language/index.ts";
import { enclosing } from "../words.ts";
import { type ActionKind, rewriting } from "./action.ts";

const modes = {
  refusal: "as refusal: whoever abstains counts as a no",
  consent: "as consent: whoever abstains counts as a yes",
  absence: "as absence: whoever abstains is not counted among the votes cast",
} as const;

export const stateAbstention: ActionKind = {
  name: "state abstention",
  says: "Says what abstaining counts as; which of the three is for the author to choose.",
  find: (view, { start }) => {
    const node = enclosing(view, start, ({ $type }) => $type === "Body");
    const body = view.agreement?.bodies.find(({ name }) => name === (node as { readonly name?: string } | undefined)?.name);
    if (node === undefined || body === undefined || body.clauses.some(({ kind }) => kind === "abstention")) return [];
    const decides = enclosing(view, start, ({ $type }) => $type === "Decides") ?? body.clauses.findLast(({ kind }) => kind === "decides");
    if (decides === undefined) return [];
    const end = "span" in decides ? decides.span.end : spanOf(decides).end;
    return (Object.keys(modes) as (keyof typeof modes)[]).map((mode) =>
      rewriting(view, `State what abstaining counts as: ${modes[mode]}`, [end, end, `\n  abstention counts as ${mode}.`]),
    );
  },
};
