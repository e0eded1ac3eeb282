import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Evidence, Source } from "../../src/agreement/evidence.ts";
import {
  checkDocuments,
  type DocumentContent,
  type DocumentSupply,
  type QuotationLike,
  type SourceLike,
} from "../../src/evidence/index.ts";

/** The agreement's own types fit without conversion: this compiles or it does not. */
const fitsAsQuotation = (evidence: Evidence & { readonly kind: "quotation" }): QuotationLike => evidence;
const fitsAsSource = (source: Source): SourceLike => source;

const sha256 = (content: DocumentContent) => createHash("sha256").update(content).digest("hex");
const text = "The bridge stays open.\nThe minister said no ships would sail.\nThe bridge stays open.\n";

const source = (more: Partial<SourceLike> = {}): SourceLike => ({
  name: "News Report",
  title: "Harbour talks",
  file: "report.txt",
  withheld: false,
  span: { file: "harbour.servanda", start: 10, end: 60 },
  ...more,
});
const quoting = (quotes: string | string[], from: SourceLike, line?: number): QuotationLike => ({
  quotes: typeof quotes === "string" ? [quotes] : quotes,
  source: from,
  span: { file: "harbour.servanda", start: 100, end: 140 },
  ...(line === undefined ? {} : { line, lineSpan: { file: "harbour.servanda", start: 130, end: 131 } }),
});
const nowhere: DocumentSupply = { fromCase: () => undefined, fromReader: () => undefined };
const inCase = (content: DocumentContent = text): DocumentSupply => ({
  ...nowhere,
  fromCase: (file, agreement) => (file === "report.txt" && agreement === "harbour.servanda" ? content : undefined),
});
const fromReader = (content: DocumentContent = text): DocumentSupply => ({
  ...nowhere,
  fromReader: (file) => (file === "report.txt" ? content : undefined),
});
const check = (quotation: QuotationLike, supply: DocumentSupply) => {
  const { quotations, diagnostics } = checkDocuments([quotation.source], [quotation], supply, sha256);
  return {
    verified: quotations[0]?.verified,
    because: quotations[0]?.because,
    says: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
};

describe("when a quotation is verified", () => {
  test("the sources and quotations of a resolved agreement are what is asked for", () => {
    expect([fitsAsQuotation, fitsAsSource]).toHaveLength(2);
  });
  test("the file beside the agreement holds it", () => {
    expect(check(quoting("no ships would sail", source(), 2), inCase())).toEqual({ verified: true, because: undefined, says: [] });
  });
  test("a withheld text is not asked of the case, only of the reader", () => {
    const withheld = source({ withheld: true });
    expect(check(quoting("no ships", withheld), inCase())).toEqual({ verified: null, because: "text withheld", says: [] });
    expect(check(quoting("no ships", withheld), fromReader())).toMatchObject({ verified: true, says: [] });
  });
  test("a source that names no file is verified nowhere, and that is no mistake", () => {
    const { file: _, ...unnamed } = source();
    expect(check(quoting("no ships", unnamed), fromReader())).toEqual({ verified: null, because: "no file named", says: [] });
  });
  test("a reader's folder may stand in for a missing file", () => {
    expect(check(quoting("no ships", source()), fromReader())).toMatchObject({ verified: true, says: [] });
  });
  test("each answer says where", () => {
    const quotation = quoting(["bridge", "no ships"], source());
    const [answer] = checkDocuments([], [quotation], inCase(), sha256).quotations;
    expect(answer).toEqual({
      quotation,
      verified: true,
      lines: [1, 2],
      spans: [
        { start: 4, end: 10 },
        { start: 41, end: 49 },
      ],
    });
  });
});

describe("SV111: the quotation is not in the source", () => {
  const says = (quotation: QuotationLike) => check(quotation, inCase()).says;
  test("on another line", () => {
    expect(says(quoting("no ships would sail", source(), 3))).toEqual([
      'SV111 "no ships would sail" is not on line 3 of News Report; it is on line 2.',
    ]);
    expect(says(quoting("no ships would sail", source(), 70))).toEqual([
      'SV111 "no ships would sail" is not on line 70 of News Report, which has 3 lines; it is on line 2.',
    ]);
    expect(says(quoting("no ships would sail", source(), 4))).toEqual([
      'SV111 "no ships would sail" is not on line 4 of News Report, which has 3 lines; it is on line 2.',
    ]);
    expect(says(quoting("The bridge", source(), 2))).toEqual([
      'SV111 "The bridge" is not on line 2 of News Report; it is on lines 1 and 3.',
    ]);
    expect(says(quoting(["bridge", "sail"], source(), 2))).toEqual([
      'SV111 "bridge" and "sail", in this order, is not on line 2 of News Report; it is on line 1.',
    ]);
  });
  test("nowhere, with what is most like it, or nothing", () => {
    expect(says(quoting("The minister said ships would sail", source(), 2))).toEqual([
      'SV111 "The minister said ships would sail" is nowhere in News Report; nearest, on line 2: "The minister said no ships would sail".',
    ]);
    expect(says(quoting("Purple elephants juggle", source()))).toEqual([
      'SV111 "Purple elephants juggle" is nowhere in News Report, and nothing in it is like it.',
    ]);
  });
  test("in another order", () => {
    expect(says(quoting(["no ships", "The minister"], source()))).toEqual([
      'SV111 "The minister" does not follow "no ships" in News Report: it stands before it, on line 2. Quote the words in the order of the source.',
    ]);
  });
  test("offers the right number where there is one, and asks where there are several", () => {
    const place = { file: "harbour.servanda", start: 130, end: 131 };
    const mend = (quotation: QuotationLike) => {
      const [diagnostic] = checkDocuments([], [quotation], inCase(), sha256).diagnostics;
      return { fix: diagnostic?.fix, question: diagnostic?.question };
    };
    expect(mend(quoting("no ships", source(), 3)).fix).toEqual({
      title: "Change line 3 to line 2",
      edits: [{ span: place, replacement: "2" }],
    });
    expect(mend(quoting("The bridge", source(), 2))).toEqual({
      fix: undefined,
      question: {
        asks: "Which line is meant?",
        answers: [
          { says: "line 1", edits: [{ span: place, replacement: "1" }] },
          { says: "line 3", edits: [{ span: place, replacement: "3" }] },
        ],
      },
    });
    expect(mend(quoting("ships would not sail", source(), 2))).toEqual({ fix: undefined, question: undefined });
  });
});

describe("SV301: the file is missing", () => {
  test("is said once per source, quoted or not, and its quotations are not judged", () => {
    const missing = source();
    const { quotations, diagnostics } = checkDocuments([missing], [quoting("a", missing), quoting("b", missing)], nowhere, sha256);
    expect(quotations.map(({ verified, because }) => [verified, because])).toEqual([
      [null, "file missing"],
      [null, "file missing"],
    ]);
    expect(diagnostics).toEqual([
      {
        code: "SV301",
        name: "source-missing",
        severity: "error",
        span: missing.span,
        message:
          'The file "report.txt" of News Report is not found. Put it beside this agreement, or say `withheld` if its text may not be passed on.',
      },
    ]);
  });
  test("is not said of a withheld text", () => {
    expect(checkDocuments([source({ withheld: true })], [], nowhere, sha256).diagnostics).toEqual([]);
  });
});

describe("SV317: the hash differs", () => {
  const hashed = (hash: string) => source({ withheld: true, hash });
  test("another text is not checked against, and says so", () => {
    expect(check(quoting("no ships", hashed(`sha256:${"0".repeat(64)}`)), fromReader())).toEqual({
      verified: null,
      because: "another text",
      says: [
        `SV317 "report.txt" is not the text that News Report was quoted from: its sha256 is ${sha256(text).slice(0, 8)}...${sha256(text).slice(-8)}, not 00000000...00000000. Its quotations are not verified.`,
      ],
    });
  });
  test("the same text is, in either case of the digits, as bytes, or with the line ends of another machine", () => {
    const right = quoting("no ships", hashed(`sha256:${sha256(text).toUpperCase()}`));
    for (const content of [text, new TextEncoder().encode(text), text.replaceAll("\n", "\r\n")]) {
      expect(check(right, fromReader(content))).toMatchObject({ verified: true, says: [] });
    }
  });
});
