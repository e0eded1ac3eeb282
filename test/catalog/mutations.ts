/** For each shipped file one word, or one number, whose change must make a claim fail: the answers are known from the text, not read off. */
export interface Mutation {
  readonly file: string;
  /** Words that stand in the file once. */
  readonly at: string;
  /** The word among them that is changed. */
  readonly from: string;
  readonly to: string;
  /** The claim that must then fail. */
  readonly claim: string;
}

const row = ([file, at, from, to, claim]: readonly [string, string, string, string, string]): Mutation => ({ file, at, from, to, claim });

const treaties: readonly Mutation[] = (
  [
    [
      "un-charter",
      "members.\n  abstention counts as refusal.\n\nbody Council On Disputes",
      "members",
      "Permanent Members",
      "No Veto On Procedure",
    ],
    ["budapest-1994", "Legal Consultation: shall", "shall", "may", "Talk Is Owed"],
    ["league-1931-1935", "Manchuria: Resort To War by Japan", "Japan", "Peru", "Own Vote Does Not Count Under Fifteen"],
    [
      "eu-council-lisbon",
      "body Foreign Affairs Council (Article 31)\n  consists of the Member States.\n  decides by unanimity",
      "unanimity",
      "a majority of the members",
      "One Veto Abroad",
    ],
    ["minsk-like", "if First Step is performed,\n  Capital shall", "shall", "may", "Second Step Follows"],
    ["minsk-2015", "if Elections First is performed,\n    each of the Certain Areas shall", "shall", "may", "Other Reading Owes It"],
    ["belgium-1839-luxembourg-1867", "each of the Powers of 1839 shall", "shall", "may", "Several Survives"],
    ["locarno-1925", "occurs,\n    each of the Contracting Powers shall", "shall", "may", "A Fact Would Be Owed"],
    ["gatt-wto-disputes", "decides by fewer than all opposed", "all", "1", "Loser Has None"],
    ["cyprus-1960", "decides by unanimity", "unanimity", "a majority of the members", "Common Action Can Be Stopped"],
    ["rio-1947", "each of the Ratifiers may provide Armed Force", "may", "shall", "Force Is Voluntary"],
    ["nato-like", "consists of the Planning Allies", "Planning Allies", "Allies", "Forum Change"],
    ["illustration-nato", "cooperate with probability 0.9", "0.9", "0.8", "Nine Keys Lower"],
  ] as const
).map(([file, ...rest]) => row([`treaties/${file}.servanda`, ...rest]));

const institutions: readonly Mutation[] = (
  [
    [
      "projects/apache-voting",
      "on Code: decides by at least 3 of the members and no objection from the Project Committee",
      "no objection from the Project Committee",
      "a majority of the votes cast",
      "Anybody Vetoes Code",
    ],
    [
      "projects/kubernetes-steering",
      "on Voting: meets with at least two thirds of the members present.\n  on Voting: decides by\n",
      "two thirds",
      "one third",
      "Three Stop By Staying Away",
    ],
    [
      "projects/node-committee",
      "amendment (Section 2) requires Closing Vote decides and Board decides or Board decides",
      "or",
      "and",
      "Committee Not Needed To Amend",
    ],
    ["projects/python-steering-council", "on Ejection: decides by at least two thirds", "two thirds", "half", "Two Stop An Ejection"],
    ["accounts/aragon-token-vote", "Holder C holds 20", "20", "200", "Half Of All Blocks"],
    ["accounts/compound-governor", "consists of the Keys.\n  decides by at least 2", "2", "3", "Keys Block A Guest"],
    ["accounts/ronin-multisig", "decides by at least 5", "5", "4", "Not Alone"],
    ["accounts/safe-account", "decides by at least 3", "3", "2", "Two Sets Block"],
    ["accounts/signing-fund", "on Change of Signers: decides by at least 4", "4", "3", "Two Keep The Signers"],
    [
      "states/bosnia-house-of-peoples",
      "and fewer than two thirds of the Serbs opposed",
      "two thirds",
      "half",
      "Three Do Not Block The Third Vote",
    ],
    ["states/lebanon-council-of-ministers", "Resigned: Minister 8", "8", "7", "After Resignation Two Suffice"],
    ["treaty-bodies/board-of-constituencies", "East One holds 11", "11", "8", "East One Keeps The Quotas"],
    [
      "treaty-bodies/eu-article-31-and-238",
      "on Own Initiative: decides by at least 72 percent of the members and at least 65 percent",
      "65",
      "55",
      "Largest Blocks Without A Proposal",
    ],
    ["treaty-bodies/imf-articles", "at least 85 percent", "85", "84", "Sixteen Percent Suffice"],
    ["treaty-bodies/rome-statute", "at least 7/8", "7/8", "6/8", "Two May Not"],
    ["treaty-bodies/two-chambers", "decides by at least 85 percent", "85", "65", "Delta Keeps The Articles"],
    [
      "treaty-bodies/wto-article-ix",
      "on Waivers: decides by consensus, failing which at least three quarters",
      "three quarters",
      "half",
      "Union Alone Stops A Waiver",
    ],
    ["associations/association-board", "on Statutes: decides by at least two thirds", "two thirds", "half", "Three Stop A Statute"],
    ["associations/homeowners-associations", "Bloc Three holds 21", "21", "42", "Eighty Four Always Suffice"],
    ["companies/two-share-classes", "Founder holds 300", "300", "100", "Founder Elects Alone"],
  ] as const
).map(([file, ...rest]) => row([`institutions/${file}.servanda`, ...rest]));

const literature: readonly Mutation[] = [row(["literature/eec-council-1958.servanda", "Germany holds 4", "4", "3", "Two Small"])];

const news: readonly Mutation[] = (
  [
    ["istanbul-draft", "under Individual Duty and Own Choice.", "Own Choice", "Full List", "Own Choice Leaves Room"],
    [
      "coalition-without-russia",
      "Coalition Council so decides,\n  each of the Coalition shall provide Ground Troops within 14",
      "14",
      "15",
      "Troops In Sixteen Days",
    ],
    [
      "troops-scenario",
      "if Atlantic Council so decides and Invitation",
      "Atlantic Council",
      "Staff of The Willing",
      "Any Ally Stops The Alliance",
    ],
    ["illustration-probabilities", "assume United Kingdom and France cooperate with probability 0.8", "0.8", "0.7", "Two Thirds Lower"],
    [
      "ukraine-conflict-2025",
      "Stalemate is an equilibrium under Nash with War Rather Than Terms",
      "with",
      "without",
      "Status Quo Is Sticky",
    ],
  ] as const
).map(([file, ...rest]) => row([`news/ukraine-2025/${file}.servanda`, ...rest]));

export const mutations: readonly Mutation[] = [...treaties, ...institutions, ...literature, ...news];
