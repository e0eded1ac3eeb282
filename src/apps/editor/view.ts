/** One file as the services see it: read, linked, resolved, and its diagnostics. */

import { type Agreement, type Diagnostic, type Evidence, type Library, resolve } from "../../agreement/index.ts";
import { Withheld } from "../../agreement/withheld.ts";
import { staticChecks } from "../../analysis/checks/index.ts";
import { checkDocuments, type DocumentCheck } from "../../evidence/index.ts";
import type { Language, Readings, SourceFile } from "../../language/index.ts";
import type { Answers } from "./answers.ts";
import type { Host } from "./host.ts";
import { Occurrences } from "./occurrences.ts";
import type { EditorSession } from "./session.ts";

export type Quotation = Evidence & { readonly kind: "quotation" };

export class View {
  readonly path: string;
  readonly session: EditorSession;
  readonly readings: Readings;
  readonly file: SourceFile;
  readonly #answers: () => Answers;
  readonly #known: {
    occurrences?: Occurrences;
    library?: Library;
    documents?: DocumentCheck<Quotation>;
    textual?: readonly Diagnostic[];
    withheld?: Withheld;
    answers?: Answers;
  } = {};

  constructor(session: EditorSession, path: string, answers: () => Answers) {
    this.session = session;
    this.path = path;
    this.#answers = answers;
    this.readings = session.language.read([path], session.files);
    this.file = this.readings.file(path) as SourceFile;
  }

  get host(): Host {
    return this.session.host;
  }
  get language(): Language {
    return this.session.language;
  }
  get text(): string {
    return this.file.text;
  }

  /** Names of this file and those that it uses. */
  get occurrences(): Occurrences {
    this.#known.occurrences ??= new Occurrences(this.readings);
    return this.#known.occurrences;
  }

  get library(): Library {
    this.#known.library ??= resolve(this.readings);
    return this.#known.library;
  }

  get agreement(): Agreement | undefined {
    return this.library.agreements.get(this.path);
  }

  /** The quotations of the file, held against the documents that are here. */
  get documents(): DocumentCheck<Quotation> {
    const { sources = [], evidence = [] } = this.agreement ?? {};
    this.#known.documents ??= checkDocuments(
      sources,
      evidence.filter((one): one is Quotation => one.kind === "quotation"),
      this.host.documents,
      this.host.sha256,
    );
    return this.#known.documents;
  }

  /** What is wrong in the texts, claims aside: of reading, of the model, of the documents, and of the checks of this file. */
  get textualDiagnostics(): readonly Diagnostic[] {
    if (this.#known.textual === undefined) {
      const { agreement, library } = this;
      const broken = library.diagnostics.some(({ severity, span }) => severity === "error" && span.file === this.path);
      const checked = broken || agreement === undefined ? [] : staticChecks.flatMap((check) => check.find(library, agreement));
      this.#known.textual = [...library.diagnostics, ...this.documents.diagnostics, ...checked];
    }
    return this.#known.textual;
  }

  get withheld(): Withheld {
    this.#known.withheld ??= new Withheld(this.library, this.textualDiagnostics);
    return this.#known.withheld;
  }

  /** What the analyses say of the file. */
  get answers(): Answers {
    this.#known.answers ??= this.#answers();
    return this.#known.answers;
  }
}
