import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileLexicon, type Lexicon, type LexiconSource } from '../lexicon';

const folder = 'src/lib/language/lexicon';
const votesFolder = 'src/lib/language/votes';

/** The lexicon's files as parsed; for tests, which run at the project's root. */
export function loadSources(): LexiconSource[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const votes = readdirSync(votesFolder).sort();
  return [
    ...files.map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as LexiconSource),
    ...votes.map((file) => JSON.parse(readFileSync(`${votesFolder}/${file}`, 'utf8')) as LexiconSource)
  ];
}

let loaded: Lexicon | undefined;

/** The lexicon, compiled once for all tests of a process; throws with its diagnostics if it has mistakes. */
export function loadLexicon(): Lexicon {
  return (loaded ??= compiled());
}

function compiled(): Lexicon {
  const result = compileLexicon(loadSources());
  if (!result.ok) throw new Error(result.diagnostics.map((d) => `${d.code} ${d.file}: ${d.message.en}`).join('\n'));
  return result.value;
}
