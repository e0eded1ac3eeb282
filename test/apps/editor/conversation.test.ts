/** A conversation with the real process, as an editor holds it. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { small } from "./written.ts";

const base = "parties Eland and Farland.\nbody Board consists of Eland and Farland. decides by unanimity. abstention counts as refusal.\n";
const user = 'use Board and Eland from "base.servanda".\nclaim Eland Decides: Eland is a veto player of Board.\n';

interface Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** The next diagnostics of a text. */
  diagnosed(uri: string): Promise<{ readonly version?: number; readonly diagnostics: readonly Diagnostic[] }>;
  readonly ended: Promise<number | null>;
}

function start(): Client {
  const child = spawn(process.execPath, ["dist/apps/cli/main.js", "lsp", "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map<string, (found: never) => void>();
  connection.onNotification("textDocument/publishDiagnostics", (found: { readonly uri: string }) => {
    waiting.get(found.uri)?.(found as never);
    waiting.delete(found.uri);
  });
  connection.listen();
  return {
    process: child,
    connection,
    diagnosed: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    ended: new Promise((resolve) => child.on("exit", resolve)),
  };
}

describe("a conversation over standard input and output", { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "servanda-editor-"));
  const outside = mkdtempSync(join(tmpdir(), "servanda-outside-"));
  const address = (name: string) => pathToFileURL(join(folder, name)).href;
  const uri = address("pact.servanda");
  const textDocument = { uri };
  let client: Client;
  let text = small;
  let version = 1;
  const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest<R>(`textDocument/${method}`, params);
  /** The position of the end of `words` in the text. */
  const behind = (words: string, whole = text) => {
    const lines = whole.slice(0, whole.indexOf(words) + words.length).split("\n");
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };

  beforeAll(async () => {
    mkdirSync(join(folder, "inside"));
    writeFileSync(join(folder, "servanda.json"), "{}\n");
    writeFileSync(join(folder, "pact.servanda"), 'note "an older text than the one that is open".\n');
    writeFileSync(join(folder, "base.servanda"), base);
    writeFileSync(join(folder, "inside/user.servanda"), user.replace('"base', '"../base'));
    writeFileSync(join(outside, "secret.servanda"), "parties Secret.\n");
    symlinkSync(join(outside, "secret.servanda"), join(folder, "link.servanda"));
    client = start();
    await expect(ask("hover", { textDocument, position: { line: 0, character: 0 } })).rejects.toMatchObject({ code: -32002 });
    const { capabilities } = await client.connection.sendRequest<{ capabilities: Record<string, unknown> }>("initialize", {
      processId: null,
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
    expect(capabilities).toMatchObject({ positionEncoding: "utf-16", textDocumentSync: { openClose: true, change: 2 } });
    client.connection.sendNotification("initialized", {});
    const diagnosed = client.diagnosed(uri);
    client.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "servanda", version, text } });
    const { diagnostics } = await diagnosed;
    expect(diagnostics.map(({ code, source, severity }) => [code, source, severity])).toContainEqual(["SV701", "servanda", 1]);
  }, 30_000);

  afterAll(() => {
    client.process.kill();
    rmSync(folder, { recursive: true });
    rmSync(outside, { recursive: true });
  });

  test("changes come in pieces, and the unstored text counts", async () => {
    const at = behind("package Strict: All Text.");
    const diagnosed = client.diagnosed(uri);
    version += 1;
    client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [
        { range: { start: at, end: at }, text: "\ngroup Others: Alnd." },
        { range: { start: { line: 0, character: 10 }, end: { line: 0, character: 14 } }, text: "Deed" },
      ],
    });
    text = text.replace("Strict: All Text.", "Strict: All Text.\ngroup Others: Alnd.").replace("Pact", "Deed");
    const found = await diagnosed;
    expect(found.version).toBe(2);
    expect(found.diagnostics.find(({ code }) => code === "SV101")).toMatchObject({
      range: { start: { line: at.line + 1, character: 14 }, end: { line: at.line + 1, character: 18 } },
      message: 'There is no party or group called "Alnd". Did you mean "Aland"?',
    });
    const [fix] = await ask<{ title: string; isPreferred: boolean; edit: { changes: Record<string, unknown> } }[]>("codeAction", {
      textDocument,
      range: { start: behind("Others: A"), end: behind("Others: A") },
      context: { diagnostics: [] },
    });
    expect(fix).toMatchObject({ title: 'Change to "Aland"', isPreferred: true });
    expect(Object.keys(fix?.edit.changes ?? {})).toEqual([uri]);
  });

  test("completion, hover, definition, references and highlight", async () => {
    const { items } = await ask<{ items: { label: string }[] }>("completion", { textDocument, position: behind("shall provide ") });
    expect(items.map(({ label }) => label)).toEqual(["Ships", "Grain"]);
    const hover = await ask<{ contents: { value: string } }>("hover", { textDocument, position: behind("decides by") });
    expect(hover.contents.value).toContain("Passes when all 3 say yes");
    const [place] = await ask<{ uri: string; range: unknown }[]>("definition", { textDocument, position: behind("if Coun") });
    expect(place).toEqual({ uri, range: { start: behind("body "), end: behind("body Council") } });
    const references = await ask<unknown[]>("references", {
      textDocument,
      position: behind("if Coun"),
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(2);
    expect(await ask<unknown[]>("documentHighlight", { textDocument, position: behind("if Coun") })).toHaveLength(2);
  });

  test("lenses, hints, symbols, folding and colours", async () => {
    const lenses = await ask<{ command: { title: string } }[]>("codeLens", { textDocument });
    expect(lenses.map(({ command }) => command.title.split(":")[0])).toEqual(["depending on the brackets", "holds", "fails"]);
    const range = { start: { line: 0, character: 0 }, end: behind("under All Text.\n", `${text}\n`) };
    expect(await ask<unknown[]>("inlayHint", { textDocument, range: { ...range, end: { line: 999, character: 0 } } })).toHaveLength(3);
    const symbols = await ask<{ name: string }[]>("documentSymbol", { textDocument });
    expect(symbols.map(({ name }) => name)).toEqual(["Text", "Contested text", "Suppositions"]);
    expect(await ask<unknown[]>("foldingRange", { textDocument })).toEqual([{ startLine: 5, endLine: 8, kind: "region" }]);
    const { data } = await ask<{ data: number[] }>("semanticTokens/full", { textDocument });
    expect(data.length % 5).toBe(0);
    expect(data.slice(0, 5)).toEqual([0, 0, 9, 12, 2]);
    const part = await ask<{ data: number[] }>("semanticTokens/range", {
      textDocument,
      range: { start: behind("body "), end: behind("body Council") },
    });
    expect(part.data).toHaveLength(5);
    const found = await client.connection.sendRequest<{ name: string; location: { uri: string } }[]>("workspace/symbol", {
      query: "board",
    });
    expect(found).toMatchObject([{ name: "Board", location: { uri: address("base.servanda") } }]);
  });

  test("layout of a whole text, of a stretch, and when a period is typed", async () => {
    interface Change {
      readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
      readonly newText: string;
    }
    const options = { tabSize: 2, insertSpaces: true };
    const messy = "parties   Aland,Borduria, and Carpania.\nmeasures   Grain.\n";
    const address = pathToFileURL(join(folder, "messy.servanda")).href;
    const document = { uri: address };
    client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: address, languageId: "servanda", version: 1, text: messy },
    });
    const [whole, ...others] = await ask<Change[]>("formatting", { textDocument: document, options });
    expect(others).toEqual([]);
    expect(whole?.newText).toBe("parties Aland, Borduria and Carpania.\nmeasures Grain.\n");
    const stretch = { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } };
    const second = [expect.objectContaining({ newText: "measures Grain." })];
    expect(await ask<Change[]>("rangeFormatting", { textDocument: document, range: stretch, options })).toEqual(second);
    const typed = { textDocument: document, position: { line: 1, character: 17 }, ch: ".", options };
    expect(await ask<Change[]>("onTypeFormatting", typed)).toEqual(second);
  });

  test("an import across two files, and a change of the one that is not open", async () => {
    const imported = address("inside/user.servanda");
    const written = user.replace('"base', '"../base');
    const diagnosed = client.diagnosed(imported);
    client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: imported, languageId: "servanda", version: 1, text: written },
    });
    expect((await diagnosed).diagnostics).toEqual([]);
    const [place] = await ask<{ uri: string }[]>("definition", { textDocument: { uri: imported }, position: behind("use B", written) });
    expect(place?.uri).toBe(address("base.servanda"));
    const again = client.diagnosed(imported);
    writeFileSync(join(folder, "base.servanda"), base.replaceAll("Board", "Panel"));
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: address("base.servanda"), type: 2 }] });
    expect((await again).diagnostics.map(({ code }) => code)).toContain("SV101");
    const once = client.diagnosed(imported);
    writeFileSync(join(folder, "base.servanda"), base);
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: address("base.servanda"), type: 2 }] });
    expect((await once).diagnostics).toEqual([]);
  });

  test("rename across files, refused where the new name is none or taken", async () => {
    const params = { textDocument: { uri: address("inside/user.servanda") }, position: behind("use B", user.replace('"base', '"../base')) };
    expect(await ask("prepareRename", params)).toMatchObject({ placeholder: "Board" });
    const { changes } = await ask<{ changes: Record<string, unknown[]> }>("rename", { ...params, newName: "High Panel" });
    expect(Object.entries(changes).map(([file, edits]) => [file, edits.length])).toEqual([
      [address("inside/user.servanda"), 2],
      [address("base.servanda"), 1],
    ]);
    await expect(ask("rename", { ...params, newName: "panel" })).rejects.toThrow('Write "Panel".');
    await expect(ask("rename", { ...params, newName: "Farland" })).rejects.toThrow('"Farland" is already a name in base.servanda.');
  });

  test("requests that make no sense are answered, and nothing is read outside the workspace", async () => {
    expect(await ask("hover", { textDocument: { uri: address("nothing.txt") }, position: { line: 0, character: 0 } })).toBe(null);
    expect(await ask("hover", { textDocument: { uri: "not an address" }, position: { line: 0, character: 0 } })).toBe(null);
    expect(await ask("hover", { textDocument, position: { line: -5, character: 1e9 } })).toBe(null);
    expect(await ask("hover", {})).toBe(null);
    await expect(client.connection.sendRequest("textDocument/nothingOfTheKind", {})).rejects.toMatchObject({ code: -32601 });
    expect(await ask<unknown[] | null>("documentSymbol", { textDocument: { uri: address("link.servanda") } })).toBe(null);
    const found = await client.connection.sendRequest<unknown[]>("workspace/symbol", { query: "secret" });
    expect(found).toEqual([]);
  });

  test("a text that was never stored stands alone", async () => {
    const unstored = "untitled:Untitled-1";
    const diagnosed = client.diagnosed(unstored);
    client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: unstored, languageId: "servanda", version: 1, text: 'parties Aland.\r\nuse Eland from "base.servanda".\r\n' },
    });
    expect((await diagnosed).diagnostics.length).toBeGreaterThan(0);
    client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: unstored } });
  });

  test("columns count what the editor has, where characters are not composed", async () => {
    const composed = address("composed.servanda");
    const raw = "parties E\u0301land and Farland.\nevent Raid.\ngroup Both: E\u0301land and Farlnd.\n";
    const diagnosed = client.diagnosed(composed);
    client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: composed, languageId: "servanda", version: 1, text: raw },
    });
    const [wrong] = (await diagnosed).diagnostics.filter(({ code }) => code === "SV101");
    expect(wrong?.range).toEqual({ start: { line: 2, character: 23 }, end: { line: 2, character: 29 } });
    client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: composed } });
  });

  test("after shutdown nothing more is answered, and exit ends the process with 0", async () => {
    await client.connection.sendRequest("shutdown");
    await expect(ask("hover", { textDocument, position: { line: 0, character: 0 } })).rejects.toMatchObject({ code: -32600 });
    client.connection.sendNotification("exit");
    expect(await client.ended).toBe(0);
  });

  test("exit without shutdown ends it with 1, and nothing but messages was written", async () => {
    const child = spawn(process.execPath, ["dist/apps/cli/main.js", "lsp"], { stdio: ["pipe", "pipe", "pipe"] });
    const message = (content: object) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...content });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    let written = "";
    child.stdout.on("data", (piece: Buffer) => {
      written += piece.toString();
      if (written.includes('"id":1')) child.stdin.write(message({ method: "exit" }));
    });
    child.stdin.write(message({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }));
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(1);
    const [, length = "", body = ""] = written.match(/^Content-Length: (\d+)\r\n\r\n(.*)$/s) ?? [];
    expect(Buffer.byteLength(body)).toBe(Number(length));
  });
});
