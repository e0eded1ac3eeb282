/**
 * The language service: texts that are open, laid over those that are stored, and what is known about them.
 *
 * Nothing is computed before it is asked for, and everything is kept until a text changes. Waiting until the typing pauses is left to the
 * host. The session has no clock, no files and no page of its own.
 */

import type { FileReader, Language } from "../../language/index.ts";
import { createLanguage } from "../../language/index.ts";
import { Answers, type Remembered } from "./answers.ts";
import type { Host } from "./host.ts";
import { Occurrences } from "./occurrences.ts";
import { View } from "./view.ts";

interface Open {
  /** As the editor has it; offsets count in its composed form. */
  readonly raw: string;
  readonly version: number;
}

export interface Current {
  readonly package?: string;
  readonly case?: string;
}

export class EditorSession {
  readonly host: Host;
  readonly language: Language;
  readonly #open = new Map<string, Open>();
  readonly #views = new Map<string, View>();
  readonly #remembered: Remembered = new Map();
  #everything: Occurrences | undefined;
  #current: Current = {};

  /** @param language  takes a moment to make; sessions of several workspaces may share one */
  constructor(host: Host, language: Language = createLanguage()) {
    this.host = host;
    this.language = language;
  }

  /** A text is open, or was changed: from now on it counts, and not the stored one. */
  open(path: string, text: string, version = 0): void {
    const before = this.#open.get(path);
    this.#open.set(path, { raw: text, version });
    if (before?.raw !== text) this.#changed(path);
  }

  close(path: string): void {
    if (this.#open.delete(path)) this.#changed(path);
  }

  /** Stored files changed: whatever was read is read again when it is asked for. */
  filesChanged(): void {
    this.#views.clear();
    this.#everything = undefined;
  }

  /** One text changed: what does not use it stays as it is. */
  #changed(path: string): void {
    this.#everything = undefined;
    for (const [other, view] of this.#views) {
      // A path that led nowhere may lead to this text now.
      const leadsNowhere = view.readings.files.some(({ imports }) => imports.some((one) => one.path === undefined));
      if (other === path || leadsNowhere || view.readings.file(path) !== undefined) this.#views.delete(other);
    }
  }

  /** The package and case that rules and verdicts are shown for, by name; what a text does not have is passed over. */
  choose(current: Current): void {
    this.#current = current;
  }

  get current(): Current {
    return this.#current;
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  /** Paths of the open texts, in the order in which they were opened. */
  get opened(): readonly string[] {
    return [...this.#open.keys()];
  }

  versionOf(path: string): number | undefined {
    return this.#open.get(path)?.version;
  }

  /** The files with the open texts laid over them. */
  get files(): FileReader {
    return {
      read: (path) => {
        const open = this.#open.get(path);
        return open === undefined ? this.host.files.read(path) : { text: open.raw };
      },
    };
  }

  /** A text as it is stored or open, before it is composed; empty when it cannot be read. */
  raw(path: string): string {
    const answer = this.files.read(path);
    return "text" in answer ? answer.text : "";
  }

  /** One file with all that it uses. Reading happens at the first call after a change, analyses when a service needs them. */
  view(path: string): View {
    let view = this.#views.get(path);
    if (view === undefined) {
      const made: View = new View(this, path, () => new Answers(made, this.#remembered));
      view = made;
      this.#views.set(path, view);
    }
    return view;
  }

  /** Every name in every text of the workspace. Cost: reads them all, at the first call after a change. */
  everything(): Occurrences {
    const paths = [...new Set([...this.opened, ...this.host.texts()])];
    this.#everything ??= new Occurrences(this.language.read(paths, this.files));
    return this.#everything;
  }
}
