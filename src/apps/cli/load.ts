/**
 * From paths to agreements: read, resolved, with their quotations checked against the documents that are here.
 */
import { createHash } from "node:crypto";
import { dirname, join, resolve as resolvePath } from "node:path";
import type { Agreement, Diagnostic, Evidence, Library } from "../../agreement/index.ts";
import { resolve } from "../../agreement/index.ts";
import { staticChecks } from "../../analysis/checks/index.ts";
import type { CheckedQuotation } from "../../evidence/index.ts";
import { checkDocuments } from "../../evidence/index.ts";
import type { Language } from "../../language/index.ts";
import { createLanguage } from "../../language/index.ts";
import type { Place } from "./workspace.ts";
import { bytesIn, readerFor } from "./workspace.ts";

export type Quotation = Evidence & { readonly kind: "quotation" };

export interface Loaded {
  readonly place: Place;
  readonly library: Library;
  /** The agreements that were asked for; the library has also what they import. */
  readonly agreements: readonly Agreement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly quotations: readonly CheckedQuotation<Quotation>[];
}

let language: Language | undefined;

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

export function load(place: Place, documents: string | undefined, folder: string): Loaded {
  language ??= createLanguage();
  const readings = language.read(place.entries, readerFor(place));
  const library = resolve(readings);
  const agreements = place.entries.flatMap((path) => library.agreements.get(path) ?? []);
  const supply = {
    fromCase: (file: string, agreement: string) => bytesIn(place.root, join(dirname(agreement), file)),
    fromReader: (file: string) => (documents === undefined ? undefined : bytesIn(resolvePath(folder, documents), file)),
  };
  const checked = agreements.map((agreement) =>
    checkDocuments(
      agreement.sources,
      agreement.evidence.filter((one): one is Quotation => one.kind === "quotation"),
      supply,
      sha256,
    ),
  );
  const errors = new Set(library.diagnostics.flatMap(({ severity, span }) => (severity === "error" ? [span.file] : [])));
  const found = agreements.flatMap((agreement) =>
    errors.has(agreement.file) ? [] : staticChecks.flatMap((check) => check.find(library, agreement)),
  );
  return {
    place,
    library,
    agreements,
    diagnostics: [...library.diagnostics, ...checked.flatMap(({ diagnostics }) => diagnostics), ...found],
    quotations: checked.flatMap(({ quotations }) => quotations),
  };
}

/** The library as it would be with another text in one of its files; its diagnostics say whether that could be read. */
export function reread({ place }: Loaded, file: string, text: string): Library {
  language ??= createLanguage();
  const files = readerFor(place);
  return resolve(language.read(place.entries, { read: (path) => (path === file ? { text } : files.read(path)) }));
}
