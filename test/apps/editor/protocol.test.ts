/** The protocol over a connection that is handed in, with a formatter that says what it was asked for. */

import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { type Formatting, type Settings, serve, type Workspaces } from "../../../src/apps/editor/index.ts";
import { createLanguage } from "../../../src/language/index.ts";
import { small } from "./written.ts";

const language = createLanguage();

/** Workspaces without files, as in a browser. */
function inMemory(formatting: Formatting | undefined, settings: (given: Settings) => void = () => {}): Workspaces {
  const workspace = {
    root: "memory:",
    address: (path: string) => `memory:${path}`,
    host: {
      files: { read: () => ({ refused: "missing" }) as const },
      texts: () => [],
      documents: { fromCase: () => undefined, fromReader: () => undefined },
      sha256: (content: string | Uint8Array) => String(content),
      budget: () => ({ nodes: 100_000 }),
      ...(formatting && { formatting }),
    },
  };
  return {
    open: (_, given) => settings(given),
    all: () => [workspace],
    place: (address) => (address.startsWith("memory:") ? { workspace, path: address.slice("memory:".length) } : undefined),
  };
}

function connected(formatting: Formatting | undefined, settings?: (given: Settings) => void, now = () => performance.now()) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), inMemory(formatting, settings), {
    language,
    now,
    later: (milliseconds, work) => void setTimeout(work, milliseconds),
    refusal: (code, message) => new ResponseError<void>(code, message),
    formats: formatting !== undefined,
  });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}

const textDocument = { uri: "memory:a.servanda" };
const text = "parties  Aland.\nevent Raid.\n";
const initialize = { processId: null, rootUri: null, capabilities: {}, initializationOptions: { milliseconds: 500 } };

test("layout is offered where there is a formatter: a file, a stretch, and on typing a period", async () => {
  const asked: string[] = [];
  const client = connected({
    edits: (file, whole, range) => {
      asked.push(range === undefined ? "whole" : whole.slice(range.start, range.end));
      return [{ span: { file, start: 8, end: 9 }, replacement: "" }];
    },
  });
  const { capabilities } = await client.sendRequest<{ capabilities: object }>("initialize", initialize);
  expect(capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "." },
  });
  await client.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "servanda", version: 1, text } });
  const options = { tabSize: 2, insertSpaces: true };
  const edits = [{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, newText: "" }];
  expect(await client.sendRequest("textDocument/formatting", { textDocument, options })).toEqual(edits);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  expect(await client.sendRequest("textDocument/rangeFormatting", { textDocument, range, options })).toEqual(edits);
  const position = { line: 0, character: 15 };
  expect(await client.sendRequest("textDocument/onTypeFormatting", { textDocument, position, ch: ".", options })).toEqual(edits);
  expect(asked).toEqual(["whole", "event", "."]);
  client.dispose();
});

test("without a formatter layout is not offered", async () => {
  const client = connected(undefined);
  const { capabilities } = await client.sendRequest<{ capabilities: object }>("initialize", initialize);
  expect(Object.keys(capabilities).filter((name) => name.includes("Formatting"))).toEqual([]);
  client.dispose();
});

test("settings reach whoever reads files, and a client without snippets gets none", async () => {
  let given: Settings = {};
  const client = connected(undefined, (settings) => {
    given = settings;
  });
  await client.sendRequest("initialize", initialize);
  expect(given).toEqual({ milliseconds: 500 });
  await client.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "servanda", version: 1, text } });
  const { items } = await client.sendRequest<{ items: { insertTextFormat: number }[] }>("textDocument/completion", {
    textDocument,
    position: { line: 2, character: 0 },
  });
  expect(items.length).toBeGreaterThan(10);
  expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
  client.dispose();
});

test("a request whose text changes meanwhile is answered for its text or not at all, and the next one is served", async () => {
  const client = connected(undefined);
  await client.sendRequest("initialize", initialize);
  const claims = Array.from({ length: 40 }, (_, number) => `claim C${number}: Aland can block Board alone.`).join("\n");
  const long = `parties Aland and Borduria.\nbody Board consists of Aland and Borduria. decides by unanimity.\n${claims}\n`;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "servanda", version: 1, text: long },
  });
  const lenses = client.sendRequest<unknown[]>("textDocument/codeLens", { textDocument });
  // The text changes before the answer can be ready: whatever comes speaks of the text it was asked about, or says that it does not.
  await client.sendNotification("textDocument/didChange", { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ text }] });
  const first = await lenses.then(
    (found) => found.length,
    ({ code }: { readonly code: number }) => code,
  );
  expect([41, -32801]).toContain(first);
  expect(await client.sendRequest("textDocument/codeLens", { textDocument })).toEqual([]);
  client.dispose();
});

test("an analysis that takes long shows its progress, and ends it", async () => {
  let clock = 0;
  // Every look at this clock takes half a second.
  const client = connected(undefined, undefined, () => {
    clock += 500;
    return clock;
  });
  const said: string[] = [];
  client.onRequest("window/workDoneProgress/create", () => null);
  const ended = new Promise<void>((resolve) => {
    client.onNotification("$/progress", ({ value }: { readonly value: { readonly kind: string } }) => {
      said.push(value.kind);
      if (value.kind === "end") resolve();
    });
  });
  await client.sendRequest("initialize", { ...initialize, capabilities: { window: { workDoneProgress: true } } });
  const claims = Array.from({ length: 30 }, (_, number) => `claim C${number}: Aland can block Board alone.`).join("\n");
  const long = `parties Aland and Borduria.\nbody Board consists of Aland and Borduria. decides by unanimity.\n${claims}\n`;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "servanda", version: 1, text: long },
  });
  await ended;
  expect([said[0], said.at(-1)]).toEqual(["begin", "end"]);
  client.dispose();
});

test("the package and the case that are shown may be changed while it runs", async () => {
  const client = connected(undefined);
  await client.sendRequest("initialize", initialize);
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "servanda", version: 1, text: small },
  });
  const at = small.slice(0, small.indexOf("decides by")).split("\n");
  const position = { line: at.length - 1, character: 4 };
  const shown = async () => {
    const { contents } = await client.sendRequest<{ contents: { value: string } }>("textDocument/hover", { textDocument, position });
    return contents.value;
  };
  expect(await shown()).toContain("Passes when 2 of the 3 say yes");
  await client.sendNotification("workspace/didChangeConfiguration", { settings: { servanda: { package: "Strict" } } });
  expect(await shown()).not.toContain("Passes when 2 of the 3 say yes");
  expect(await shown()).toContain("Passes when all 3 say yes");
  client.dispose();
});
