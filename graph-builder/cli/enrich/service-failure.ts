/**
 * Why a question stayed without an answer: the service does not take it, did
 * not manage to answer it, or is not to be asked anything now.
 */
export type FailureKind = "refused" | "failed" | "gone";

/** A service did not answer. */
export class ServiceFailure extends Error {
  override readonly name = "ServiceFailure";
  readonly kind: FailureKind;

  constructor(reason: string, kind: FailureKind) {
    super(reason);
    this.kind = kind;
  }
}
