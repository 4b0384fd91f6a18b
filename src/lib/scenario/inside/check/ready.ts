import { own } from '#domain/own';
import { talkRegion } from '../assemble';
import { stepCalled } from './called';
import type { ScenarioCheck } from './context';
import type { Reached } from './reach';

const fewest = 3;

/** No line is right and a mistake at once: nobody could tell which. */
export function checkTwice(context: ScenarioCheck): void {
  const { file, scenario } = context;
  const good = Object.entries(scenario.ready).filter(([, { bad }]) => !bad);
  const sides = scenario.languages.map((lang) => (lang === 'en' ? 'en' : 'zh'));
  for (const [id, line] of Object.entries(file.ready)) {
    if (!line.bad) continue;
    for (const side of sides) {
      const said = plain(line.say[side]);
      const twin = good.find(([, it]) => plain(it.say[side]) === said);
      if (twin) {
        context.say('SB0378', ['ready', id, 'say', side], { line: line.say[side] });
        break;
      }
    }
  }
}

/** What is said, however it is punctuated. */
const plain = (text: string): string => text.toLowerCase().replace(/[\p{P}\p{Z}\s]+/gu, '');

/** Guided mode has three or four lines to offer in every state of a talk, one of them bad; without such states, some of each. */
export function checkReady(context: ScenarioCheck, reached: Reached): void {
  const { scenario } = context;
  if (!scenario.modes.includes('guided')) return;
  const ready = Object.values(scenario.ready);
  if (ready.length === 0) return context.say('SB0344', ['modes'], {});
  const talk = own(scenario.customer.regions, talkRegion);
  if (!talk) return ready.some((line) => line.bad) ? undefined : context.say('SB0345.any', ['ready'], {}, 'key');
  for (const name of reached.get(talkRegion)!) {
    const offered = ready.filter((line) => line.if?.at?.[talkRegion]?.includes(name) ?? true);
    const path = ['talk', 'states', name];
    const state = stepCalled(scenario, talkRegion, name);
    if (offered.length < fewest) context.say('SB0346', path, { state, count: offered.length }, 'key');
    else if (!offered.some((line) => line.bad)) context.say('SB0345', path, { state }, 'key');
  }
}
