/** The shape of a static check that needs an analysis. One check, one file, one entry. */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import { closureOf } from "../../agreement/closure.ts";
import type { Diagnostic, Span } from "../../agreement/elements.ts";
import { PackageSpace } from "../../agreement/packages.ts";
import type { Wording } from "../../agreement/wording.ts";

export interface StaticCheck {
  readonly code: string;
  readonly name: string;
  readonly severity: Diagnostic["severity"];
  readonly says: string;
  readonly find: (library: Library, agreement: Agreement) => readonly Diagnostic[];
}

export function diagnose(
  check: Omit<StaticCheck, "find" | "says">,
  span: Span,
  message: string,
  more: Pick<Diagnostic, "related" | "question"> = {},
): Diagnostic {
  const { code, name, severity } = check;
  return { code, name, severity, message, span, ...more };
}

/** More combinations of brackets than this are not tried: a warning is worth no more. */
export const MOST_WORDINGS = 64;

export interface Search<T> {
  readonly found: T | undefined;
  /** Every combination was looked at, or one was found: otherwise nothing is known of the others. */
  readonly whole: boolean;
}

/** The first answer that is one, over the wordings of a text. */
export function search<T>(library: Library, agreement: Agreement, find: (wording: Wording) => T | undefined): Search<T> {
  const space = new PackageSpace(closureOf(library, agreement));
  if (!space.allows(new Map())) return { found: undefined, whole: true };
  let tried = 0;
  for (const { answer } of space.packages(new Map(), find)) {
    if (answer !== undefined) return { found: answer, whole: true };
    // One more is begun before it is said that there are more.
    if (tried === MOST_WORDINGS) return { found: undefined, whole: false };
    tried += 1;
  }
  return { found: undefined, whole: true };
}

/** What is found in some wording; where not all were looked at and nothing was found, a note that says so. */
export function findInWordings(
  check: Omit<StaticCheck, "find" | "says">,
  library: Library,
  agreement: Agreement,
  about: { readonly name: string; readonly nameSpan: Span },
  find: (wording: Wording) => Diagnostic | undefined,
): readonly Diagnostic[] {
  const { found, whole } = search(library, agreement, find);
  if (found !== undefined) return [found];
  if (whole) return [];
  return [
    diagnose(
      { ...check, severity: "note" },
      about.nameSpan,
      `Not every package was looked at for ${about.name}: its brackets combine in more than ${MOST_WORDINGS} ways, and nothing is said of the rest.`,
    ),
  ];
}
