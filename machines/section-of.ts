/** Returns the SOP section of a clause: `2.2` for `2.2-ordinary-2h`. */
export const sectionOf = (clause: string): string => clause.split('-')[0]!;
