import { locale } from '../locale.svelte.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Wording = string | ((inputs: Inputs) => string);

/** A message of two wordings as a build has it (`message-plugin.ts`); called as paraglide's own are. */
export function either(zh: Wording, en: Wording): (inputs?: Inputs, options?: { readonly locale?: string }) => string {
  return (inputs = {}, options) => {
    const wording = (options?.locale ?? locale.current) === 'en' ? en : zh;
    return typeof wording === 'string' ? wording : wording(inputs);
  };
}
