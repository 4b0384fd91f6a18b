/**
 * How the messages are compiled: shared by `vite.config.ts` and `compile-messages.ts`, so that the build,
 * the tests and `npm run types` can never see different ones. Paths are from the root of the checkout.
 */
export const messagesConfig = {
  project: './src/lib/app/project.inlang',
  outdir: './src/lib/app/paraglide',
  // The locale is a rune of ours (`locale.svelte.ts`); no cookie, no URL, no reload.
  strategy: ['globalVariable' as const, 'baseLocale' as const],
  // The compiled messages are JavaScript, and this project has `allowJs` off.
  emitTsDeclarations: true,
  emitReadme: false,
  // Never wipe the folder under another process that is reading it.
  cleanOutdir: false,
  isServer: 'false'
};
