/** The shape of a static check that needs an analysis. One check, one file, one entry. */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import { closureOf } from "../../agreement/closure.ts";
import type { Diagnostic } from "../../agreement/elements.ts";
import { PackageSpace } from "../../agreement/packages.ts";
import type { Wording } from "../../agreement/wording.ts";

export interface StaticCheck {
  readonly code: string;
  readonly name: string;
  readonly severity: Diagnostic["severity"];
  readonly says: string;
  readonly find: (library: Library, agreement: Agreement) => readonly Diagnostic[];
}

/** More combinations of brackets than this are not tried: a warning is worth no more. */
const MOST_WORDINGS = 64;

/** The first answer that is one, over the wordings of a text. */
export function firstFound<T>(library: Library, agreement: Agreement, find: (wording: Wording) => T | undefined): T | undefined {
  const space = new PackageSpace(closureOf(library, agreement));
  if (!space.allows(new Map())) return undefined;
  let tried = 0;
  for (const { answer } of space.packages(new Map(), find)) {
    if (answer !== undefined) return answer;
    tried += 1;
    if (tried === MOST_WORDINGS) break;
  }
  return undefined;
}
