/**
 * Lines for a terminal: wrapped to a width, and marked where colour may help. Nothing depends on colour.
 */

export type Mark = "plain" | "title" | "strong" | "quiet" | "warning" | "error";

/** Select graphic rendition codes; the reset is common. */
const codes: Readonly<Record<Mark, string>> = { plain: "", title: "1;4", strong: "1", quiet: "2", warning: "33", error: "31" };

interface Line {
  readonly text: string;
  readonly mark: Mark;
  /** A stretch of the line with a mark of its own. */
  readonly part?: { readonly start: number; readonly end: number; readonly mark: Mark };
}

export const WIDTH = 80;

/** Words wrapped to a width; a word longer than the width stands alone. Runs of blanks count as one. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines;
}

export class Page {
  readonly #lines: Line[] = [];
  readonly width: number;

  constructor(width = WIDTH) {
    this.width = width;
  }

  /** A paragraph; following lines may stand further in. */
  text(text: string, indent = 0, mark: Mark = "plain", hang = indent): this {
    const first = wrap(text, this.width - Math.max(indent, hang));
    for (const [at, line] of first.entries()) this.#lines.push({ text: " ".repeat(at === 0 ? indent : hang) + line, mark });
    return this;
  }

  /** A label in a column of its own, paragraphs beside it. */
  block(label: string, parts: readonly { readonly text: string; readonly mark?: Mark }[], { indent = 2, column = 20 } = {}): this {
    const lines = parts.flatMap(({ text, mark = "plain" }) => wrap(text, this.width - indent - column).map((line) => ({ line, mark })));
    const labels = column === 0 ? [] : wrap(label, column - 2);
    for (let at = 0; at < Math.max(lines.length, labels.length); at += 1) {
      const left = " ".repeat(indent) + (labels[at] ?? "");
      const { line = "", mark = "plain" } = lines[at] ?? {};
      const text = `${left.padEnd(indent + column)}${line}`.trimEnd();
      const part = labels[at] ? { part: { start: indent, end: left.length, mark: "strong" as const } } : {};
      this.#lines.push({ text, mark, ...part });
    }
    return this;
  }

  /** A line as it stands, not wrapped. */
  verbatim(text: string, mark: Mark = "plain"): this {
    this.#lines.push({ text, mark });
    return this;
  }

  gap(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1)?.text !== "") this.#lines.push({ text: "", mark: "plain" });
    return this;
  }

  isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  render(color: boolean): string {
    return this.#lines.map((line) => (color ? colored(line) : line.text)).join("\n");
  }
}

const paint = (text: string, mark: Mark): string => (codes[mark] === "" || text === "" ? text : `\u001b[${codes[mark]}m${text}\u001b[0m`);

function colored({ text, mark, part }: Line): string {
  if (part === undefined) {
    const indent = text.length - text.trimStart().length;
    return text.slice(0, indent) + paint(text.slice(indent), mark);
  }
  return paint(text.slice(0, part.start), mark) + paint(text.slice(part.start, part.end), part.mark) + paint(text.slice(part.end), mark);
}
