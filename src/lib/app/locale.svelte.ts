import { readSetting, writeSetting } from './setting.ts';

/** The languages of the interface; both are first languages, `zh-CN` is the one messages are written in first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The name of each language in that language: what a reader who cannot read the other one looks for. */
export const localeNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };

const key = 'sb.lang';

/**
 * The language of the interface. Messages read `current` through paraglide's `getLocale` (see `messages.ts`), so
 * every `m.some_key()` in a template or a `$derived` follows a switch at once: no reload, nothing is mounted anew.
 */
class LocaleState {
  #current = $state<Locale>(readSetting(key, locales) ?? fromBrowser());

  get current(): Locale {
    return this.#current;
  }

  /** Switches the language and remembers it. */
  set(locale: Locale): void {
    this.#current = locale;
    writeSetting(key, locale);
  }

  /** Another tab wrote the setting: take it over. */
  follow(event: StorageEvent): void {
    if (event.key === key) this.#current = readSetting(key, locales) ?? fromBrowser();
  }
}

/** Same rule as `src/boot.js`: any Chinese is zh-CN, everything else English. */
function fromBrowser(): Locale {
  return typeof navigator === 'undefined' || /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
}

export const locale = new LocaleState();
