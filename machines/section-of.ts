/** The section of the SOP that a clause stands in: `2.2-ordinary-2h` in 2.2. */
export const sectionOf = (clause: string): string => clause.split('-')[0]!;
