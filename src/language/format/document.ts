/**
 * A document that knows where it may break, and the printer that fits it into a width.
 *
 * In the manner of Wadler: a group stands on one line if it fits, otherwise all of its own lines break; a fill breaks only where the next word
 * does not fit. Source: [Wadler2003]. Written here because brackets align with the column at which they open, which the printers of the common
 * libraries cannot do.
 */
export type Doc =
  | { readonly kind: "text"; readonly text: string }
  /** A blank, or a line break where its group breaks. */
  | { readonly kind: "line" }
  /** Always a line break. */
  | { readonly kind: "break" }
  | { readonly kind: "together"; readonly parts: readonly Doc[] }
  /** Further in by so many columns. */
  | { readonly kind: "indented"; readonly by: number; readonly doc: Doc }
  /** Its lines begin at the column at which it begins. */
  | { readonly kind: "aligned"; readonly doc: Doc }
  | { readonly kind: "group"; readonly doc: Doc }
  /** Words with a blank or a line break between, as each fits. */
  | { readonly kind: "fill"; readonly words: readonly Doc[] }
  /** A comment: it ends its line, and begins one too if it stands on its own. */
  | { readonly kind: "comment"; readonly text: string; readonly own: boolean }
  /** A blank if the next word fits on this line, else a line break. */
  | { readonly kind: "before"; readonly next: Doc };

export const text = (words: string): Doc => ({ kind: "text", text: words });
export const line: Doc = { kind: "line" };
export const hardBreak: Doc = { kind: "break" };
/** @param own  it stands on a line of its own; otherwise it follows what it is said of */
export const comment = (words: string, own: boolean): Doc => ({ kind: "comment", text: words, own });
export const together = (...parts: readonly Doc[]): Doc => ({ kind: "together", parts });
export const indented = (by: number, doc: Doc): Doc => ({ kind: "indented", by, doc });
export const aligned = (doc: Doc): Doc => ({ kind: "aligned", doc });
export const group = (doc: Doc): Doc => ({ kind: "group", doc });
export const fill = (words: readonly Doc[]): Doc => (words.length === 1 ? (words[0] as Doc) : { kind: "fill", words });

const spread = (words: readonly Doc[]): readonly Doc[] =>
  words.flatMap((word, at): Doc[] => (at === 0 ? [word] : [{ kind: "before", next: word }, word]));

interface Step {
  readonly indent: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

const mustBreak = new WeakMap<Doc, boolean>();

/** Whether a break stands in it that nothing can avoid. */
function breaks(doc: Doc): boolean {
  const known = mustBreak.get(doc);
  if (known !== undefined) return known;
  const answer =
    doc.kind === "break" ||
    doc.kind === "comment" ||
    (doc.kind === "together" && doc.parts.some(breaks)) ||
    (doc.kind === "fill" && doc.words.some(breaks)) ||
    ((doc.kind === "indented" || doc.kind === "aligned" || doc.kind === "group") && breaks(doc.doc));
  mustBreak.set(doc, answer);
  return answer;
}

/** Lines of at most `width` columns, where the words allow it. Cost: proportional to the document, and to the width at each place to break. */
export function print(doc: Doc, width: number): string {
  const out: string[] = [];
  let column = 0;
  const rest: Step[] = [{ indent: 0, flat: false, doc }];
  /** @param skipped  steps of the rest that `first` stands for */
  const fits = (first: Step, room: number, skipped = 0): boolean => {
    const next: Step[] = [first];
    const own = rest.length - skipped;
    let behind = own;
    for (let left = room; left >= 0; ) {
      const step = next.pop() ?? rest[--behind];
      if (step === undefined) return true;
      const { indent, flat, doc: one } = step;
      switch (one.kind) {
        case "text":
          left -= one.text.length;
          break;
        case "line":
          if (!flat) return true;
          left -= 1;
          break;
        case "break":
        case "comment":
          return true;
        case "before":
          if (!flat) return true;
          left -= 1;
          break;
        case "together":
          for (const part of one.parts.toReversed()) next.push({ indent, flat, doc: part });
          break;
        case "fill":
          for (const part of spread(one.words).toReversed()) next.push({ indent, flat, doc: part });
          break;
        case "indented":
        case "aligned":
          next.push({ indent, flat, doc: one.doc });
          break;
        case "group":
          next.push({ indent, flat: flat || (behind === own && !breaks(one)), doc: one.doc });
          break;
      }
    }
    return false;
  };
  let atStart = true;
  let commented = false;
  const newLine = (indent: number) => {
    out.push("\n", " ".repeat(indent));
    column = indent;
    atStart = true;
    commented = false;
  };
  for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
    const { indent, flat, doc: one } = step;
    switch (one.kind) {
      case "text":
        if (commented) newLine(indent);
        if (atStart && one.text === " ") break;
        out.push(one.text);
        column += one.text.length;
        atStart &&= one.text === "";
        break;
      case "comment":
        if (one.own && !atStart) newLine(indent);
        out.push(one.own ? one.text : `  ${one.text}`);
        commented = true;
        break;
      case "line":
        if (commented) newLine(indent);
        else if (flat) {
          out.push(" ");
          column += 1;
        } else newLine(indent);
        break;
      case "break":
        newLine(indent);
        break;
      case "together":
        for (const part of one.parts.toReversed()) rest.push({ indent, flat, doc: part });
        break;
      case "indented":
        rest.push({ indent: indent + one.by, flat, doc: one.doc });
        break;
      case "aligned":
        rest.push({ indent: column, flat, doc: one.doc });
        break;
      case "group": {
        const whole = { indent, flat: true, doc: one.doc };
        rest.push(flat || (!breaks(one) && fits(whole, width - column)) ? whole : { indent, flat: false, doc: one.doc });
        break;
      }
      case "fill":
        for (const part of spread(one.words).toReversed()) rest.push({ indent, flat, doc: part });
        break;
      case "before": {
        if (commented) {
          newLine(indent);
          break;
        }
        const next = { indent, flat: true, doc: one.next };
        const here = breaks(one.next) ? fits({ ...next, flat: false }, width - column - 1, 1) : fits(next, width - column - 1, 1);
        // What fits on no line is begun here, if it can break inside; a long word goes to a line of its own.
        const stays = flat || here || (one.next.kind !== "text" && !fits(next, width - indent, 1));
        if (stays) {
          out.push(" ");
          column += 1;
        } else newLine(indent);
        break;
      }
    }
  }
  return out.join("").replace(/ +$/gm, "");
}
