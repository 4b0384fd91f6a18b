import { readSetting, writeSetting } from './setting.ts';

/** Colour themes; `system` follows the operating system, also while the page is open. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'sb.theme';
const stored = ['light', 'dark'] as const;

class Preferences {
  #theme = $state<Theme>(readSetting(key, stored) ?? 'system');

  get theme(): Theme {
    return this.#theme;
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    writeSetting(key, theme === 'system' ? undefined : theme);
    showTheme(theme);
  }

  nextTheme(): void {
    this.setTheme(themes[(themes.indexOf(this.#theme) + 1) % themes.length] ?? 'system');
  }

  follow(event: StorageEvent): void {
    if (event.key !== key) return;
    this.#theme = readSetting(key, stored) ?? 'system';
    showTheme(this.#theme);
  }
}

function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme === 'system' ? 'light dark' : theme);
}

export const preferences = new Preferences();
