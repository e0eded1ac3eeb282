/** Text, supposition and evidence look different: which family a kind of sentence belongs to, and what its things are called. */

export type Family = "text" | "contested" | "supposition" | "evidence" | "conflict";

export const familyNames: Readonly<Record<Family, string>> = {
  text: "Text",
  contested: "Contested text",
  supposition: "Suppositions",
  evidence: "Evidence",
  conflict: "Conflict",
};

const families: Readonly<Record<Family, readonly string[]>> = {
  text: [
    "Heading",
    "Party",
    "Group",
    "Measure",
    "Topic",
    "Weights",
    "Event",
    "Body",
    "Guarantee",
    "Restraint",
    "Limit",
    "Entry",
    "Exit",
    "Signature",
    "Amendment",
  ],
  contested: [
    "RuleOption",
    "MembersOption",
    "QuantityOption",
    "SpanOption",
    "ModalOption",
    "MeasuresOption",
    "NumberOption",
    "OptionalClause",
  ],
  supposition: ["Package", "Goal", "Case", "Claim", "Comparison", "Notion", "Consistency"],
  evidence: ["Source", "Person", "Position", "Fact"],
  conflict: ["Conflict", "ConflictOption", "StateName", "Coalition", "PreferenceStatement"],
};

const byType = new Map((Object.keys(families) as Family[]).flatMap((family) => families[family].map((type) => [type, family] as const)));

/** The family of a named thing, by its type in the syntax tree. */
export const familyOf = (type: string): Family => byType.get(type) ?? "text";

export const isOption = (type: string): boolean => familyOf(type) === "contested";
