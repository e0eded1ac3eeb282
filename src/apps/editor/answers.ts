/**
 * What the analyses say of one file, asked one by one.
 *
 * An answer is remembered by the text it depends on: everything but claims, comparisons, evidence and remarks. So a keystroke in a claim
 * asks that claim again and nothing else, and a keystroke in evidence asks nothing.
 */

import { closureOf, libraryFor } from "../../agreement/closure.ts";
import type { Agreement, Body, Case, Library, Package, Target } from "../../agreement/index.ts";
import { type CellAnswer, type ClaimResult, cellOf, evaluateClaim, spaceOf, withheldClaim } from "../../analysis/claims/index.ts";
import { singleBlockers } from "../../analysis/guarantees/index.ts";
import { mattersOf, Structure } from "../../structure/index.ts";
import type { View } from "./view.ts";

export type Remembered = Map<string, unknown>;

export type ClaimAnswer = Pick<ClaimResult, "claim" | "state" | "because" | "already" | "without" | "choices" | "agreement">;

export interface VetoAnswer {
  /** One list of veto players for each combination of brackets that the rule reads; equal ones once. */
  readonly players: readonly (readonly string[])[];
}

/** Sentences on which no other sentence's meaning rests. */
const restsOnNothing: ReadonlySet<string> = new Set(["Claim", "Fact", "EvidenceFor", "Note", "Comparison", "Aliases"]);
/** Answers kept; the oldest go first. */
const mostRemembered = 2000;

export class Answers {
  readonly #view: View;
  readonly #remembered: Remembered;
  #basis: string | undefined;
  #claims: readonly ClaimAnswer[] | undefined;

  constructor(view: View, remembered: Remembered) {
    this.#view = view;
    this.#remembered = remembered;
  }

  /** Of every claim of the file, in the order of the text. */
  claims(): readonly ClaimAnswer[] {
    for (const _ of this.judging()) void _;
    return this.#claims ?? [];
  }

  /**
   * Judges the claims one by one and yields before each, so that whoever asks may wait, count, or stop; then `claims` takes no time.
   * Each claim has a budget of its own.
   */
  *judging(): Generator<{ readonly judged: number; readonly of: number }> {
    const { agreement: written } = this.#view;
    if (written === undefined || this.#claims !== undefined) return;
    const { withheld } = this.#view;
    const [library, agreement] = this.#sound(written);
    const space = spaceOf(library, agreement);
    const answers: ClaimAnswer[] = [];
    for (const claim of agreement.claims) {
      yield { judged: answers.length, of: agreement.claims.length };
      const wrong = withheld.because(claim);
      if (wrong !== null) {
        answers.push(withheldClaim(agreement, claim, wrong.name));
        continue;
      }
      const known = this.#remember(`claim ${this.#textOf(claim.span)}`, () => {
        const { state, because, already, without, choices } = evaluateClaim(library, agreement, claim, this.#view.host.budget(), space);
        return { state, because, already, without, choices };
      });
      answers.push({ claim, agreement, ...known });
    }
    this.#claims = answers;
  }

  /** Who can stop the decisions of a body alone; nothing when a piece of text that it needs is wrong. */
  veto(body: Body): VetoAnswer | undefined {
    const { agreement: written, withheld } = this.#view;
    if (written === undefined || withheld.because(body) !== null) return undefined;
    const [library, agreement] = this.#sound(written);
    return this.#remember(`veto ${body.name}`, () => {
      const space = spaceOf(library, agreement);
      const found = new Map<string, readonly string[]>();
      for (const matter of mattersOf(body)) {
        const ask = (wording: ConstructorParameters<typeof Structure>[1]) => {
          const structure = new Structure(library, wording, undefined);
          return singleBlockers(structure, structure.target({ kind: "body", body, ...(matter && { matter }) }));
        };
        let tried = 0;
        for (const { answer } of space.packages(new Map(), ask)) {
          found.set([...answer].join("\n"), [...answer]);
          tried += 1;
          if (tried === mostTried) break;
        }
      }
      return { players: [...found.values()] };
    });
  }

  /** The verdict on a guarantee or goal in a case: one answer, or several that depend on the choice of brackets. */
  verdicts(target: Target, supposed: Case | undefined, under?: Package): readonly Pick<CellAnswer, "finding" | "choices" | "when">[] {
    const { agreement: written, withheld } = this.#view;
    const element = target.kind === "goal" ? target.goal : target.kind === "guarantee" ? target.guarantee : target.body;
    if (written === undefined || withheld.because(element) !== null || (supposed && withheld.because(supposed) !== null)) return [];
    const [library, agreement] = this.#sound(written);
    const items = under === undefined ? [] : [{ choice: under, span: under.span }];
    return this.#remember(
      `verdict ${element.id} ${supposed?.id ?? ""} ${under?.id ?? ""}`,
      () => cellOf(library, agreement, spaceOf(library, agreement), target, supposed, items, undefined, this.#view.host.budget()).answers,
    );
  }

  #sound(written: Agreement): readonly [Library, Agreement] {
    return [libraryFor(this.#view.library, written), this.#view.withheld.sound(written)];
  }

  #textOf({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.#view.text.slice(start, end);
  }

  #remember<T>(question: string, ask: () => T): T {
    const key = `${this.#view.path}\n${question}\n${this.#basisText()}`;
    const known = this.#remembered.get(key) as T | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= mostRemembered && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(key, answer);
    return answer;
  }

  /** The text that answers may depend on, of the file and of all that it uses, as its hash. */
  #basisText(): string {
    if (this.#basis === undefined) {
      const { agreement, library, readings } = this.#view;
      const files = agreement === undefined ? [] : closureOf(library, agreement).map(({ file }) => file);
      const wrong = this.#view.textualDiagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => code + message);
      this.#basis = this.#view.host.sha256([...files.flatMap((path) => [path, ...basisOf(readings.file(path))]), ...wrong].join("\n"));
    }
    return this.#basis;
  }
}

/** Combinations of brackets that are tried for the list above a body. */
const mostTried = 256;

function basisOf(file: View["file"] | undefined): readonly string[] {
  if (file === undefined) return [];
  const { syntax, text, unread } = file;
  const parts = [
    ...(syntax.heading ? [syntax.heading] : []),
    ...syntax.uses,
    ...syntax.statements.filter(({ $type }) => !restsOnNothing.has($type)),
  ];
  return [...parts.map(({ $cstNode }) => $cstNode?.text ?? ""), ...unread.map(({ span }) => text.slice(span.start, span.end))];
}
