/**
 * Positions, facts, and what no agreement is worth.
 */
import { parseRational } from "../kernel/rational.ts";
import type * as syntax from "../language/generated/ast.ts";
import { membersOf } from "./bodies-from-syntax.ts";
import type { Conflict } from "./conflicts.ts";
import { type Conversion, given, known, type Making, named, nextId, placeOf } from "./conversion.ts";
import type { Group, Measure, Member, NamedElement, Party } from "./elements.ts";
import type { EvidenceFor } from "./evidence.ts";
import { evidenceOf } from "./evidence-from-syntax.ts";
import type { Fact, NoAgreementValue, Position, Stance, Subject, SubjectExpression } from "./positions.ts";
import type { Limit } from "./provisions.ts";
import { orOrdinal } from "./provisions-from-syntax.ts";
import type { Case } from "./suppositions.ts";
import { testOf } from "./tests-from-syntax.ts";
import { naming } from "./things-from-syntax.ts";

function subjectOf(c: Conversion, node: syntax.Subject): Subject {
  const span = placeOf(node);
  switch (node.$type) {
    case "MemberSubject":
      return { kind: "member", member: named<Member>(c, node.member), group: named<Group>(c, node.group), span };
    case "UseSubject":
      return { kind: "use", measure: named<Measure>(c, node.measure), ...given("by", node.who && membersOf(c, node.who)), span };
    case "LimitSubject":
      return { kind: "limit", limit: named<Limit>(c, node.limit), bound: node.bound, value: parseRational(node.value), span };
    case "TestSubject":
      return { kind: "test", ...given("setting", known<Case | Conflict>(c, node.setting)), test: testOf(c, node.test), span };
    case "NameSubject": {
      const optional = node.ref.ref && c.elements.optional.get(node.ref.ref);
      const presence = given("presence", node.presence as "with" | "without" | undefined);
      return { kind: "named", ...presence, element: optional ?? named<NamedElement>(c, node.ref), span };
    }
    case "TextSubject":
      return { kind: "text", text: node.text, span };
  }
}

export function subjectExpression(c: Conversion, node: syntax.SubjectExpr): SubjectExpression {
  const span = placeOf(node);
  const parts = (nodes: readonly syntax.SubjectExpr[]) => nodes.map((part) => subjectExpression(c, part));
  switch (node.$type) {
    case "NotSubject":
      return { kind: "not", part: subjectExpression(c, node.part), span };
    case "CountSubject":
      return { kind: "count", bound: node.bound ?? "least", count: BigInt(node.count), parts: parts(node.parts), span };
    case "EverySubject":
      return { kind: "all", parts: parts(node.parts), span };
    case "AnySubject":
      return { kind: "any", parts: parts(node.parts), span };
    case "PlainSubject":
      return { kind: "subject", subject: subjectOf(c, node.subject), span };
  }
}

export function emptyPosition(c: Conversion, node: syntax.Position): Making<Position> {
  const party = named<Member>(c, node.party);
  return {
    kind: "position",
    ...orOrdinal(c, naming("position", node), "position"),
    party,
    stance: node.stance as Stance,
    subject: { kind: "text", text: "", span: placeOf(node) },
    weight: BigInt(node.weight ?? "1"),
    weighted: node.weight !== undefined,
    evidence: [],
  };
}

export function fillPosition(c: Conversion, shell: Making<Position>, node: syntax.Position): void {
  Object.assign(shell, {
    subject: subjectOf(c, node.subject),
    ...given("other", node.other && subjectOf(c, node.other)),
    ...given("restriction", node.restriction),
    ...given("condition", node.condition && subjectExpression(c, node.condition)),
    evidence: evidenceOf(c, shell.id, node, { of: [shell.party], silent: "own statement" }),
  });
}

export function noAgreementOf(c: Conversion, node: syntax.NoAgreement): NoAgreementValue {
  const id = nextId(c, "", "no agreement");
  const party = named<Party>(c, node.party);
  const evidence = evidenceOf(c, id, node, { of: [party], silent: "own statement" });
  return { kind: "no agreement", id, span: placeOf(node), party, value: BigInt(node.value), evidence };
}

export function factOf(c: Conversion, node: syntax.Fact): Fact {
  const names = naming("fact", node);
  return {
    kind: "fact",
    ...names,
    text: node.text,
    evidence: evidenceOf(c, names.id, node, { silent: "report", spoken: "own statement" }),
  };
}

/** An optional sentence stands for what is in its brackets. */
export function evidenceForOf(c: Conversion, node: syntax.EvidenceFor): EvidenceFor {
  const id = nextId(c, "", "evidence for");
  const subjects = node.subjects
    .map((link) => known<NamedElement>(c, link) ?? (link.ref && c.elements.optional.get(link.ref)))
    .filter((subject) => subject !== undefined);
  return { kind: "evidence for", id, span: placeOf(node), subjects, evidence: evidenceOf(c, id, node, { silent: "report" }) };
}
