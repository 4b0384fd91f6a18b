/** Person on the list of a class, where the agent number (工号) is optional. */
export interface Person {
  readonly name: string;
  /** Digits. */
  readonly agentId?: string;
}
