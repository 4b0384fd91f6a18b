/** A trainer's decision on a finding that a trainee disputes or the machine asked about, as it travels back. */
export interface ReplyToDispute {
  /** The run as its file calls it, and a digest of its log: an answer is to that very call. */
  readonly run: string;
  readonly log: string;
  /** The finding's key on the scorecard. */
  readonly finding: string;
  /** Words of the trainee that are answered; empty where the machine asked. */
  readonly disputed: string;
  /** `upheld`: the dispute is right, and the finding wrong; of what the machine asked, the line counts as said. */
  readonly ruling: 'upheld' | 'rejected';
  /** Who decided, as they call themselves. */
  readonly by: string;
  /** Why; may be empty. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}
