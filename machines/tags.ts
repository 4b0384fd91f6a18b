/** Meanings of states for code outside the chart, which queries tags and never names of states. */
export type Tag =
  | 'agent-part-over'
  /** The contact has ended as the SOP has it. */
  | 'regular-ending'
  /** Nobody but the agent, or the dispatcher, has had the ticket in hand. */
  | 'not-assigned'
  /** Whoever was to take the ticket has not, in time. */
  | 'unanswered'
  /** Nobody was found in time who has room for it. */
  | 'undispatched-warned'
  /** It stands in the report of overdue tickets, and nobody has been asked why. */
  | 'overdue-reported'
  /** The handling is finished: what comes now is feedback. */
  | 'handled'
  /** It was handled, and the customer has not been told of the result. */
  | 'result-owed'
  /** Money that the customer has agreed to is still to be given. */
  | 'remedy-owed'
  /** Closed on the spot, and the customer has agreed to nothing. */
  | 'agreement-owed'
  /** Nothing is owed on it any more. */
  | 'archived'
  /** Nothing more can be done on the ticket but quality checks. */
  | 'closed';
