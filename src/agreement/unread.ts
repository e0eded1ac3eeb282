/**
 * Which sentences of the closure cannot become elements, because a name in them is unknown or a part of them could not be read.
 *
 * A sentence is *left out* when it makes no sense without the unknown name (a claim whose target is unknown), and *withheld* when it stands
 * with a part missing (a body one of whose members is unknown) or needs a sentence that is left out or withheld itself. Either way its name
 * goes into `unreadNames`, so that nobody reports a finding about a text that was read in part.
 */
import type * as syntax from "../language/generated/ast.ts";
import { reflection } from "../language/generated/ast.ts";
import type { SourceFile } from "../language/index.ts";
import type { Link, Node } from "./conversion.ts";

/** What became of the sentences: asked for by the node of a sentence, a clause, or anything inside it. */
export interface Standing {
  isLeftOut(node: object): boolean;
  isWithheld(node: object): boolean;
  /** By file, the names whose findings are withheld. */
  readonly unreadNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** By file, where something is chosen that stands in no square brackets. */
  readonly notContested: ReadonlyMap<string, readonly syntax.ChoiceItem[]>;
  /** Shares over 0, such as 2/0. */
  readonly overZero: readonly syntax.Ratio[];
}

interface Use {
  readonly link: Link;
  /** Without the name: the sentence falls, or loses a part, or is none the worse. */
  readonly without: "falls" | "loses a part" | "stands" | "nothing to choose";
  /** What is withheld there is withheld here. */
  readonly spreads: boolean;
}
interface Unit {
  readonly node: Node;
  readonly file: string;
  readonly parent: Unit | undefined;
  readonly uses: Use[];
  readonly names: string[];
  leftOut: boolean;
  withheld: boolean;
}

type Tree = Node & { readonly $type: string; readonly [property: string]: unknown };

const isNode = (value: unknown): value is Tree => typeof value === "object" && value !== null && "$type" in value;
const isLink = (value: unknown): value is Link => typeof value === "object" && value !== null && "$refText" in value;

/** Sentences of the text itself: with an unknown name in a list they stand, and lose a part. */
const text = new Set([
  "Group",
  "Weights",
  "Body",
  "Unions",
  "Guarantee",
  "Restraint",
  "Limit",
  "Exit",
  "Entry",
  "Bracketed",
  "Signature",
  "Amendment",
]);
const lists = new Set([
  "Who.members",
  "Seats.members",
  "MemberItem.member",
  "MembersOption.members",
  "Group.excluded",
  "WeightItem.holder",
  "Unions.unions",
  "MeasureList.measures",
]);
const harmless = new Set(["EvidenceFor.subjects", "Aliases.of", "Use.imported"]);
/** Choosing a bracket's option, or taking a position on it, does not need the sentence around the bracket. */
const choosing = new Set(["ChoiceItem.choice", "NameSubject.ref"]);

/** These have a part in two spellings; one must be there. */
const eitherOr: Readonly<Record<string, string>> = {
  Span: "value",
  Modal: "word",
  MeasureChoice: "list",
  Amount: "value",
  MemberItem: "member",
};

/** Whether a part that must be there is missing, because reading stumbled over it. */
function isCutShort(node: Tree): boolean {
  const type = (reflection.types as Record<string, { properties: Record<string, { optional?: boolean; defaultValue?: unknown }> }>)[
    node.$type
  ];
  for (const [property, { optional, defaultValue }] of Object.entries(type?.properties ?? {})) {
    if (!optional && defaultValue === undefined && node[property] === undefined) return true;
  }
  const spelling = eitherOr[node.$type];
  if (spelling !== undefined && node[spelling] === undefined && (node.options as unknown[]).length === 0) return true;
  return isOverZero(node);
}
const isOverZero = (node: Tree): boolean => node.$type === "Ratio" && /^0+$/.test(node.under as string);

function unitsOf(reading: SourceFile, unitOf: Map<object, Unit>, notContested: syntax.ChoiceItem[], overZero: syntax.Ratio[]): Unit[] {
  const units: Unit[] = [];
  const open = (node: Tree, parent: Unit | undefined): Unit => {
    const unit: Unit = { node, file: reading.path, parent, uses: [], names: [], leftOut: false, withheld: false };
    units.push(unit);
    return unit;
  };
  const walk = (node: Tree, outer: Unit | undefined, textual: boolean): void => {
    const part = node.$containerProperty === "clauses" || node.$containerProperty === "sentences" || node.$type === "Person";
    const unit = outer === undefined || part ? open(node, part ? outer : undefined) : outer;
    const isText = textual || text.has(node.$type);
    unitOf.set(node, unit);
    if (isCutShort(node)) unit.leftOut = true;
    if (isOverZero(node)) overZero.push(node as unknown as syntax.Ratio);
    if (typeof node.name === "string") unit.names.push(node.name);
    if (typeof node.singular === "string") unit.names.push(node.singular);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith("$")) continue;
      for (const item of Array.isArray(value) ? value : [value]) {
        // A quotation that cannot be read is dropped by itself: what it supports still stands.
        if (isNode(item) && item.$type !== "Quotation" && item.$type !== "Supposition") walk(item, unit, isText);
        else if (isLink(item)) {
          const use = useOf(node, property, item, isText);
          if (use.without === "nothing to choose") notContested.push(node as unknown as syntax.ChoiceItem);
          unit.uses.push(use);
        }
      }
    }
  };
  for (const statement of reading.syntax.statements) walk(statement as unknown as Tree, undefined, false);
  return units;
}

/** A provision that stands in no square brackets, a preference that cannot be switched off. */
function isFixed(node: object | undefined): boolean {
  const provision = node as Tree | undefined;
  if (provision === undefined || !["Guarantee", "Restraint", "Limit", "Exit", "Entry"].includes(provision.$type)) return false;
  return provision.$container?.$type !== "Bracketed";
}

function useOf(node: Tree, property: string, link: Link, isText: boolean): Use {
  const place = `${node.$type}.${property}`;
  const container = node.$container?.$type;
  if (property === "proposers" || harmless.has(place)) return { link, without: "stands", spreads: false };
  if (place === "ChoiceItem.choice" && isFixed(link.ref) && container !== "Means")
    return { link, without: "nothing to choose", spreads: false };
  if (lists.has(place) && isText) return { link, without: "loses a part", spreads: true };
  return { link, without: "falls", spreads: !choosing.has(place) };
}

/** Sentences without a name that others of the same file depend on: what falls with them. */
const nameless: readonly { readonly fallen: readonly string[]; readonly withheld: (unit: Unit) => boolean }[] = [
  { fallen: ["Entry"], withheld: (unit) => holds(unit, ["Guarantee"]) },
  { fallen: ["Guarantee"], withheld: asksAnyGuarantee },
  { fallen: ["Exit"], withheld: (unit) => holds(unit, ["Case"], "once notice has run") },
  { fallen: ["Amendment"], withheld: (unit) => holds(unit, ["AmendmentTest"]) },
  {
    fallen: ["Signature", "Position", "Consistency"],
    withheld: (unit) => holds(unit, ["AcceptableTest", "AnyPackageTest", "MinimalConflictTest", "ConcessionTest"]),
  },
  {
    fallen: ["Refusal", "Cooperation", "GivingUp", "Occurs", "CommonCause"],
    withheld: (unit) => holds(unit, ["LikelyTest", "MoreLikelyTest"]),
  },
];

/** A goal that counts what any guarantee delivers. */
function asksAnyGuarantee(unit: Unit): boolean {
  const search = (node: Tree): boolean =>
    (["SomeProvide", "OneProvides"].includes(node.$type) && node.via === undefined) ||
    [node.expr, ...((node.parts as unknown[] | undefined) ?? [])].filter(isNode).some(search);
  return holds(unit, ["Goal"]) && search(unit.node as Tree);
}

const inner = (unit: Unit): Tree[] => {
  const node = unit.node as Tree;
  return [node, node.provision, node.test].filter(isNode);
};
function holds(unit: Unit, types: readonly string[], timing?: string): boolean {
  return inner(unit).some((node) => types.includes(node.$type) && (timing === undefined || (node.timing as string[]).includes(timing)));
}

/** What can become an element, worked out until nothing changes: what falls takes with it what needs it. */
export function standingOf(readings: readonly SourceFile[]): Standing {
  const unitOf = new Map<object, Unit>();
  const units: Unit[] = [];
  const notContested = new Map<string, syntax.ChoiceItem[]>();
  const lost = new Map<string, ReadonlySet<string>>();
  const overZero: syntax.Ratio[] = [];
  for (const reading of readings) {
    const chosen: syntax.ChoiceItem[] = [];
    const here = unitsOf(reading, unitOf, chosen, overZero);
    for (const unit of readInPart(reading, here)) unit.withheld = true;
    units.push(...here);
    notContested.set(reading.path, chosen);
    lost.set(reading.path, lostKinds(reading));
  }
  const targetOf = (use: Use): Unit | undefined => (use.link.ref === undefined ? undefined : unitOf.get(use.link.ref));
  const isKnown = (use: Use): boolean =>
    use.link.ref !== undefined && targetOf(use)?.leftOut !== true && use.without !== "nothing to choose";
  let changed = true;
  const mark = (unit: Unit, as: "leftOut" | "withheld"): void => {
    if (unit[as]) return;
    unit[as] = true;
    changed = true;
  };
  for (const unit of circlesOf(units, targetOf)) mark(unit, "withheld");
  while (changed) {
    changed = false;
    for (const unit of units) {
      for (const use of unit.uses) {
        if (!isKnown(use)) {
          if (use.without === "loses a part") mark(unit, "withheld");
          else if (use.without !== "stands") mark(unit, "leftOut");
        } else if (use.spreads && targetOf(use)?.withheld) mark(unit, "withheld");
      }
      if (unit.leftOut) mark(unit, "withheld");
      if (unit.withheld && unit.parent) mark(unit.parent, "withheld");
      if (unit.parent?.leftOut) mark(unit, "leftOut");
    }
    for (const { fallen, withheld } of nameless) {
      const files = new Set(units.filter((unit) => unit.withheld && holds(unit, fallen)).map((unit) => unit.file));
      for (const [file, kinds] of lost) if (fallen.some((kind) => kinds.has(kind))) files.add(file);
      for (const unit of units) if (files.has(unit.file) && withheld(unit)) mark(unit, "withheld");
    }
  }
  return {
    isLeftOut: (node) => unitOf.get(node)?.leftOut ?? false,
    isWithheld: (node) => unitOf.get(node)?.withheld ?? false,
    unreadNames: new Map(readings.map((reading) => [reading.path, namesOf(reading, units)])),
    notContested,
    overZero,
  };
}

/** Groups and bodies that contain themselves: nobody can say who is in them. */
function circlesOf(units: readonly Unit[], targetOf: (use: Use) => Unit | undefined): Unit[] {
  const whole = (unit: Unit): Unit => unit.parent ?? unit;
  const closed = (unit: Unit): boolean => ["Group", "Body"].includes((unit.node as Tree).$type);
  const next = new Map<Unit, Set<Unit>>();
  for (const unit of units) {
    if (!closed(whole(unit))) continue;
    const to = next.get(whole(unit)) ?? new Set();
    for (const use of unit.uses) {
      const target = targetOf(use);
      if (target && closed(whole(target))) to.add(whole(target));
    }
    next.set(whole(unit), to);
  }
  const reaches = (from: Unit): boolean => {
    const seen = new Set<Unit>();
    const open = [...(next.get(from) ?? [])];
    for (let unit = open.pop(); unit !== undefined; unit = open.pop()) {
      if (unit === from) return true;
      if (seen.has(unit)) continue;
      seen.add(unit);
      open.push(...(next.get(unit) ?? []));
    }
    return false;
  };
  return [...next.keys()].filter(reaches);
}

/** Names in sentences that could not be read, unless another sentence declares them; and what is withheld here. */
function namesOf(reading: SourceFile, units: readonly Unit[]): Set<string> {
  const here = units.filter((unit) => unit.file === reading.path);
  const intact = new Set(here.filter((unit) => !unit.withheld).flatMap((unit) => unit.names));
  const unread = reading.unread.flatMap((sentence) => sentence.names).filter((name) => !intact.has(name));
  return new Set([...unread, ...here.filter((unit) => unit.withheld).flatMap((unit) => unit.names)]);
}

/** Statements of several sentences, one of which could not be read. */
function readInPart(reading: SourceFile, units: readonly Unit[]): Unit[] {
  return reading.unread.flatMap(({ span, statement }) => {
    const before = units.filter((unit) => unit.parent === undefined && startOf(unit) <= span.start);
    const around = before.at(-1);
    return around && statement !== undefined && around.names.includes(statement) ? [around] : [];
  });
}
const startOf = (unit: Unit): number => unit.node.$cstNode?.offset ?? 0;

/** By the word with which an unread sentence begins, what it would have been. */
const beginnings: Readonly<Record<string, string>> = {
  enters: "Entry",
  entry: "Entry",
  exit: "Exit",
  any: "Exit",
  signature: "Signature",
  amendment: "Amendment",
  position: "Position",
  consistency: "Consistency",
  guarantee: "Guarantee",
  assume: "Cooperation",
  common: "CommonCause",
};
function lostKinds(reading: SourceFile): Set<string> {
  const words = reading.unread.map(({ span }) => /\p{Ll}+/u.exec(reading.text.slice(span.start, span.end))?.[0] ?? "");
  return new Set(words.map((word) => beginnings[word]).filter((kind) => kind !== undefined));
}
