/**
 * The shape of a claim test's entry. One test, one file, one entry; a test of the language without an entry waits for its analysis.
 */
import type { Agreement } from "../../../agreement/agreement.ts";
import type { Assumption, Test, TestContent } from "../../../agreement/suppositions.ts";
import type { Budget } from "../../../structure/compile.ts";
import type { Structure } from "../../../structure/structure.ts";

export interface TestContext {
  readonly structure: Structure;
  readonly agreement: Agreement;
  /** Those of the claim's own file, as far as they are not dropped. */
  readonly assumptions: readonly Assumption[];
  readonly budget: Budget;
  /** The same case and assumptions under the choices of one item (`more likely under A than under B`). */
  readonly under: (item: Extract<TestContent, { readonly kind: "more likely" }>["better"]) => Structure;
}

export interface TestAnswer {
  /** Null: not decided, for the reason given. */
  readonly holds: boolean | null;
  /** One clause in words: why. */
  readonly because: string;
  /** It was prevented before the named parties did anything (SV704). */
  readonly already?: boolean;
  /** Named parties that have no vote or deed in it (SV705). */
  readonly without?: readonly string[];
  /** Of a worked vote. */
  readonly votes?: WorkedVoteNotes;
}

/** What is said of a worked vote beside its answer. */
export interface WorkedVoteNotes {
  readonly body: string;
  /** Parties whose ballot is read and not given (SV141). */
  readonly unsaid: readonly string[];
  /** Named parties that have no vote in it (SV147). */
  readonly voteless: readonly string[];
}

export type TestOf<Kind extends TestContent["kind"]> = Extract<Test, { readonly kind: Kind }>;

export interface ClaimTest<Kind extends TestContent["kind"]> {
  readonly kind: Kind;
  readonly says: string;
  readonly judge: (test: TestOf<Kind>, context: TestContext) => TestAnswer;
}
