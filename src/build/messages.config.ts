import { existsSync, statSync } from 'node:fs';

/** Compiler options of the messages, for build, tests and `npm run types` alike. Paths start at the checkout's root. */
export const messagesConfig = {
  project: './src/lib/app/project.inlang',
  outdir: './src/lib/app/paraglide',
  // A file a language: a file a message came to 5,600 files, which tests and types took 30 s to load.
  outputStructure: 'locale-modules' as const,
  // The locale is a rune of ours (`locale.svelte.ts`); no cookie, no URL, no reload.
  strategy: ['globalVariable' as const, 'baseLocale' as const],
  // The compiled messages are JavaScript, and this project has `allowJs` off.
  emitTsDeclarations: true,
  emitReadme: false,
  // Never wipe the folder under another process that is reading it.
  cleanOutdir: false,
  isServer: 'false'
};

const sources = [
  './src/lib/app/messages/zh-CN.json',
  './src/lib/app/messages/en.json',
  './src/lib/app/project.inlang/settings.json',
  './src/build/messages.config.ts',
  // Files of packages are as old as the package says: what was installed is told by the lock.
  './package-lock.json'
];

/** Checks whether the compiled messages are up to date, because compiling takes half a minute. */
export function areMessagesCompiled(): boolean {
  const made = `${messagesConfig.outdir}/messages/_index.js`;
  if (!existsSync(made)) return false;
  const made_ms = statSync(made).mtimeMs;
  return sources.every((file) => statSync(file).mtimeMs <= made_ms);
}
