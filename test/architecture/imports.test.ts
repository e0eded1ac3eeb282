/**
 * The picture in ARCHITECTURE.md is a test: data flows from top to bottom, and who may import whom is a table.
 */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const below = ["kernel", "language", "agreement", "evidence", "structure", "analysis", "report", "storage"];
const question = ["structure", "agreement", "kernel"];
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  language: [],
  evidence: ["language"],
  agreement: ["language", "evidence", "kernel/rational.ts"],
  structure: ["agreement", "kernel"],
  "analysis/power": question,
  "analysis/guarantees": question,
  "analysis/conflict": question,
  "analysis/signing": question,
  "analysis/mending": [...question, "analysis/power", "analysis/guarantees", "analysis/conflict", "analysis/signing"],
  "analysis/checks": [...question, "analysis/power", "analysis/guarantees", "analysis/conflict"],
  "analysis/claims": [...question, "analysis/power", "analysis/guarantees", "analysis/conflict", "analysis/signing", "analysis/mending"],
  report: ["analysis", "structure", "agreement", "evidence", "language", "kernel/rational.ts"],
  storage: ["agreement", "evidence"],
  "apps/editor": below,
  "apps/server": below,
  "apps/cli": [...below, "apps/editor", "apps/server"],
  "apps/workbench": [...below, "apps/editor", "apps/server/http.ts"],
};

/** Packages by folder; whoever is not named uses none. `node:` stands for all of Node. */
const mayUse: Record<string, readonly string[]> = {
  language: ["langium"],
  agreement: ["@cfworker/json-schema"],
  storage: ["node:"],
  "apps/cli": ["node:"],
  "apps/editor": ["node:", "vscode-languageserver", "vscode-languageserver-textdocument"],
  "apps/server": ["node:"],
};

/** A folder without a subject imports everybody and is imported by everybody. */
const withoutSubject = ["utils", "types", "common", "core", "helpers", "shared", "misc"];

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
const areaOf = (path: string) => Object.keys(mayImport).find((area) => within(path, area));
/** Import and export sentences, and `import("...")`; a quotation that merely says `from "..."` is neither. */
const imported = /^\s*(?:import|export)\s(?:[\w\s{},*$]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

function wrongWays(files: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  for (const [file, text] of files) {
    const area = areaOf(file);
    if (area === undefined) {
      wrong.push(`src/${file} stands in no folder of the picture`);
      continue;
    }
    const nameless = file.split("/").find((folder) => withoutSubject.includes(folder));
    if (nameless !== undefined) wrong.push(`src/${file} stands in "${nameless}", a folder without a subject`);
    for (const [, sentence, call] of text.matchAll(imported)) {
      const target = sentence ?? call ?? "";
      if (!target.startsWith(".")) {
        const allowed = mayUse[area] ?? [];
        const fits = (name: string) => (name === "node:" ? target.startsWith(name) : within(target, name));
        if (!allowed.some(fits)) wrong.push(`src/${file} imports ${target}; ${area} may use ${allowed.join(", ") || "no package"}`);
        continue;
      }
      const to = posix.normalize(posix.join(posix.dirname(file), target));
      const allowed = mayImport[area] ?? [];
      if (within(to, area) || allowed.some((place) => within(to, place))) continue;
      wrong.push(`src/${file} imports ${target}; ${area} may import ${allowed.join(", ") || "nothing"}`);
    }
  }
  return wrong;
}

const root = new URL("../../", import.meta.url);

test("nobody in src/ imports against the picture", () => {
  const files = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.[cm]?tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(0);
  expect(wrongWays(new Map(files.map((path) => [path, readFileSync(new URL(`src/${path}`, root), "utf8")])))).toEqual([]);
});

test("of six made-up files, the five that are wrong are named with what would be right", () => {
  const files = new Map([
    [
      "analysis/guarantees/a.ts",
      'import { rational } from "../../kernel/rational.ts";\nimport type {\n  Veto,\n} from "../power/veto.ts";',
    ],
    ["agreement/a.ts", 'import { rational } from "../kernel/rational.ts";\nexport * from "../kernel/diagram.ts";'],
    ["kernel/a.ts", 'const fs = await import("node:fs");'],
    ["report/utils/a.ts", 'import { power } from "../../analysis/power/index.ts";'],
    ["main.ts", 'import "./kernel/rational.ts";'],
    [
      "language/parser/a.ts",
      'import { URI } from "langium";\nimport type { AstNode } from \'../syntax.ts\';\n// use Council from "node:a.servanda"',
    ],
  ]);
  expect(wrongWays(files)).toEqual([
    "src/analysis/guarantees/a.ts imports ../power/veto.ts; analysis/guarantees may import structure, agreement, kernel",
    "src/agreement/a.ts imports ../kernel/diagram.ts; agreement may import language, evidence, kernel/rational.ts",
    "src/kernel/a.ts imports node:fs; kernel may use no package",
    'src/report/utils/a.ts stands in "utils", a folder without a subject',
    "src/main.ts stands in no folder of the picture",
  ]);
});

test("the table in ARCHITECTURE.md says the same", () => {
  const page = readFileSync(new URL("ARCHITECTURE.md", root), "utf8");
  const section = page.split(/^## /m).find((text) => text.startsWith("Who may import whom")) ?? "";
  const rows = [...section.matchAll(/^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \|$/gm)].map(([, area = "", folders = "", packages = ""]) => {
    const listed = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    return [area, listed(folders), listed(packages)];
  });
  expect(rows).toEqual(Object.entries(mayImport).map(([area, folders]) => [area, folders, mayUse[area] ?? []]));
});

test("the picture in ARCHITECTURE.md has every folder of the table, in the table's order", () => {
  const page = readFileSync(new URL("ARCHITECTURE.md", root), "utf8");
  const section = page.split(/^## /m).find((text) => text.startsWith("The folders")) ?? "";
  const named = [...section.matchAll(/^\*\*`([^`]+)\/`\*\*/gm)].map(([, folder]) => folder);
  expect(named.toSorted()).toEqual(Object.keys(mayImport).toSorted());
});
