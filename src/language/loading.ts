/** The files that belong together: the ones asked for, and those that they use. */

import type { Related, Span } from "./diagnostic.ts";
import type { Draft } from "./draft.ts";
import { type FileReader, resolvePath } from "./files.ts";
import type { Use } from "./generated/ast.ts";
import { sayCircularImport } from "./messages/circular-import.ts";
import { sayChainTooLong, sayTooLong } from "./messages/too-large.ts";
import { sayWrongPath, type WrongPath } from "./messages/wrong-path.ts";
import type { FileParser } from "./one-file.ts";
import { spanOfProperty } from "./places.ts";
import { longestChain, longestText } from "./text.ts";

interface Step {
  readonly draft: Draft;
  /** The place at which this file uses the next one. */
  at: Span | undefined;
}

export class Loading {
  /** In the order of reading: a file stands before those that only it uses. */
  readonly drafts = new Map<string, Draft>();
  readonly #parser: FileParser;
  readonly #files: FileReader;
  /** The files that are being read, each using the next. */
  readonly #way: Step[] = [];

  constructor(parser: FileParser, files: FileReader) {
    this.#parser = parser;
    this.#files = files;
  }

  /** A file that was asked for; when it cannot be read, a file without sentences says so. */
  entry(path: string): void {
    if (this.drafts.has(path)) return;
    const found = this.#load(path);
    if (typeof found !== "string") return;
    const start: Span = { file: path, start: 0, end: 0 };
    const diagnostic = found === "too-large" ? sayTooLong(start, longestText) : sayWrongPath(start, found, path);
    this.drafts.set(path, this.#parser.refused(path, "", diagnostic));
  }

  #load(path: string): Draft | WrongPath {
    const known = this.drafts.get(path);
    if (known !== undefined) return known;
    const answer = this.#files.read(path);
    if ("refused" in answer) return answer.refused;
    const draft = this.#parser.draft(path, answer.text);
    this.drafts.set(path, draft);
    const step: Step = { draft, at: undefined };
    this.#way.push(step);
    for (const use of draft.syntax.uses) {
      step.at = spanOfProperty(use, "file");
      this.#follow(draft, use, step.at);
    }
    this.#way.pop();
    return draft;
  }

  #follow(draft: Draft, use: Use, span: Span): void {
    const resolved = resolvePath(draft.path, use.file);
    const circle = "path" in resolved ? this.#circle(resolved.path) : undefined;
    if (circle !== undefined) {
      const related: Related[] = circle
        .slice(0, -1)
        .flatMap(({ at }) => (at === undefined ? [] : [{ span: at, message: "This one is part of it." }]));
      const paths = circle.map((step) => step.draft.path);
      draft.diagnostics.push(sayCircularImport(span, [...paths, paths[0] ?? ""], related));
      return;
    }
    if ("path" in resolved && !this.drafts.has(resolved.path) && this.#way.length >= longestChain) {
      draft.diagnostics.push(sayChainTooLong(span, longestChain));
      return;
    }
    const found = "path" in resolved ? this.#load(resolved.path) : resolved.wrong;
    if (typeof found !== "string") draft.uses.set(use, found);
    else draft.diagnostics.push(sayWrongPath(span, found, "path" in resolved ? resolved.path : undefined));
  }

  /** The files from the named one to the one that is being read, if the named one is among those being read. */
  #circle(path: string): readonly Step[] | undefined {
    const from = this.#way.findIndex((step) => step.draft.path === path);
    return from < 0 ? undefined : this.#way.slice(from);
  }
}
