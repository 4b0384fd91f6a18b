/** Upper limits of data accepted by storage. Generous for people, small for a machine. */
export const limits = {
  /** Maximum entries of a run; an hour of one action a second is 3600. */
  entries: 5000,
  /** Maximum characters of a run file as JSON. */
  fileCharacters: 5_000_000,
  disputeCharacters: 2000,
  traineeCharacters: 60,
  /** Maximum copies of one imported run: `id-2`, `id-3`, … */
  copies: 1000
} as const;
