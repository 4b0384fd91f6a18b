import { readSetting, writeSetting } from './setting.ts';

/** `system` follows the operating system, also while the page is open. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'sb.theme';
const stored = ['light', 'dark'] as const;

/** How the page looks. The language has a room of its own beside it: `locale.svelte.ts`. */
class Preferences {
  #theme = $state<Theme>(readSetting(key, stored) ?? 'system');

  get theme(): Theme {
    return this.#theme;
  }

  /** Sets and remembers the theme. The colours hang on `data-theme` alone (`app.css`), the scrollbars too. */
  setTheme(theme: Theme): void {
    this.#theme = theme;
    writeSetting(key, theme === 'system' ? undefined : theme);
    showTheme(theme);
  }

  /** The next theme in the order of `themes`, for a button and its key. */
  nextTheme(): void {
    this.setTheme(themes[(themes.indexOf(this.#theme) + 1) % themes.length] ?? 'system');
  }

  /** Another tab wrote the setting: take it over. */
  follow(event: StorageEvent): void {
    if (event.key !== key) return;
    this.#theme = readSetting(key, stored) ?? 'system';
    showTheme(this.#theme);
  }
}

/** Must say the same as `src/boot.js`, which did it before first paint. */
function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme === 'system' ? 'light dark' : theme);
}

export const preferences = new Preferences();
