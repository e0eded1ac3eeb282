// biome-ignore-all lint/suspicious/noTemplateCurlyInString: places to fill are written so in the protocol of editors.
/** Whole sentences to fill in, by the words with which they begin. Places to fill are `${number:what}`. */

export interface Snippet {
  readonly begins: string;
  readonly label: string;
  readonly text: string;
}

export const sentences: readonly Snippet[] = [
  { begins: "agreement", label: "agreement ...", text: 'agreement ${1:Name} "${2:title}" status ${3:draft} dated ${4:2025-01-01}.' },
  { begins: "use", label: "use ... from ...", text: 'use ${1:Name} from "${2:file.servanda}".' },
  { begins: "source", label: "source ...", text: 'source ${1:Name} "${2:title}" in "${3:file.txt}" dated ${4:2025-01-01}.' },
  { begins: "parties", label: "parties ...", text: "parties ${1:First Party} and ${2:Second Party}." },
  { begins: "people", label: "people ...", text: "people ${1:Person} for ${2:Party}." },
  { begins: "group", label: "group ...", text: "group ${1:Members}, each a ${2:Member}: ${3:First Party} and ${4:Second Party}." },
  { begins: "measures", label: "measures ...", text: "measures ${1:First Measure} and ${2:Second Measure}." },
  { begins: "event", label: "event ...", text: 'event ${1:Name} "${2:in words}".' },
  {
    begins: "body",
    label: "body ...",
    text: "body ${1:Council} (${2:Article 1})\n  consists of the ${3:Members}.\n  decides by ${4:unanimity}.\n  abstention counts as ${5|refusal,consent,absence|}.",
  },
  {
    begins: "guarantee",
    label: "guarantee ...",
    text: "guarantee ${1:Name} (${2:Article 1}):\n  when ${3:Event} occurs,\n  if ${4:Body} so decides,\n  each of the ${5:Members} shall provide ${6:Measure} within ${7:7} days.",
  },
  { begins: "restraint", label: "restraint ...", text: 'restraint ${1:Name}: each of the ${2:Members} shall not "${3:act}".' },
  { begins: "limit", label: "limit ...", text: 'limit ${1:Name} on ${2:Party}: at most ${3:1000} "${4:unit}".' },
  { begins: "signature", label: "signature requires ...", text: "signature requires ${1:unanimity}." },
  { begins: "amendment", label: "amendment requires ...", text: "amendment requires ${1:unanimity}." },
  { begins: "enters", label: "enters into force when ...", text: "enters into force when ${1:Event} has occurred." },
  { begins: "package", label: "package ...", text: "package ${1:Name}: ${2:Option}." },
  { begins: "case", label: "case ...", text: 'case ${1:Name} "${2:question}":\n  ${3:Event} by ${4:Party} on ${5:Party}.' },
  {
    begins: "goal",
    label: "goal ...",
    text: 'goal ${1:Name} "${2:question}":\n  at least ${3:1} of the ${4:Members} provide ${5:Measure}.',
  },
  { begins: "claim", label: "claim ... can block ...", text: "claim ${1:Name}: ${2:Party} can block ${3:Guarantee} alone." },
  { begins: "compare", label: "compare ...", text: "compare ${1:Name}: ${2:Goal} under ${3:Option} in ${4:Case}." },
  {
    begins: "position",
    label: "position ... demands ...",
    text: 'position ${1:Name}: ${2:Party} demands ${3:Option},\n  quoting "${4:words}" from ${5:Source} line ${6:1}.',
  },
  {
    begins: "fact",
    label: "fact ...",
    text: 'fact ${1:Name}: "${2:what happened}",\n  quoting "${3:words}" from ${4:Source} line ${5:1}.',
  },
  {
    begins: "evidence",
    label: "evidence for ...",
    text: 'evidence for ${1:Name}:\n  quoting "${2:words}" from ${3:Source} line ${4:1} as report.',
  },
  {
    begins: "conflict",
    label: "conflict ...",
    text: "conflict ${1:Name}.\noptions of ${2:Party}: ${3:Option}.\nstatus quo: ${4:not Option}.",
  },
];

/** What stands between the square brackets, by the rule of the grammar that reads an option. */
export const options: Readonly<Record<string, string>> = {
  RuleOption: " ${1:First Text}: ${2:unanimity} | ${3:Second Text}: ${4:a majority of the members} ]",
  MembersOption: " ${1:First Membership}: ${2:Party} | ${3:Second Membership}: ${4:nobody} ]",
  QuantityOption: " ${1:First Share}: ${2:two thirds} | ${3:Second Share}: ${4:half} ]",
  SpanOption: " ${1:First Time}: ${2:7 days} | ${3:Second Time}: ${4:30 days} ]",
  ModalOption: " ${1:First Reading}: ${2:shall} | ${3:Second Reading}: ${4:may} ]",
  MeasuresOption: " ${1:First List}: ${2:Measure} | ${3:Second List}: ${4:Measure} ]",
  NumberOption: " ${1:First Number}: ${2:100} | ${3:Second Number}: ${4:200} ]",
  OptionalClause: " ${1:Name}: ${2:leaves out the triggering party}. ]",
  PreferenceStatement: " ${1:Name}: ${2:Option} ]",
};
