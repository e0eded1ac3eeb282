/**
 * Documents and quotations: is what an agreement quotes really there?
 */

export { type DocumentContent, lineAt, readDocument, type SourceDocument } from "./document.ts";
export {
  type CheckedQuotation,
  checkDocuments,
  type DocumentCheck,
  type DocumentSupply,
  type QuotationLike,
  type Sha256,
  type SourceLike,
  type WhyNotVerified,
} from "./documents.ts";
export { type Folded, fold } from "./fold.ts";
export { findQuotation, type QuotationFound, type QuotationMissing, type QuotationSearch } from "./quotation.ts";
