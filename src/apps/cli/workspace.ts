/**
 * Files and folders: which texts a command means, and how the language reaches them.
 *
 * A workspace is the nearest folder upward that holds a `servanda.json`; otherwise the folder that the command names, or a single file's own.
 * Nothing outside it is read, links included.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { FileReader } from "../../language/index.ts";

export const MARK = "servanda.json";
/** The name that standard input has as a file of its workspace. */
export const STANDARD_INPUT = "standard-input.servanda";
const ENDING = ".servanda";

export interface Place {
  /** Absolute path of the workspace's folder. */
  readonly root: string;
  /** The texts that are meant, relative to the root, with "/". */
  readonly entries: readonly string[];
  /** The name for a title: the first heading of the folder's README.md, or the folder's or file's own name. */
  readonly title: string;
  readonly input?: string;
}

export type Located = { readonly places: readonly Place[] } | { readonly wrong: string };

export function locate(paths: readonly string[], folder: string, input: (() => string) | undefined): Located {
  const places: Place[] = [];
  for (const path of paths) {
    if (path === "-") {
      places.push({ root: folder, entries: [STANDARD_INPUT], title: "Standard input", input: input?.() ?? "" });
      continue;
    }
    const absolute = resolve(folder, path);
    if (!existsSync(absolute)) return { wrong: `there is no file or folder "${path}"` };
    const isFolder = statSync(absolute).isDirectory();
    if (!isFolder && !path.endsWith(ENDING)) return { wrong: `"${path}" is not a ${ENDING} file` };
    const root = workspaceOf(isFolder ? absolute : dirname(absolute));
    const files = isFolder ? textsIn(absolute) : [absolute];
    if (files.length === 0) return { wrong: `there is no ${ENDING} file in "${path}"` };
    const entries = files.map((file) => relative(root, file).split(sep).join("/"));
    const same = places.find((place) => place.root === root && place.input === undefined);
    const title = isFolder ? folderTitle(absolute) : basename(absolute);
    if (same === undefined) places.push({ root, entries, title });
    else places[places.indexOf(same)] = { ...same, entries: [...new Set([...same.entries, ...entries])], title: `${same.title}, ${title}` };
  }
  return { places };
}

function workspaceOf(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, MARK))) return here;
    if (dirname(here) === here) return folder;
  }
}

/** All texts below a folder, in the order of their paths; hidden folders and installed packages aside. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : textsIn(path);
      return entry.isFile() && entry.name.endsWith(ENDING) ? [path] : [];
    });
}

function folderTitle(folder: string): string {
  const readme = join(folder, "README.md");
  const heading = existsSync(readme) ? readFileSync(readme, "utf8").match(/^#\s+(.+)$/m)?.[1] : undefined;
  return heading?.trim() ?? basename(folder);
}

/** No text of a million characters has more bytes; what is larger is refused by its size, before it is read. */
const MOST_BYTES = 4_000_000;

export function readerFor({ root, input }: Place): FileReader {
  return {
    read(path) {
      if (input !== undefined && path === STANDARD_INPUT) return { text: input };
      const absolute = join(root, path);
      if (!existsSync(absolute)) return { refused: "missing" };
      try {
        const real = realpathSync(absolute);
        if (!real.startsWith(realpathSync(root) + sep)) return { refused: "outside" };
        if (statSync(real).size > MOST_BYTES) return { refused: "too-large" };
        return { text: readFileSync(real, "utf8") };
      } catch {
        return { refused: "unreadable" };
      }
    },
  };
}

/** The bytes of a file in a folder, when it lies there and nowhere else. */
export function bytesIn(folder: string, name: string): Uint8Array | undefined {
  try {
    const real = realpathSync(join(folder, name));
    if (!real.startsWith(realpathSync(folder) + sep) || !statSync(real).isFile()) return undefined;
    return readFileSync(real);
  } catch {
    return undefined;
  }
}
