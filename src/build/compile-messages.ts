/** Compiles the messages outside Vite, for `npm run types`. The count catches a plug-in that failed to load. */
import { readFileSync, rmSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';
import { areMessagesCompiled, messagesConfig } from './messages.config.ts';

if (!areMessagesCompiled()) await compile(messagesConfig);

const wanted = Object.keys(JSON.parse(readFileSync('./src/lib/app/messages/zh-CN.json', 'utf8')) as object).filter(
  (key) => !key.startsWith('$')
);
const made = `${messagesConfig.outdir}/messages/_index.js`;
const index = readFileSync(made, 'utf8');
const missing = wanted.filter((key) => !index.includes(`export const ${key} =`));
if (missing.length > 0) {
  // Or what is half compiled would pass for compiled the next time.
  rmSync(made);
  console.error(`${missing.length} of ${wanted.length} messages were not compiled, the first is ${missing[0]}.`);
  console.error('Is node_modules/@inlang/plugin-message-format installed? Run npm ci, then this again.');
  process.exit(1);
}
console.log(`${wanted.length} messages compiled.`);
