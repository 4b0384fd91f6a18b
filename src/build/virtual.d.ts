// Modules that `data-plugin.ts` makes of the shipped data.

declare module 'virtual:switchboard/catalogue' {
  import type { DrillStep } from '#domain/ids';
  import type { Text } from '#domain/text';
  import type { Scenario } from '#scenario/scenario';

  /** What a list shows of a scenario. */
  export type Card = Pick<
    Scenario,
    'id' | 'title' | 'summary' | 'level' | 'minutes' | 'channel' | 'class' | 'languages' | 'modes'
  > & {
    /** The total from which it is passed, 0 to 100. */
    readonly pass: number;
    /** The cases of it, in the order of its file. `of`: it is for another desk to settle, or the customer has called about it before. */
    readonly variants: readonly {
      readonly id: string;
      readonly title: Text;
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
  import type { Text } from '#domain/text';

  /** A clause that is scored in calls, as the policy that is shipped has it. */
  const clauses: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly text: Text;
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

declare module 'virtual:switchboard/specimen' {
  import type { Lang, Text } from '#domain/text';

  /** One line on offer, and what comes of it. */
  export interface SpecimenLine {
    readonly say: string;
    /** What is wrong with it and which clause says so; absent for a good one. */
    readonly bad?: { readonly why: Text; readonly clause: Text };
    /** What was understood in it, by name. */
    readonly heard: readonly Text[];
    /** What the customer answers. */
    readonly reply: string;
  }
  /** One moment of a call: what the customer says, and what one could say. */
  export interface Specimen {
    readonly customer: string;
    readonly lines: readonly SpecimenLine[];
  }
  const specimen: Readonly<Record<Lang, Specimen>>;
  export default specimen;
}

declare module 'virtual:switchboard/data' {
  import type { Text } from '#domain/text';

  /**
   * Where the files of data are to be fetched, by name: `rules`, `policy`, `lexicon`, `reader/<language>`, and of each scenario `scenario/<id>`, `ready/<id>`,
   * `names/<id>`, `scenario-<language>/<id>`, `names-<language>/<id>`, `drill-<language>/<id>` by step; `say-<language>`.
   */
  export const addresses: Readonly<Record<string, string>>;
  /** Digests of the sources that the data is made of. */
  export const digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
  /** By id: what is known of a scenario before it is fetched. */
  export const scenarios: Readonly<Record<string, { readonly title: Text; readonly digest: string }>>;
}

declare module 'virtual:switchboard-charts/layouts' {
  /** Where that is fetched by which a chart stands in its places at first sight, by the chart's name and the language. */
  export const addresses: Readonly<Record<string, string>>;
}
