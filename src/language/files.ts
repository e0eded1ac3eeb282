/**
 * How files reach the language. The caller knows where files are; the language knows them by their path in the workspace,
 * relative to its folder, with "/" on every system.
 */

export type Refusal =
  /** There is no such file. */
  | "missing"
  /** The path leads out of the workspace folder, for instance by a symbolic link. */
  | "outside"
  /** The file is there and cannot be read. */
  | "unreadable"
  /** The file is longer than what is read; whoever sees the size need not read the file to say so. */
  | "too-large";

export type FileAnswer = { readonly text: string } | { readonly refused: Refusal };

export interface FileReader {
  /** @param path in the workspace, with "/", without "." and ".."; the text is decoded as UTF-8 */
  read(path: string): FileAnswer;
}

export type ResolvedPath =
  | { readonly path: string }
  | { readonly wrong: "empty" | "absolute" | "address" | "backslash" | "ending" | "outside" };

/**
 * The file that a `use` sentence means.
 *
 * @param from the path of the file that says it
 * @param written what stands in quotation marks
 */
export function resolvePath(from: string, written: string): ResolvedPath {
  if (written.trim() === "") return { wrong: "empty" };
  if (written.startsWith("/") || written.startsWith("\\") || /^[A-Za-z]:([\\/]|$)/.test(written)) return { wrong: "absolute" };
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(written)) return { wrong: "address" };
  if (written.includes("\\")) return { wrong: "backslash" };
  const path = joined(`${from.slice(0, from.lastIndexOf("/") + 1)}${written}`);
  if (path === undefined) return { wrong: "outside" };
  if (!path.endsWith(".servanda")) return { wrong: "ending" };
  return { path };
}

/** The path without "." and "..", or nothing when it leads out of the workspace. */
export function joined(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
