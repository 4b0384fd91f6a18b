/** Somebody on the list of a class; a list need not know the agent number (工号). */
export interface Person {
  readonly name: string;
  /** Digits. */
  readonly agentId?: string;
}
