/**
 * The clauses of a body that stand for one matter, under one wording and one case.
 */
import type { Body, BodyClause, ClauseContent, RecusedRole, RoleOrParties } from "../agreement/bodies.ts";
import type { Matter, Party, Span } from "../agreement/elements.ts";
import type { Case } from "../agreement/suppositions.ts";
import type { Support, Wording } from "../agreement/wording.ts";

/** The words of a stretch of text, on one line. */
export type Quote = (span: Span) => string;

/** Without these a body is no body; everything else can be dropped to see what rests on it. */
const essential = new Set<ClauseContent["kind"]>(["membership", "decides"]);

type ClauseOf<Kind extends ClauseContent["kind"]> = BodyClause & { readonly kind: Kind };

export class Clauses {
  readonly #body: Body;
  readonly #matter: string | undefined;
  readonly #wording: Wording;
  readonly #quote: Quote;

  constructor(body: Body, matter: Matter | undefined, wording: Wording, quote: Quote) {
    this.#body = body;
    this.#matter = matter?.name;
    this.#wording = wording;
    this.#quote = quote;
  }

  /** All clauses of a kind that stand and hold for the matter. `concerns` sifts before the wording is asked whether they stand. */
  every<Kind extends ClauseContent["kind"]>(
    kind: Kind,
    concerns: (clause: ClauseOf<Kind>) => boolean = () => true,
  ): readonly ClauseOf<Kind>[] {
    return this.#body.clauses.filter(
      (clause): clause is ClauseOf<Kind> => clause.kind === kind && concerns(clause as ClauseOf<Kind>) && this.#holds(clause),
    );
  }

  /** The one clause of a kind: for the matter by name before one that holds for every matter. */
  one<Kind extends ClauseContent["kind"]>(kind: Kind): ClauseOf<Kind> | undefined {
    const clauses = this.every(kind);
    return clauses.find((clause) => clause.matters.length > 0) ?? clauses[0];
  }

  #holds(clause: BodyClause): boolean {
    if (clause.matters.length > 0 && !clause.matters.some((matter) => matter.name === this.#matter)) return false;
    if (!this.#wording.stands(clause.optional)) return false;
    if (essential.has(clause.kind) || clause.optional !== undefined) return true;
    return this.#wording.has(clauseSupport(this.#body, clause, this.#quote));
  }
}

const clauseSupport = (body: Body, clause: BodyClause, quote: Quote): Support => {
  const words = quote(clause.span).replace(/\.$/, "");
  return {
    id: `clause:${body.span.file}#${clause.id}`,
    kind: "clause",
    says: `${body.name}: ${words}`,
    without: `no "${words}"`,
    span: clause.span,
    elements: [body],
  };
};

/**
 * The parties that a role stands for in a case; without a case a role is empty.
 *
 * @param concerned  the member concerned, where no case names one and every member is taken in turn
 */
export function partiesInRole(who: RoleOrParties, supposed: Case | undefined, wording: Wording, concerned?: Party): readonly Party[] {
  if ("parties" in who) return wording.parties(who.parties);
  const inRole: Readonly<Record<RecusedRole, () => readonly Party[]>> = {
    "triggering party": () => supposed?.triggering ?? [],
    "protected party": () => (supposed?.protected === undefined ? [] : wording.parties([supposed.protected])),
    "parties to the dispute": () => [...inRole["triggering party"](), ...inRole["protected party"]()],
    "member concerned": () => {
      const one = supposed === undefined ? concerned : supposed.concerned;
      return one === undefined ? [] : [one];
    },
  };
  return inRole[who.role]();
}

/** Matters that a body's clauses name, and all others together. */
export function mattersOf(body: Body): readonly (Matter | undefined)[] {
  const named = new Map(body.clauses.flatMap(({ matters }) => matters.map((matter) => [matter.name, matter] as const)));
  const others = body.clauses.some(({ kind, matters }) => kind === "decides" && matters.length === 0);
  return [...named.values(), ...(others || named.size === 0 ? [undefined] : [])];
}
