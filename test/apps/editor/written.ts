/** Texts written in a test, with a marked caret, as a workspace in memory. */

import { createHash } from "node:crypto";
import { EditorSession, type Formatting, type View } from "../../../src/apps/editor/index.ts";
import { edited } from "../../../src/apps/editor/services/rename.ts";
import { createLanguage, type Edit } from "../../../src/language/index.ts";

const language = createLanguage();

export interface Written {
  readonly session: EditorSession;
  readonly view: View;
  /** Where the caret "|>" stood. */
  readonly offset: number;
  readonly text: string;
  /** A text of the workspace with edits made. */
  edited(edits: readonly Edit[], path?: string): string;
  /** The texts of places, in order. */
  at(spans: readonly { readonly file?: string; readonly start: number; readonly end: number }[]): string[];
}

export interface Beside {
  /** Stored files: texts and documents, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly formatting?: Formatting;
}

export function written(marked: string, { files = {}, formatting }: Beside = {}): Written {
  const offset = marked.indexOf("|>");
  const text = marked.replace("|>", "");
  const path = "written.servanda";
  const stored = new Map(Object.entries(files));
  const session = new EditorSession(
    {
      files: {
        read: (file) => {
          const found = stored.get(file);
          return found === undefined ? { refused: "missing" } : { text: found };
        },
      },
      texts: () => [...stored.keys()].filter((file) => file.endsWith(".servanda")),
      documents: { fromCase: (file) => stored.get(file), fromReader: () => undefined },
      sha256: (content) => createHash("sha256").update(content).digest("hex"),
      budget: () => ({ nodes: 200_000 }),
      ...(formatting && { formatting }),
    },
    language,
  );
  session.open(path, text, 1);
  const textOf = (file: string) => session.raw(file);
  return {
    session,
    view: session.view(path),
    offset,
    text,
    edited: (edits, file = path) =>
      edited(
        textOf(file),
        edits.filter(({ span }) => span.file === file),
      ),
    at: (spans) => spans.map(({ file = path, start, end }) => textOf(file).slice(start, end)),
  };
}

/** A small agreement with a body, a guarantee, a case and a goal. */
export const small = `agreement Pact "A pact" status draft.
parties Aland, Borduria, Cascadia and Dunland.
group Guarantors, each a Guarantor: Aland, Borduria and Cascadia.
measures Ships and Grain.
event Attack "an armed attack".
body Council (Article 5)
  consists of the Guarantors.
  decides by [ All Text: unanimity, proposed by Aland | Most Text: at least two thirds of the members ].
  abstention counts as refusal.
guarantee Help (Article 2): when Attack occurs, if Council so decides, each of the Guarantors shall provide Ships.
case Raid: Attack by Aland on Dunland.
goal Safe: at least 1 of the Guarantors provide Ships through Help.
package Strict: All Text.
claim Aland Blocks: Aland can block Help alone under All Text.
claim Raid Is Stopped: in Raid, Safe is owed under All Text.
`;
