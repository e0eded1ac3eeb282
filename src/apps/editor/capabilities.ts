/** What the service says that it can do. */

import type { ServerCapabilities } from "vscode-languageserver";
import { tokenModifiers, tokenTypes } from "./services/semantic-tokens.ts";

/** @param formats  formatting is offered only where the session is given a formatter */
export const capabilitiesFor = (formats: boolean): ServerCapabilities => ({
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: 2 },
  completionProvider: { triggerCharacters: ["[", '"', " "] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: ["quickfix", "refactor", "refactor.rewrite"] },
  codeLensProvider: {},
  inlayHintProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
  ...(formats && {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "." },
  }),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
