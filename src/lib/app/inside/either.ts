import { locale } from '../locale.svelte.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Wording = string | ((inputs: Inputs) => string);

/** Returns a message in two languages as compiled by `message-plugin.ts`; called like paraglide's own. */
export function either(zh: Wording, en: Wording): (inputs?: Inputs, options?: { readonly locale?: string }) => string {
  return (inputs = {}, options) => {
    const wording = (options?.locale ?? locale.current) === 'en' ? en : zh;
    return typeof wording === 'string' ? wording : wording(inputs);
  };
}
