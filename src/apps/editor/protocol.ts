/**
 * The language service over a connection of the editors' protocol; the connection is handed in, so that the same code serves a process and
 * a browser's worker.
 */

import type * as lsp from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../language/index.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { codeActions } from "./services/code-actions.ts";
import { codeLens } from "./services/code-lens.ts";
import { completion } from "./services/completion.ts";
import { definition } from "./services/definition.ts";
import { diagnostics } from "./services/diagnostics.ts";
import { documentSymbols } from "./services/document-symbols.ts";
import { folding } from "./services/folding.ts";
import { formatting, formattingOnPeriod } from "./services/formatting.ts";
import { highlight } from "./services/highlight.ts";
import { hover } from "./services/hover.ts";
import { inlayHints } from "./services/inlay-hints.ts";
import { references } from "./services/references.ts";
import { prepareRename, rename } from "./services/rename.ts";
import { semanticTokens } from "./services/semantic-tokens.ts";
import { workspaceSymbols } from "./services/workspace-symbols.ts";
import { EditorSession } from "./session.ts";
import { symbolKind, Translation } from "./translation.ts";
import type { View } from "./view.ts";
import type { Settings, Workspace, Workspaces } from "./workspaces.ts";

/** What only the outside has: a clock, and waiting. */
export interface Surroundings {
  /** Made once; all workspaces share it. */
  readonly language: Language;
  readonly now: () => number;
  /** Does something later, in so many milliseconds; other messages are taken meanwhile. */
  readonly later: (milliseconds: number, work: () => void) => void;
  /** Makes the protocol's answer for a request that cannot be met. */
  readonly refusal: (code: number, message: string) => lsp.ResponseError<void>;
  /** Whether the session is given a formatter. */
  readonly formats: boolean;
}

const codes = {
  invalidRequest: -32600,
  internal: -32603,
  notInitialized: -32002,
  cancelled: -32800,
  changed: -32801,
  failed: -32803,
} as const;
/** Milliseconds without a keystroke before the text is looked at. */
const pause = 40;
/** Milliseconds of judging claims before other messages are looked at, and before progress is shown. */
const share = 30;
const patience = 400;

interface Open {
  readonly document: TextDocument;
  readonly session: EditorSession;
  readonly path: string;
}

interface At {
  readonly view: View;
  readonly session: EditorSession;
  readonly path: string;
  readonly translate: Translation;
  offset(position: lsp.Position | undefined): number;
}

type Progress = { readonly report: (text: string) => void; readonly done: () => void } | undefined;

/** Serves until the connection ends. Nothing is written but answers and notifications of the protocol. */
export function serve(connection: lsp.Connection, workspaces: Workspaces, { language, now, later, refusal, formats }: Surroundings): void {
  const sessions = new Map<string, { readonly session: EditorSession; readonly workspace: Workspace }>();
  const open = new Map<string, Open>();
  let state: "new" | "running" | "shut down" = "new";
  let client: lsp.ClientCapabilities = {};
  let settings: Settings = {};
  let folders: string[] = [];

  const sessionOf = (workspace: Workspace): EditorSession => {
    const known = sessions.get(workspace.root);
    if (known !== undefined) return known.session;
    const session = new EditorSession(workspace.host, language);
    session.choose(settings);
    sessions.set(workspace.root, { session, workspace });
    return session;
  };
  const addressIn = (session: EditorSession, path: string): string => {
    for (const [uri, one] of open) if (one.session === session && one.path === path) return uri;
    for (const { session: other, workspace } of sessions.values()) if (other === session) return workspace.address(path);
    return path;
  };
  const at = (uri: unknown): At | undefined => {
    const known = typeof uri === "string" ? open.get(uri) : undefined;
    const place = known === undefined && typeof uri === "string" ? workspaces.place(uri) : undefined;
    const session = known?.session ?? (place && sessionOf(place.workspace));
    const path = known?.path ?? place?.path;
    if (session === undefined || path === undefined) return undefined;
    const translate = new Translation(session, (file) => addressIn(session, file));
    const positions = translate.positions(path);
    return { view: session.view(path), session, path, translate, offset: (position) => positions.offsetAt(position) };
  };

  /** Runs a service for a document; whatever happens there is an answer, and it says nothing of the inside. */
  const answering =
    <P, R>(service: (params: P, place: At, token: lsp.CancellationToken) => R | Promise<R>, uriOf: (params: P) => unknown) =>
    async (params: P, token: lsp.CancellationToken): Promise<R | null | lsp.ResponseError<void>> => {
      if (state === "new") return refusal(codes.notInitialized, "The service has not been initialized yet.");
      if (state === "shut down") return refusal(codes.invalidRequest, "The service has been shut down.");
      if (token.isCancellationRequested) return refusal(codes.cancelled, "The request was cancelled.");
      try {
        const place = at(uriOf(params));
        return place === undefined ? null : await service(params, place, token);
      } catch (thrown) {
        if (thrown instanceof Stopped) {
          return token.isCancellationRequested
            ? refusal(codes.cancelled, "The request was cancelled.")
            : refusal(codes.changed, "The text changed while the answer was sought.");
        }
        return refusal(codes.internal, "The service itself failed at this place of the text.");
      }
    };
  const inText = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    service: (params: P, place: At, token: lsp.CancellationToken) => R | Promise<R>,
  ) => answering<P, R>(service, (params) => params?.textDocument?.uri);

  const waiting = (milliseconds = 0) => new Promise<void>((resolve) => later(milliseconds, resolve));

  /** Judges the claims, with other messages taken in between; answers whether the view still counts. */
  const settled = async ({ view, session, path }: At, stopped: () => boolean): Promise<boolean> => {
    const began = now();
    let last = began;
    let progress: Progress;
    let isShown = false;
    let isDone = false;
    try {
      for (const { judged, of } of view.answers.judging()) {
        if (now() - last < share) continue;
        if (!isShown && now() - began > patience) {
          isShown = true;
          // Not waited for: a client that never answers must not hold the answer up.
          void showProgress().then((shown) => {
            progress = shown;
            if (isDone) shown?.done();
          });
        }
        progress?.report(`${judged} of ${of} claims of ${path}`);
        await waiting();
        if (stopped() || session.view(path) !== view) return false;
        last = now();
      }
    } finally {
      isDone = true;
      progress?.done();
    }
    return !stopped() && session.view(path) === view;
  };
  const showProgress = async (): Promise<Progress> => {
    if (client.window?.workDoneProgress !== true) return undefined;
    const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
    if (progress === undefined) return undefined;
    progress.begin("Judging claims", undefined, "", false);
    return { report: (text) => progress.report(text), done: () => progress.done() };
  };
  /** For services that show what the claims say. */
  const withClaims = async (place: At, token: lsp.CancellationToken): Promise<void> => {
    const { session, path } = place;
    const { view } = place;
    const goes = await settled(place, () => token.isCancellationRequested);
    if (!goes || session.view(path) !== view) throw new Stopped();
  };

  const publish = async (uri: string): Promise<void> => {
    try {
      const place = at(uri);
      const version = open.get(uri)?.document.version;
      if (place === undefined || version === undefined || published.get(uri) === place.view) return;
      if (!(await settled(place, () => open.get(uri)?.document.version !== version))) return;
      const found = diagnostics(place.view).map((one) => place.translate.diagnostic(one));
      published.set(uri, place.view);
      void connection.sendDiagnostics({ uri, version, diagnostics: found });
    } catch {
      connection.console.error("The service itself failed while it looked at a text.");
    }
  };
  /** What was said last; a text of which nothing changed is not spoken of again. */
  const published = new Map<string, View>();
  let publishing = 0;
  const publishAll = (): void => {
    publishing += 1;
    const mine = publishing;
    later(pause, () => {
      if (mine === publishing) for (const uri of open.keys()) void publish(uri);
    });
  };

  connection.onInitialize((params) => {
    state = "running";
    client = params.capabilities ?? {};
    settings = (params.initializationOptions ?? {}) as Settings;
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    if (folders.length === 0 && typeof params.rootUri === "string") folders = [params.rootUri];
    workspaces.open(folders, settings);
    return { capabilities: capabilitiesFor(formats), serverInfo: { name: "servanda" } };
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: "**/*.servanda" }, { globPattern: "**/servanda.json" }, { globPattern: "**/*.txt" }];
      connection.client.register({ method: "workspace/didChangeWatchedFiles" } as never, { watchers }).catch(() => {});
    }
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspaces.open(folders, settings);
        reopen();
      });
    }
  });
  connection.onShutdown(() => {
    state = "shut down";
  });

  /** Texts may belong to another workspace than before. */
  const reopen = (): void => {
    const before = [...open];
    open.clear();
    sessions.clear();
    for (const [uri, { document }] of before) enter(uri, document);
    publishAll();
  };
  const enter = (uri: string, document: TextDocument): void => {
    const place = workspaces.place(uri);
    if (place === undefined) return;
    const session = sessionOf(place.workspace);
    open.set(uri, { document, session, path: place.path });
    session.open(place.path, document.getText(), document.version);
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (state !== "running") return;
    enter(uri, TextDocument.create(uri, languageId, version, text));
    publishAll();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const known = open.get(uri);
    if (known === undefined) return;
    const document = TextDocument.update(known.document, contentChanges, version);
    open.set(uri, { ...known, document });
    known.session.open(known.path, document.getText(), version);
    publishAll();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const known = open.get(uri);
    if (known === undefined) return;
    open.delete(uri);
    published.delete(uri);
    known.session.close(known.path);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    publishAll();
  });
  connection.onDidChangeConfiguration(({ settings: changed }) => {
    const own = (changed as { readonly servanda?: Settings } | null | undefined)?.servanda;
    if (own === undefined || own === null || typeof own !== "object") return;
    settings = { ...settings, ...own };
    workspaces.open(folders, settings);
    reopen();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith("servanda.json"))) return reopen();
    for (const { session } of sessions.values()) session.filesChanged();
    publishAll();
  });

  connection.onCompletion(
    inText((params, { view, offset, translate }) => {
      const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
      const items = completion(view, offset(params.position)).flatMap((one) => translate.completion(one, snippets));
      return { isIncomplete: items.some(({ kind }) => kind === 1), items };
    }),
  );
  connection.onHover(
    inText((params, { view, offset, translate }) => {
      const found = hover(view, offset(params.position));
      return found === undefined
        ? null
        : { contents: { kind: "markdown" as const, value: found.markdown }, range: translate.range(found.span) };
    }),
  );
  connection.onDefinition(
    inText((params, { view, offset, translate }) => definition(view, offset(params.position)).map((span) => translate.location(span))),
  );
  connection.onReferences(
    inText((params, { view, offset, translate }) =>
      references(view, offset(params.position), params.context?.includeDeclaration === true).map((span) => translate.location(span)),
    ),
  );
  connection.onDocumentHighlight(
    inText((params, { view, offset, translate }) =>
      highlight(view, offset(params.position)).map(({ span, declares }) => ({
        range: translate.range(span),
        kind: declares ? (3 as const) : (2 as const),
      })),
    ),
  );
  connection.onPrepareRename(
    inText((params, { view, offset, translate }) => {
      const found = prepareRename(view, offset(params.position));
      if ("refused" in found) return refusal(codes.failed, found.refused) as never;
      return { range: translate.range(found.span), placeholder: found.name };
    }),
  );
  connection.onRenameRequest(
    inText((params, { view, offset, translate }) => {
      const found = rename(view, offset(params.position), String(params.newName ?? ""));
      return "refused" in found ? (refusal(codes.failed, found.refused) as never) : translate.workspaceEdit(found.edits);
    }),
  );
  connection.onCodeAction(
    inText(async (params, place, token) => {
      await withClaims(place, token);
      const { view, offset, translate } = place;
      const only = params.context?.only;
      const wanted = (kind: string) => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
      return codeActions(view, { start: offset(params.range?.start), end: offset(params.range?.end) })
        .filter(({ kind }) => wanted(kind))
        .map((action) => translate.action(action));
    }),
  );
  connection.onCodeLens(
    inText(async (_, place, token) => {
      await withClaims(place, token);
      const { view, translate } = place;
      return codeLens(view).map(({ span, title }) => ({ range: translate.range(span), command: { title, command: "" } }));
    }),
  );
  connection.languages.inlayHint.on(
    inText(async (params, place, token) => {
      await withClaims(place, token);
      const { view, offset, translate, path } = place;
      return inlayHints(view, offset(params.range?.start), offset(params.range?.end)).map((hint) => ({
        position: translate.positions(path).positionAt(hint.offset),
        label: hint.text,
        paddingLeft: true,
        ...(hint.tooltip !== undefined && { tooltip: hint.tooltip }),
      }));
    }),
  );
  connection.onDocumentSymbol(inText((_, { view, translate }) => documentSymbols(view).map((symbol) => translate.symbol(symbol))));
  connection.onWorkspaceSymbol(({ query }, token) => {
    if (state !== "running" || token.isCancellationRequested) return [];
    for (const workspace of workspaces.all()) sessionOf(workspace);
    return [...sessions.values()].flatMap(({ session }) => {
      const translate = new Translation(session, (file) => addressIn(session, file));
      return workspaceSymbols(session, String(query ?? "")).map(({ name, type, span, container }) => ({
        name,
        kind: symbolKind(type),
        location: translate.location(span),
        containerName: container,
      }));
    });
  });
  connection.onFoldingRanges(inText((_, { view }) => folding(view).map(({ startLine, endLine, kind }) => ({ startLine, endLine, kind }))));
  connection.languages.semanticTokens.on(
    inText((_, { view, translate, path }) => translate.semanticTokens(path, semanticTokens(view))) as never,
  );
  connection.languages.semanticTokens.onRange(
    inText((params: lsp.SemanticTokensRangeParams, { view, translate, path, offset }) =>
      translate.semanticTokens(path, semanticTokens(view, offset(params.range?.start), offset(params.range?.end))),
    ) as never,
  );
  connection.onDocumentFormatting(inText((_, { view, translate }) => formatting(view).map((edit) => translate.textEdit(edit))));
  connection.onDocumentRangeFormatting(
    inText((params, { view, offset, translate }) =>
      formatting(view, { start: offset(params.range?.start), end: offset(params.range?.end) }).map((edit) => translate.textEdit(edit)),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    inText((params, { view, offset, translate }) =>
      formattingOnPeriod(view, offset(params.position)).map((edit) => translate.textEdit(edit)),
    ),
  );
  connection.listen();
}

/** A request that was cancelled, or whose text changed while it was answered. */
class Stopped extends Error {}
