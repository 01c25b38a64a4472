/** A service did not answer. */
export class ServiceFailure extends Error {
  override readonly name = "ServiceFailure";
  /** Whether there is no use in asking anything else now. */
  readonly isGone: boolean;

  constructor(reason: string, isGone: boolean) {
    super(reason);
    this.isGone = isGone;
  }
}
