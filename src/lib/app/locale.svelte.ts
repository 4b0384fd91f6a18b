import { readSetting, writeSetting } from './setting.ts';

/** Languages of the interface; both are first languages, messages are written in `zh-CN` first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Name of each language in that language, for readers who cannot read the other. */
export const localeNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };

const key = 'sb.lang';

class LocaleState {
  #current = $state<Locale>(readSetting(key, locales) ?? fromBrowser());

  get current(): Locale {
    return this.#current;
  }

  set(locale: Locale): void {
    this.#current = locale;
    writeSetting(key, locale);
  }

  follow(event: StorageEvent): void {
    if (event.key === key) this.#current = readSetting(key, locales) ?? fromBrowser();
  }
}

function fromBrowser(): Locale {
  return typeof navigator === 'undefined' || /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
}

export const locale = new LocaleState();
