/**
 * Square brackets, their options with who proposes or holds them, and the choices that packages make.
 */
import type * as syntax from "../language/generated/ast.ts";
import type { Bracket, BracketKind, ChoiceItem, Chosen, Contested, Option, OptionalText, Package, Sponsors } from "./contested.ts";
import { type Conversion, given, knownOf, type Making, type Node, nextId, type Place, placeOf } from "./conversion.ts";
import { keyOf, type Member } from "./elements.ts";
import { evidenceOf } from "./evidence-from-syntax.ts";
import { naming } from "./things-from-syntax.ts";

type SponsoredNode = Node & {
  proposers: readonly syntax.MembersOption["proposers"][number][];
  holders: readonly string[];
  held: boolean;
  evidence: readonly syntax.Evidence[];
  against: readonly syntax.Evidence[];
};

/** `proposed by` or `held by`, with the evidence that follows. */
export function sponsorsOf(c: Conversion, id: string, node: SponsoredNode): Sponsors {
  const members = knownOf<Member>(c, node.proposers);
  const sponsored = node.proposers.length > 0 || node.holders.length > 0;
  return {
    proposers: node.held ? [] : members,
    holders: node.held ? [...members, ...node.holders] : [],
    evidence: evidenceOf(c, id, node, sponsored ? { of: members, silent: "own statement" } : { silent: "report" }),
  };
}

/** A bracket with its options; it takes its place among the contested places of the file. */
export function bracketOf<T, N extends SponsoredNode & { name: string }>(
  c: Conversion,
  at: Place,
  of: BracketKind,
  node: Node,
  options: readonly N[],
  content: (option: N) => T,
): Bracket<T> {
  const id = nextId(c, at.id, "bracket");
  const bracket: Making<Bracket<T>> = {
    kind: "bracket",
    id,
    span: placeOf(node),
    of,
    in: at.in,
    held: options.some((option) => option.held),
    options: [],
  };
  c.contested.push(bracket);
  bracket.options = options.map((option): Option<T> => {
    const names = naming("option", option);
    const made = { kind: "option" as const, ...names, bracket: id, value: content(option), ...sponsorsOf(c, names.id, option) };
    c.elements.of.set(option, made);
    return made;
  });
  return bracket;
}

/** What stands there plainly, or the bracket. */
export function contested<T, N extends SponsoredNode & { name: string }>(
  c: Conversion,
  at: Place,
  of: BracketKind,
  node: Node & { options: readonly N[] },
  plain: () => T,
  content: (option: N) => T,
): Contested<T> {
  return node.options.length === 0 ? plain() : bracketOf(c, at, of, node, node.options, content);
}

/** An optional sentence, before it is known who proposes it; `of` says what stands in the brackets. */
export function optionalText(node: Node, names: Node & { name?: string | undefined }, of: string): Making<OptionalText> {
  return { kind: "optional", ...naming("optional", names), span: placeOf(node), of, held: false, proposers: [], holders: [], evidence: [] };
}

export function fillOptional(c: Conversion, optional: Making<OptionalText>, node: SponsoredNode | undefined): void {
  if (node) Object.assign(optional, { held: node.held, ...sponsorsOf(c, optional.id, node) });
  c.contested.push(optional);
}

/** What a package or claim names there: an option, an optional sentence or a package. Sentences that stand in no bracket are kept aside. */
export function choicesOf(c: Conversion, items: readonly syntax.ChoiceItem[]): ChoiceItem[] {
  return items.map((item) => choiceOf(c, item)).filter((item) => item !== undefined);
}

export function choiceOf(c: Conversion, item: syntax.ChoiceItem): ChoiceItem | undefined {
  const node = item.choice.ref;
  if (node === undefined) return undefined;
  const choice = c.elements.optional.get(node) ?? (c.elements.of.get(node) as ChoiceItem["choice"] | undefined);
  if (choice?.kind !== "option" && choice?.kind !== "optional" && choice?.kind !== "package") return undefined;
  return { ...given("presence", item.presence as "with" | "without" | undefined), choice, span: placeOf(item) };
}

export const emptyPackage = (node: syntax.Package): Making<Package> => ({
  kind: "package",
  ...naming("package", node),
  items: [],
  choices: new Map(),
  proposers: [],
  holders: [],
  evidence: [],
});

export function fillPackage(c: Conversion, shell: Making<Package>, node: syntax.Package): void {
  const base = node.base?.ref && (c.elements.of.get(node.base.ref) as Package | undefined);
  Object.assign(shell, { ...given("base", base), items: choicesOf(c, node.items), ...sponsorsOf(c, shell.id, node) });
}

/** The key of the contested place that an option belongs to, or of the optional sentence. */
export const placeKey = (choice: Option<unknown> | OptionalText): string =>
  choice.kind === "option" ? `${choice.span.file}#${choice.bracket}` : keyOf(choice);

/** What one item chooses there. */
export const chosenBy = (item: ChoiceItem): Chosen => (item.choice.kind === "option" ? item.choice.name : item.presence !== "without");

/** What a package chooses: its base's choices, then what it says itself. A package that is built on itself chooses what it says. */
export function choose(shell: Package, under: ReadonlySet<Package> = new Set()): Map<string, Chosen> {
  const choices = new Map<string, Chosen>();
  const within = new Set([...under, shell]);
  const copy = (from: Package): void => {
    if (!within.has(from)) for (const [key, chosen] of choose(from, within)) choices.set(key, chosen);
  };
  if (shell.base) copy(shell.base);
  for (const item of shell.items) {
    if (item.choice.kind === "package") copy(item.choice);
    else if (item.choice.kind === "optional" || item.presence === undefined) choices.set(placeKey(item.choice), chosenBy(item));
  }
  return choices;
}
