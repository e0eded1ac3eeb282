import { spanOf } from "../../../language/index.ts";
import { childrenOf, enclosing, freeName } from "../words.ts";
import { type ActionKind, rewriting } from "./action.ts";

export const addOption: ActionKind = {
  name: "add option",
  says: "Adds an option with the words of the last one, to be changed.",
  find: (view, { start }) => {
    const holder = enclosing(view, start, (node) => "options" in node && childrenOf(node).some(({ $type }) => /Option$/.test($type)));
    const last = holder === undefined ? undefined : childrenOf(holder).findLast(({ $type }) => /Option$/.test($type));
    if (last === undefined || last.$type === "ConflictOption") return [];
    const { start: from, end } = spanOf(last);
    const content = childrenOf(last).filter(({ $containerProperty: property }) => property !== "evidence");
    const { tokens } = view.language.tokens(view.text.slice(from, end));
    const colon = tokens.find(({ kind }) => kind === ":");
    if (colon === undefined) return [];
    const sponsored = tokens.findIndex(({ kind }, at) => (kind === "proposed" || kind === "held") && tokens[at + 1]?.kind === "by");
    const stop = sponsored < 0 ? undefined : tokens[sponsored - 1]?.kind === "," ? tokens[sponsored - 1] : tokens[sponsored];
    const words = view.text.slice(from + colon.endOffset + 1, stop === undefined ? end : from + stop.startOffset).trim();
    if (words === "" || (content.length === 0 && words.includes("["))) return [];
    return [rewriting(view, "Add an option", [end, end, ` | ${freeName(view, "New Option")}: ${words}`])];
  },
};
