/** What the services answer, in the words of the editors' protocol: plain data, no more. */

import type * as lsp from "vscode-languageserver";
import type { Diagnostic, Edit, Severity, Span } from "../../language/index.ts";
import type { CodeAction } from "./actions/index.ts";
import { Positions } from "./positions.ts";
import type { Completion } from "./services/completion.ts";
import { unnecessary } from "./services/diagnostics.ts";
import type { DocumentSymbol } from "./services/document-symbols.ts";
import { type SemanticToken, tokenModifiers, tokenTypes } from "./services/semantic-tokens.ts";
import type { EditorSession } from "./session.ts";

const severities: Readonly<Record<Severity, lsp.DiagnosticSeverity>> = { error: 1, warning: 2, note: 3 };
const completionKinds: Readonly<Record<Completion["kind"], lsp.CompletionItemKind>> = { keyword: 14, name: 18, snippet: 15, quotation: 1 };
const symbolKinds: Readonly<Record<string, lsp.SymbolKind>> = {
  Family: 3,
  Heading: 2,
  Party: 19,
  Person: 19,
  Group: 10,
  Body: 5,
  Guarantee: 6,
  Restraint: 6,
  Limit: 16,
  Event: 24,
  Measure: 8,
  Claim: 17,
  Package: 4,
  Source: 1,
};

export class Translation {
  readonly #session: EditorSession;
  readonly #address: (path: string) => string;
  readonly #positions = new Map<string, Positions>();

  /** @param address  of a path: as the editor wrote it when the text is open */
  constructor(session: EditorSession, address: (path: string) => string) {
    this.#session = session;
    this.#address = address;
  }

  positions(path: string): Positions {
    let known = this.#positions.get(path);
    if (known === undefined) {
      known = new Positions(this.#session.raw(path));
      this.#positions.set(path, known);
    }
    return known;
  }

  range(span: Span): lsp.Range {
    return this.positions(span.file).range(span);
  }

  location(span: Span): lsp.Location {
    return { uri: this.#address(span.file), range: this.range(span) };
  }

  textEdit({ span, replacement }: Edit): lsp.TextEdit {
    return { range: this.range(span), newText: replacement };
  }

  workspaceEdit(edits: readonly Edit[]): lsp.WorkspaceEdit {
    const changes: Record<string, lsp.TextEdit[]> = {};
    for (const edit of edits) {
      const uri = this.#address(edit.span.file);
      const known = changes[uri];
      if (known === undefined) changes[uri] = [this.textEdit(edit)];
      else known.push(this.textEdit(edit));
    }
    return { changes };
  }

  diagnostic({ code, severity, message, span, related = [] }: Diagnostic): lsp.Diagnostic {
    return {
      range: this.range(span),
      severity: severities[severity],
      code,
      source: "servanda",
      message,
      ...(unnecessary.has(code) && { tags: [1] }),
      ...(related.length > 0 && {
        relatedInformation: related.map((other) => ({ location: this.location(other.span), message: other.message })),
      }),
    };
  }

  completion({ label, kind, detail, help, insert, snippet, span, filter }: Completion, snippets: boolean): lsp.CompletionItem[] {
    if (snippet && !snippets) return [];
    return [
      {
        label,
        kind: completionKinds[kind],
        ...(detail !== undefined && { detail }),
        ...(help !== undefined && { documentation: help }),
        ...(filter !== undefined && { filterText: filter }),
        sortText: `${["name", "keyword", "quotation", "snippet"].indexOf(kind)} ${label}`,
        insertTextFormat: snippet ? 2 : 1,
        textEdit: { range: this.range(span), newText: insert },
      },
    ];
  }

  symbol({ name, detail, type, span, nameSpan, children }: DocumentSymbol): lsp.DocumentSymbol {
    return {
      name,
      detail,
      kind: symbolKind(type),
      range: this.range(span),
      selectionRange: this.range(nameSpan),
      children: children.map((child) => this.symbol(child)),
    };
  }

  action({ title, kind, edits, diagnostic, preferred }: CodeAction): lsp.CodeAction {
    return {
      title,
      kind,
      ...(diagnostic !== undefined && { diagnostics: [this.diagnostic(diagnostic)] }),
      ...(preferred && { isPreferred: true }),
      edit: this.workspaceEdit(edits),
    };
  }

  /** Five numbers per token, each place counted from the token before. */
  semanticTokens(path: string, tokens: readonly SemanticToken[]): lsp.SemanticTokens {
    const data: number[] = [];
    let before = { line: 0, character: 0 };
    for (const { start, end, type, modifiers } of tokens) {
      const { start: from, end: to } = this.positions(path).range({ start, end });
      const column = from.line === before.line ? from.character - before.character : from.character;
      const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
      data.push(from.line - before.line, column, to.character - from.character, tokenTypes.indexOf(type), bits);
      before = from;
    }
    return { data };
  }
}

export const symbolKind = (type: string): lsp.SymbolKind => symbolKinds[type] ?? 13;
