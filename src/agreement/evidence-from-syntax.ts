/**
 * Quotations and assumptions. What kind of statement a quotation is, when the author does not write it, follows from who speaks for whom.
 */
import type * as syntax from "../language/generated/ast.ts";
import { type Conversion, given, known, type Node, nextId, placeOf } from "./conversion.ts";
import type { Member, NamedElement, Person } from "./elements.ts";
import type { Evidence, EvidenceKind, Source } from "./evidence.ts";

/** Whose position the evidence supports, if anybody's, and what a quotation without a speaker is. */
export interface Support {
  readonly of?: readonly Member[];
  readonly silent: EvidenceKind;
  /** What a quotation with a speaker is where nobody's position is supported. */
  readonly spoken?: EvidenceKind;
}

/** Whether a party or group belongs to a group, in any package. */
function includes(whole: Member, part: Member, seen: ReadonlySet<Member> = new Set()): boolean {
  if (whole === part) return true;
  if (whole.kind === "party" || seen.has(whole)) return false;
  const within = new Set([...seen, whole]);
  return whole.items.some((item) =>
    (item.kind === "bracket" ? item.options.flatMap((option) => option.value.members) : [item]).some((member) =>
      includes(member, part, within),
    ),
  );
}

function kindOf(support: Support, speaker: Person | Member | undefined): EvidenceKind {
  if (speaker === undefined) return support.silent;
  if (support.of === undefined) return support.spoken ?? support.silent;
  const speaksFor = speaker.kind === "person" ? speaker.for : speaker;
  return support.of.some((party) => includes(speaksFor, party)) ? "own statement" : "attributed belief";
}

/** What the sentence rests on, `; but` included; a quotation whose source or speaker is unknown is dropped. */
export function evidenceOf(
  c: Conversion,
  id: string,
  node: { readonly evidence: readonly syntax.Evidence[]; readonly against: readonly syntax.Evidence[] },
  support: Support,
): Evidence[] {
  const disputed = node.against.length > 0;
  const made = [
    ...node.evidence.map((evidence) => one(c, id, evidence, support, { contrary: false, disputed })),
    ...node.against.map((evidence) => one(c, id, evidence, support, { contrary: true, disputed: false })),
  ].filter((evidence) => evidence !== undefined);
  c.evidence.push(...made);
  return made;
}

function one(
  c: Conversion,
  parent: string,
  node: syntax.Evidence,
  support: Support,
  { contrary, disputed }: { contrary: boolean; disputed: boolean },
): Evidence | undefined {
  const id = nextId(c, parent, "evidence");
  const element = { id, span: placeOf(node as Node), contrary };
  if (node.$type === "Supposition") return node.reason === undefined ? undefined : { ...element, kind: "assumed", reason: node.reason };
  const source = known<Source>(c, node.source);
  const speaker = known<Person | Member>(c, node.speaker);
  const reportedBy = known<NamedElement>(c, node.reporter) as Source | undefined;
  if (!source || (node.speaker && !speaker) || (node.reporter && !reportedBy)) return undefined;
  const derived = kindOf(support, speaker);
  return {
    ...element,
    kind: "quotation",
    quotes: node.quotes,
    source,
    ...given("line", node.line === undefined ? undefined : Number(node.line)),
    ...given("speaker", speaker),
    ...given("on", node.date),
    ...given("reportedBy", reportedBy),
    stands: (node.kind as EvidenceKind | undefined) ?? (disputed ? "disputed" : derived),
    standsWritten: node.kind !== undefined,
    ...given("undisputed", node.kind === undefined && disputed ? derived : undefined),
  };
}
