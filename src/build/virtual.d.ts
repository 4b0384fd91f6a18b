// Modules that `data-plugin.ts` makes of the shipped data.

declare module 'virtual:switchboard/catalogue' {
  import type { DrillStep } from '#domain/ids';
  import type { Scenario } from '#scenario/scenario';

  /** What a list shows of a scenario at once. */
  export type Card = Pick<
    Scenario,
    'id' | 'title' | 'level' | 'minutes' | 'channel' | 'contact' | 'class' | 'languages' | 'modes'
  > & {
    /** The total from which it is passed, 0 to 100. */
    readonly pass: number;
    /** The cases of it, in the order of its file. `of`: it is for another desk to settle, or the customer has called about it before. */
    readonly variants: readonly {
      readonly id: string;
      readonly of?: 'other-desk' | 'repeat-caller';
    }[];
    /** The steps that can be practised by themselves. */
    readonly steps: readonly DrillStep[];
    /** The clauses that some case of such a step asks for. */
    readonly drilled: readonly string[];
  };
  const cards: readonly Card[];
  export default cards;
}

declare module 'virtual:switchboard/practised' {
  import type { Stage } from '#domain/ids';

  /** A clause that is scored in calls. */
  const clauses: readonly {
    readonly id: string;
    readonly stage: Stage;
    /** A line of it can be practised by itself. */
    readonly sayable?: true;
  }[];
  export default clauses;
}

declare module 'virtual:switchboard/rings' {
  /** How often a customer of a shift rings before giving up. */
  const rings: number;
  export default rings;
}

declare module 'virtual:switchboard/texts' {
  import type { Lang } from '#domain/text';

  /** What is read in lists, in one language. */
  export interface ListTexts {
    /** What a scenario is about, by its id. */
    readonly summaries: Readonly<Record<string, string>>;
    /** What its cases are called, by their ids. */
    readonly cases: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** What the clauses say that are scored in calls, under the policy that is shipped. */
    readonly clauses: Readonly<Record<string, string>>;
  }
  /** One line on offer, and what comes of it. */
  export interface SpecimenLine {
    readonly say: string;
    /** What is wrong with it; absent for a good one. */
    readonly bad?: string;
    /** What was understood in it, by name. */
    readonly heard: string;
    /** What the customer answers. */
    readonly reply: string;
  }
  /** One moment of a call: what the customer says, and what one could say. */
  export interface Specimen {
    readonly customer: string;
    readonly lines: readonly SpecimenLine[];
  }
  /** Where they are fetched. */
  const addresses: Readonly<Record<'lists' | 'specimen', Readonly<Record<Lang, string>>>>;
  export default addresses;
}

declare module 'virtual:switchboard/data' {
  /**
   * Where a file of data is to be fetched, by its name; in a build every scenario that is shipped has all of its own: `rules`, `policy`, `lexicon`, `reader/<language>`, and of each scenario `scenario/<id>`, `ready/<id>`,
   * `names/<id>`, `scenario-<language>/<id>`, `names-<language>/<id>`, `drill-<language>/<id>` by step; `say-<language>`.
   */
  export function addressOf(name: string): string | undefined;
  /** Digests of the sources that the data is made of. */
  export const digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
}

declare module 'virtual:switchboard-charts/layouts' {
  /** Where that is fetched by which a chart stands in its places at first sight, by the chart's name and the language. */
  export const addresses: Readonly<Record<string, string>>;
}

declare module 'virtual:switchboard-curriculum/address' {
  /** Where the curriculum is fetched. */
  const address: string;
  export default address;
}
