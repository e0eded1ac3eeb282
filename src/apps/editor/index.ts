/** The language service as a library: a session, and one function per service. */

export type { CodeAction, Selection } from "./actions/index.ts";
export type { Formatting, Host } from "./host.ts";
export { type Surroundings, serve } from "./protocol.ts";
export { codeActions } from "./services/code-actions.ts";
export { codeLens, type Lens } from "./services/code-lens.ts";
export { type Completion, completion } from "./services/completion.ts";
export { definition } from "./services/definition.ts";
export { diagnostics } from "./services/diagnostics.ts";
export { type DocumentSymbol, documentSymbols } from "./services/document-symbols.ts";
export { type FoldingRange, folding } from "./services/folding.ts";
export { formatting, formattingOnPeriod } from "./services/formatting.ts";
export { type Highlight, highlight } from "./services/highlight.ts";
export { type Hover, hover } from "./services/hover.ts";
export { type InlayHint, inlayHints } from "./services/inlay-hints.ts";
export { references } from "./services/references.ts";
export { prepareRename, type Renamable, type Renaming, rename } from "./services/rename.ts";
export { type SemanticToken, semanticTokens, tokenModifiers, tokenTypes } from "./services/semantic-tokens.ts";
export { type WorkspaceSymbol, workspaceSymbols } from "./services/workspace-symbols.ts";
export { EditorSession } from "./session.ts";
export type { View } from "./view.ts";
export type { Settings, Workspace, Workspaces } from "./workspaces.ts";
