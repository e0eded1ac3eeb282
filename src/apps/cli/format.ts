/** `format`: the canonical layout, printed, written or only looked for. */
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLanguage } from "../../language/index.ts";
import type { Request } from "./arguments.ts";
import type { Status, Terminal } from "./terminal.ts";
import type { Place } from "./workspace.ts";
import { readerFor } from "./workspace.ts";

interface Formatted {
  readonly file: string;
  readonly changed: boolean;
  readonly text: string;
}

export function format(request: Request, places: readonly Place[], terminal: Terminal): Status {
  if (request.write && request.checkOnly) {
    terminal.err("servanda: --write changes files and --check only looks; give one of them");
    return 3;
  }
  if (request.write && places.some(({ input }) => input !== undefined)) {
    terminal.err('servanda: standard input ("-") is no file that could be written');
    return 3;
  }
  const language = createLanguage();
  const results: Formatted[] = [];
  for (const place of places) {
    const files = readerFor(place);
    for (const file of place.entries) {
      const answer = files.read(file);
      if ("refused" in answer) {
        terminal.err(`servanda: "${file}" cannot be read`);
        return 3;
      }
      const text = language.format(answer.text);
      results.push({ file, changed: text !== answer.text, text });
      if (request.write && text !== answer.text) writeWhole(join(place.root, file), text);
    }
  }
  const changed = results.filter((one) => one.changed);
  if (request.json) terminal.out(JSON.stringify({ verb: "format", schema: "format/1", files: results }, null, 2));
  else if (request.write || request.checkOnly) {
    for (const { file } of changed) terminal.out(request.write ? `${file} written` : `${file} would change`);
    if (changed.length === 0)
      terminal.out(results.length === 1 ? "Laid out already." : `All ${results.length} files are laid out already.`);
  } else for (const { text } of results) terminal.out(text.replace(/\n$/, ""));
  return request.checkOnly && changed.length > 0 ? 1 : 0;
}

/** The whole file or nothing: no reader finds half of it. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.writing`;
  try {
    writeFileSync(beside, text, { mode: statSync(path).mode });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
