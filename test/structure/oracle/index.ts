/** The oracle: the definitions of the manual, tried in every behaviour. Only for small agreements. */
export { agreement } from "./agreements.ts";
export { inWords, type Judged, minimal, Oracle } from "./answers.ts";
export { type Behaviour, type Conduct, conductsOf } from "./world.ts";
