/** One small agreement for each mistake that the model shows. */

export interface Mistake {
  readonly code: string;
  readonly what: string;
  readonly text: string;
  /** What is pointed at. */
  readonly at: string;
}

export const mistakes: readonly Mistake[] = [
  { code: "SV103", what: "no rule", text: "parties A. body Council consists of A.", at: "Council" },
  { code: "SV103", what: "no members", text: "parties A. body Council decides by unanimity.", at: "Council" },
  {
    code: "SV103",
    what: "two rules",
    text: "parties A. body Council consists of A. decides by unanimity. decides by consensus.",
    at: "decides by consensus.",
  },
  {
    code: "SV103",
    what: "two rules for one matter",
    text: "parties A. matters Budget. body Council consists of A. decides by unanimity. on Budget: decides by consensus. on Budget: decides by no vote.",
    at: "on Budget: decides by no vote.",
  },
  {
    code: "SV103",
    what: "two rules in some packages",
    text: "parties A. body Council consists of A. decides by unanimity. [ Softer: decides by consensus. ]",
    at: "[ Softer: decides by consensus. ]",
  },
  {
    code: "SV103",
    what: "no rule in some packages",
    text: "parties A. body Council consists of A. [ Softer: decides by consensus. ]",
    at: "[ Softer: decides by consensus. ]",
  },
  {
    code: "SV103",
    what: "members twice",
    text: "parties A and C. body Council consists of A. consists of C. decides by unanimity.",
    at: "consists of C.",
  },
  {
    code: "SV103",
    what: "asked about no matter",
    text: "parties A. matters Budget. body Council consists of A. on Budget: decides by consensus. goal G: Council decides.",
    at: "Council decides",
  },
  {
    code: "SV103",
    what: "asked about another matter",
    text: "parties A. matters Budget and War. body Council consists of A. on Budget: decides by consensus. goal G: Council on War decides.",
    at: "Council on War decides",
  },
  {
    code: "SV103",
    what: "asked on the same matter by another body",
    text: "parties A. matters Budget and War. body Council consists of A. on Budget: decides by consensus. body Senate consists of A. decides by Council decides. goal G: Senate on War decides.",
    at: "Council decides",
  },
  {
    code: "SV103",
    what: "two signature sentences",
    text: "parties A. signature requires the consent of A. signature requires unanimity.",
    at: "signature requires unanimity.",
  },
  {
    code: "SV103",
    what: "two amendment sentences",
    text: "parties A. amendment requires the consent of A. amendment requires unanimity.",
    at: "amendment requires unanimity.",
  },
  {
    code: "SV110",
    what: "promised by nobody",
    text: "parties A. measures Arms and Money. event E. guarantee G: when E occurs, A shall provide Money. goal Safe: A provides Arms.",
    at: "Arms",
  },
  {
    code: "SV110",
    what: "not promised by the guarantee named",
    text: "parties A. measures Arms and Money. event E. guarantee G: when E occurs, A shall provide Money. goal Safe: at least 1 of A provide Arms and Money through G.",
    at: "Arms and Money",
  },
  { code: "SV123", what: "directly", text: "parties A. group G: A and G.", at: "G" },
  { code: "SV123", what: "through others", text: "parties A. group G: A and H. group H: K. group K: G.", at: "G" },
  {
    code: "SV124",
    what: "under an option",
    text: "parties A. group G: [ Some: A | None: nobody ].",
    at: "G",
  },
  {
    code: "SV124",
    what: "in a package",
    text: "parties A. group G: [ Some: A | None: nobody ]. package P: None. package Q: Some.",
    at: "G",
  },
  { code: "SV124", what: "always", text: "parties A. group G: A except A.", at: "G" },
  {
    code: "SV130",
    what: "consists of itself",
    text: "parties A. body Council consists of A and Council. decides by unanimity.",
    at: "Council",
  },
  {
    code: "SV130",
    what: "through another body",
    text: "parties A. body Council consists of A. decides by Senate decides. body Senate consists of A and Council. decides by unanimity.",
    at: "Council",
  },
  {
    code: "SV131",
    what: "no weight",
    text: "parties A and C. weights Keys: A holds 2. body Council consists of A and C. decides by a majority of the members weighted by Keys.",
    at: "a majority of the members weighted by Keys",
  },
  {
    code: "SV132",
    what: "a party",
    text: "parties A. event E. guarantee G: when E occurs, A may consult. case K: E by A on A.",
    at: "case K: E by A on A.",
  },
  {
    code: "SV132",
    what: "a member of a group",
    text: "parties A and C. group H: A and C. event E. guarantee G: when E occurs, A may consult. case K: E by A on H.",
    at: "case K: E by A on H.",
  },
  {
    code: "SV133",
    what: "another event",
    text: "parties A and C. event E. event Storm. guarantee G: when E occurs, A may consult. case K: Storm by A on C.",
    at: "K",
  },
  {
    code: "SV134",
    what: "twice",
    text: "parties A. body Council consists of A. decides by unanimity. abstention counts as refusal. abstention counts as consent.",
    at: "abstention counts as consent.",
  },
  {
    code: "SV139",
    what: "own body",
    text: "parties A. body Council consists of A. decides by unanimity. enters into force when Council decides.",
    at: "Council decides",
  },
  {
    code: "SV150",
    what: "outside",
    text: "parties A. assume A cooperates with probability 1.5, assumed because “a study number”.",
    at: "1.5",
  },
  {
    code: "SV150",
    what: "turned round",
    text: "parties A. assume A cooperates with probability 0.75 to 0.5, assumed because “a study number”.",
    at: "0.75 to 0.5",
  },
  {
    code: "SV150",
    what: "outside, in a claim",
    text: "parties A. body B consists of A. decides by unanimity. claim C: B holds with probability above 2.",
    at: "B holds with probability above 2",
  },
  {
    code: "SV151",
    what: "two bare numbers",
    text: "parties A. event E. assume A cooperates with probability 0.5. assume E occurs with probability 0.25.",
    at: "0.5",
  },
  {
    code: "SV152",
    what: "same case",
    text: "parties A and C. event E. guarantee G: when E occurs, A may consult. case K: E by C on A. assume A cooperates with probability 0.5 in K, assumed because “a study number”. assume A and C cooperate with probability 0.6 in K, assumed because “a study number”.",
    at: "assume A and C cooperate with probability 0.6 in K, assumed because “a study number”.",
  },
  {
    code: "SV152",
    what: "a body and the guarantee it decides on",
    text: "parties A. event E. body B consists of A. decides by unanimity. guarantee G: when E occurs, if B so decides, A may consult. assume A cooperates on B with probability 0.5, assumed because “a study number”. assume A cooperates on G with probability 0.6, assumed because “a study number”.",
    at: "assume A cooperates on G with probability 0.6, assumed because “a study number”.",
  },
  {
    code: "SV201",
    what: "same name",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | X: consensus ].",
    at: "X",
  },
  {
    code: "SV202",
    what: "a rule in a rule",
    text: "parties A. body B consists of A. decides by [ X: [ Y: unanimity | Z: consensus ] or no vote | W: no vote ].",
    at: "[ Y: unanimity | Z: consensus ]",
  },
  {
    code: "SV203",
    what: "two places open",
    text: 'parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. [ restraint Ban: A shall not "do". ] limit L on A: at most [ Low: 1 | High: 2 ] "x". package P: Low.',
    at: "P",
  },
  {
    code: "SV204",
    what: "in a package",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. package P: X and Y.",
    at: "Y",
  },
  {
    code: "SV204",
    what: "in a claim",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. package P: X. package Q: Y. claim C: Council is possible under P, Q.",
    at: "Q",
  },
  {
    code: "SV204",
    what: "in a comparison",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. compare C: Council given X under Y.",
    at: "Y",
  },
  {
    code: "SV205",
    what: "same rule",
    text: "parties A. body Council consists of A. decides by [ X: at least half of the members | Y: at least 1/2 of the members ].",
    at: "Y",
  },
  {
    code: "SV206",
    what: "no name",
    text: "parties A. event E. [ enters into force when E has occurred. ]",
    at: "[ enters into force when E has occurred. ]",
  },
  {
    code: "SV208",
    what: "without an option",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. claim C: Council is possible without X.",
    at: "without X",
  },
  {
    code: "SV208",
    what: "with an option",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. claim C: Council is possible with X.",
    at: "with X",
  },
  {
    code: "SV208",
    what: "outside brackets",
    text: 'parties A. body Council consists of A. decides by unanimity. restraint Ban: A shall not "do". claim C: Council is possible without Ban.',
    at: "without Ban",
  },
  {
    code: "SV210",
    what: "two of three rules",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. consistency One: X. consistency Two: X or Y. consistency Three: Y.",
    at: "consistency One: X.",
  },
  {
    code: "SV210",
    what: "one rule",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. consistency One: X and Y.",
    at: "consistency One: X and Y.",
  },
  {
    code: "SV212",
    what: "through another package",
    text: "parties A. body Council consists of A. decides by [ X: unanimity | Y: consensus ]. package P: as Q, but X. package Q: as P, but Y.",
    at: "P",
  },
  {
    code: "SV216",
    what: "proposed and held",
    text: "parties A. body Council consists of A. decides by [ X: unanimity, proposed by A | Y: consensus, held by A ].",
    at: "[ X: unanimity, proposed by A | Y: consensus, held by A ]",
  },
];
