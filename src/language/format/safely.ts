/** Layout that is given up rather than change what a text says. */
import type { Edit } from "../diagnostic.ts";
import type { Draft } from "../draft.ts";
import type { Stretch } from "../scanner.ts";
import { formatDraft, sentenceEdits } from "./index.ts";
import { isSameTree } from "./same-tree.ts";

/** The whole text in the canonical layout; unchanged where that would change its tree, or where nothing can be read. */
export function formattedSafely(text: string, read: (text: string) => Draft): string {
  const draft = read(text);
  if (draft.scan.tokens.length === 0) return text;
  const laid = formatDraft(draft);
  const again = read(laid);
  if (!isSameTree(draft.syntax, again.syntax)) return text;
  // Around what cannot be read a line end may be all that tells where a sentence begins.
  const isRead = draft.unread.length === 0 && draft.diagnostics.length === 0;
  return isRead || (isLeftAlone(draft, again) && formatDraft(again) === laid) ? laid : text;
}

/** One edit for each sentence that a stretch touches; none where they would change the text's tree. */
export function stretchSafely(text: string, stretch: Stretch, read: (text: string) => Draft): readonly Edit[] {
  const draft = read(text);
  const edits = sentenceEdits(draft, stretch);
  return isSameTree(draft.syntax, read(applied(text, edits)).syntax) ? edits : [];
}

const applied = (text: string, edits: readonly Edit[]): string =>
  edits.toReversed().reduce((t, { span, replacement }) => t.slice(0, span.start) + replacement + t.slice(span.end), text);

/** Whether what could not be read stands in both, letter for letter. */
function isLeftAlone(before: Draft, after: Draft): boolean {
  const left = ({ text, unread }: Draft) => unread.map(({ span }) => text.slice(span.start, span.end)).join("\0");
  return left(before) === left(after);
}
