/** The oracle: the definitions of the manual, tried in every behaviour. Only for small agreements. */
export { type Judged, minimal, Oracle } from "./answers.ts";
