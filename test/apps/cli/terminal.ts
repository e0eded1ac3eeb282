/** A terminal for tests: what was said on each stream, and the status. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../../src/apps/cli/run.ts";

export interface Said {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

export function servanda(
  args: readonly string[],
  more: { readonly folder?: string; readonly input?: string; readonly color?: boolean } = {},
): Said {
  const out: string[] = [];
  const err: string[] = [];
  let time = 0;
  const status = run(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    color: more.color ?? false,
    width: 80,
    folder: more.folder ?? process.cwd(),
    input: () => more.input ?? "",
    now: () => {
      time += 1;
      return time;
    },
  });
  return { out: out.join("\n"), err: err.join("\n"), status };
}

/** A folder with these files, gone when the test ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "servanda-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** One text as a file, checked (or asked by another verb). */
export function ask(text: string | Uint8Array, verb = "check", ...options: readonly string[]): Said {
  return servanda([verb, "draft.servanda", ...options], { folder: folderWith({ "draft.servanda": text }) });
}
