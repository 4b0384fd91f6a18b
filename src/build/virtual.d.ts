// Modules that `data-plugin.ts` makes of the shipped data.

declare module 'virtual:switchboard/catalogue' {
  import type { DrillStep } from '#domain/ids';
  import type { Scenario } from '#scenario/scenario';

  export type Card = Pick<
    Scenario,
    'id' | 'title' | 'level' | 'minutes' | 'channel' | 'contact' | 'class' | 'languages' | 'modes'
  > & {
    readonly pass: number;
    readonly variants: readonly {
      readonly id: string;
      readonly of?: 'other-desk' | 'repeat-caller';
    }[];
    readonly steps: readonly DrillStep[];
    readonly drilled: readonly string[];
  };
  const cards: readonly Card[];
  export default cards;
}

declare module 'virtual:switchboard/practised' {
  import type { Stage } from '#domain/ids';

  const clauses: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly sayable?: true;
  }[];
  export default clauses;
}

declare module 'virtual:switchboard/rings' {
  const rings: number;
  export default rings;
}

declare module 'virtual:switchboard/texts' {
  import type { Lang } from '#domain/text';

  export interface ListTexts {
    readonly summaries: Readonly<Record<string, string>>;
    readonly cases: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly clauses: Readonly<Record<string, string>>;
  }
  export interface SpecimenLine {
    readonly say: string;
    readonly bad?: string;
    readonly heard: string;
    readonly reply: string;
  }
  export interface Specimen {
    readonly customer: string;
    readonly lines: readonly SpecimenLine[];
  }
  const addresses: Readonly<Record<'lists' | 'specimen', Readonly<Record<Lang, string>>>>;
  export default addresses;
}

declare module 'virtual:switchboard/data' {
  export function addressOf(name: string): string | undefined;
  export const digests: { readonly charts: string; readonly policy: string; readonly lexicon: string };
}

declare module 'virtual:switchboard-charts/layouts' {
  export const addresses: Readonly<Record<string, string>>;
}

declare module 'virtual:switchboard-curriculum/address' {
  const address: string;
  export default address;
}
