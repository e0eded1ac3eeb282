/** The language service as a process: files of the disk, messages on standard input and output. The only file here that knows Node. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ResponseError } from "vscode-languageserver/node";
import { createLanguage, type FileAnswer } from "../../language/index.ts";
import type { Formatting, Host } from "./host.ts";
import { serve } from "./protocol.ts";
import type { Settings, Workspace, Workspaces } from "./workspaces.ts";

const MARK = "servanda.json";
const ENDING = ".servanda";
/** Beyond this nothing is read. */
const MOST_BYTES = 4_000_000;
const MOST_TEXTS = 5000;
const DEEPEST = 12;
const MILLISECONDS = 2000;
const NODES = 2_000_000;

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Whether a path lies in a folder once all links are followed; both must exist. */
const liesIn = (real: string, folder: string): boolean => real.startsWith(realpathSync(folder) + sep);

function read(root: string, path: string): FileAnswer {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return { refused: "missing" };
  try {
    const real = realpathSync(absolute);
    if (!liesIn(real, root)) return { refused: "outside" };
    if (statSync(real).size > MOST_BYTES) return { refused: "too-large" };
    return { text: readFileSync(real, "utf8") };
  } catch {
    return { refused: "unreadable" };
  }
}

function bytes(folder: string, name: string): Uint8Array | undefined {
  try {
    const real = realpathSync(join(folder, name));
    return liesIn(real, folder) && statSync(real).isFile() && statSync(real).size <= MOST_BYTES ? readFileSync(real) : undefined;
  } catch {
    return undefined;
  }
}

/** @param whole  whether folders inside count: not where a single file was opened, whose folder may be anything */
function textsIn(root: string, whole: boolean): string[] {
  const found: string[] = [];
  const visit = (folder: string, depth: number): void => {
    const entries = (() => {
      try {
        return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return [];
      }
    })();
    for (const entry of entries) {
      if (found.length >= MOST_TEXTS) return;
      const path = join(folder, entry.name);
      const hidden = entry.name.startsWith(".") || entry.name === "node_modules";
      if (entry.isDirectory() && whole && depth < DEEPEST && !hidden) visit(path, depth + 1);
      if (entry.isFile() && entry.name.endsWith(ENDING)) found.push(relative(root, path).split(sep).join("/"));
    }
  };
  visit(root, 0);
  return found;
}

export class DiskWorkspaces implements Workspaces {
  readonly #known = new Map<string, Workspace>();
  readonly #formatter: Formatting | undefined;
  #folders: readonly string[] = [];
  #settings: Settings = {};

  constructor(formatter: Formatting | undefined) {
    this.#formatter = formatter;
  }

  open(folders: readonly string[], settings: Settings): void {
    this.#folders = folders.flatMap((address) => pathOf(address) ?? []);
    this.#settings = settings;
    this.#known.clear();
  }

  place(address: string) {
    if (address.startsWith("untitled:")) {
      // A text that was never stored stands alone.
      const name = basename(address.slice("untitled:".length)).replace(/\.servanda$/, "") || "Untitled";
      return { workspace: this.#workspace(address, false, false), path: `${name}${ENDING}` };
    }
    const absolute = pathOf(address);
    if (absolute === undefined || !absolute.endsWith(ENDING)) return undefined;
    const { root, whole } = this.#rootOf(dirname(absolute));
    try {
      if (existsSync(absolute) && !liesIn(realpathSync(absolute), root)) return undefined;
    } catch {
      return undefined;
    }
    return { workspace: this.#workspace(root, whole, true), path: relative(root, absolute).split(sep).join("/") };
  }

  all(): readonly Workspace[] {
    return this.#folders.map((folder) => this.#workspace(this.#rootOf(folder).root, true, true));
  }

  /** The nearest folder upward that holds the mark; otherwise the innermost folder that is open in the editor; otherwise the file's own. */
  #rootOf(folder: string): { readonly root: string; readonly whole: boolean } {
    for (let here = folder; ; here = dirname(here)) {
      if (existsSync(join(here, MARK))) return { root: here, whole: true };
      if (dirname(here) === here) break;
    }
    const around = this.#folders.filter((one) => folder === one || folder.startsWith(one + sep));
    const innermost = around.toSorted((a, b) => b.length - a.length)[0];
    return innermost === undefined ? { root: folder, whole: false } : { root: innermost, whole: true };
  }

  #workspace(root: string, whole: boolean, stored: boolean): Workspace {
    const known = this.#known.get(root);
    if (known !== undefined) return known;
    const documents = this.#settings.documents;
    const milliseconds = Number(this.#settings.milliseconds) > 0 ? Number(this.#settings.milliseconds) : MILLISECONDS;
    const host: Host = {
      files: { read: (path) => (stored ? read(root, path) : { refused: "missing" }) },
      texts: () => (stored ? textsIn(root, whole) : []),
      documents: {
        fromCase: (file, agreement) => (stored ? bytes(root, join(dirname(agreement), file)) : undefined),
        fromReader: (file) => (typeof documents === "string" && stored ? bytes(resolve(root, documents), file) : undefined),
      },
      sha256,
      budget: () => {
        const end = performance.now() + milliseconds;
        return { nodes: NODES, cancelled: () => performance.now() > end };
      },
      ...(this.#formatter !== undefined && { formatting: this.#formatter }),
    };
    const workspace: Workspace = {
      root,
      host,
      address: (path) => (stored ? pathToFileURL(join(root, path)).href : root),
    };
    this.#known.set(root, workspace);
    return workspace;
  }
}

/** The absolute path of a file's address; nothing for any other address. */
function pathOf(address: string): string | undefined {
  try {
    return address.startsWith("file:") ? resolve(fileURLToPath(address)) : undefined;
  } catch {
    return undefined;
  }
}

/** Serves on standard input and output until the client says exit, or goes away; the process's status follows the protocol. */
export function serveOnStandardStreams(): void {
  const language = createLanguage();
  // The one place at which a formatter is given to the service; without one, layout is not offered.
  const formatter: Formatting = { edits: (path, text, range) => language.formatEdits(path, text, range) };
  const connection = createConnection(process.stdin, process.stdout);
  serve(connection, new DiskWorkspaces(formatter), {
    now: () => performance.now(),
    later: (milliseconds, work) => void setTimeout(work, milliseconds),
    refusal: (code, message) => new ResponseError<void>(code, message),
    language,
    formats: true,
  });
}
