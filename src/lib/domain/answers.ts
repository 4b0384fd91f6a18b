/** Trainer's decision on a finding that a trainee disputed or the machine left to review, as it is sent back. */
export interface ReplyToDispute {
  /** Id of the run in its file, and a digest of its log: the answer applies to exactly that call. */
  readonly run: string;
  readonly log: string;
  readonly finding: string;
  /** Words of the trainee that are answered; empty where the machine asked. */
  readonly disputed: string;
  /** `upheld`: the finding is wrong; where the machine asked, the line counts as said. */
  readonly ruling: 'upheld' | 'rejected';
  readonly by: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}
