/** The language: text to syntax, names and diagnostics. */

export type { AstNode, Reference } from "langium";
export type { Diagnostic, Edit, Fix, Offset, Question, Related, Severity, Span } from "./diagnostic.ts";
export type { Expected, Within } from "./expected.ts";
export type { FileAnswer, FileReader, Refusal } from "./files.ts";
export { resolvePath } from "./files.ts";
export * as ast from "./generated/ast.ts";
export { type Keyword, keywords } from "./keywords.ts";
export { kindInWords } from "./kinds.ts";
export type { Language, Readings } from "./language.ts";
export { createLanguage } from "./language.ts";
export type { Position } from "./lines.ts";
export type { MessageKind } from "./messages/index.ts";
export { messageKinds } from "./messages/index.ts";
export { namesOf } from "./names.ts";
export { nearest } from "./nearest.ts";
export { fileOf, spanOf, spanOfName, spanOfProperty, spanOfReference } from "./places.ts";
export type { Scan, Token } from "./scanner.ts";
export type { Import, ImportedName, SourceFile } from "./source-file.ts";
export { positionOf } from "./source-file.ts";
export { textOf } from "./text.ts";
export type { Unread } from "./unread.ts";
export { nameOf } from "./values.ts";
export { referencesOf, walk } from "./walking.ts";
