/**
 * A party is one party by its name in the whole closure of imports: whoever declares "Russia" means the same actor.
 *
 * Files belong together when one imports the other, directly or through others; files that have nothing to do with each other share nobody.
 */
import type { SourceFile } from "../language/index.ts";
import type { Making } from "./conversion.ts";
import type { Party } from "./elements.ts";
import { party } from "./things-from-syntax.ts";

/** For each file, one file that stands for all that belong together with it. */
function closures(readings: readonly SourceFile[]): (file: string) => string {
  const above = new Map<string, string>();
  const top = (file: string): string => {
    const next = above.get(file);
    return next === undefined ? file : top(next);
  };
  for (const reading of readings) {
    for (const { path } of reading.imports) {
      if (path === undefined) continue;
      const [a, b] = [top(reading.path), top(path)];
      if (a !== b) above.set(a, b);
    }
  }
  return top;
}

/**
 * Puts the party behind every declaration into `elements`. An imported file's declaration is the party's place; its importers refer to it.
 *
 * @returns by file, the parties that it names in `use`
 */
export function unifiedParties(readings: readonly SourceFile[], elements: Map<object, unknown>): Map<string, Party[]> {
  const closureOf = closures(readings);
  const parties = new Map<string, Making<Party>>();
  for (const reading of importedFirst(readings)) {
    for (const statement of reading.syntax.statements) {
      if (statement.$type !== "Parties") continue;
      for (const node of statement.parties) {
        const key = `${closureOf(reading.path)}\n${node.name}`;
        const made = parties.get(key) ?? party(node);
        if (made.fullName === undefined && node.full !== undefined) made.fullName = node.full;
        parties.set(key, made);
        elements.set(node, made);
      }
    }
  }
  return new Map(readings.map((reading) => [reading.path, importedBy(reading, elements)]));
}

function importedBy(reading: SourceFile, elements: ReadonlyMap<object, unknown>): Party[] {
  const here = new Set(
    reading.syntax.statements.flatMap((node) => (node.$type === "Parties" ? node.parties : [])).map((node) => node.name),
  );
  const links = reading.syntax.uses.flatMap((use) => use.imported);
  const found = links
    .map((link) => (link.ref ? (elements.get(link.ref) as { kind?: string } | undefined) : undefined))
    .filter((element): element is Party => element?.kind === "party" && !here.has((element as Party).name));
  return [...new Set(found)];
}

/** Files before those that import them; otherwise in the order given. */
function importedFirst(readings: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(readings.map((reading) => [reading.path, reading]));
  const ordered = new Set<SourceFile>();
  const entered = new Set<SourceFile>();
  const visit = (reading: SourceFile): void => {
    if (entered.has(reading)) return;
    entered.add(reading);
    for (const { path } of reading.imports) {
      const imported = path === undefined ? undefined : byPath.get(path);
      if (imported) visit(imported);
    }
    ordered.add(reading);
  };
  for (const reading of readings) visit(reading);
  return [...ordered];
}
