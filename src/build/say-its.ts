import { fill, inLang, type Text } from '#domain/text';
import type { Call } from '#contact/call';
import { judgeLine, momentOf, type Judged, type SayIt } from '#coach/say-it';
import { talkedLines } from './drills.ts';
import type { PlayedFile } from '../cli/play-file.ts';

const saidWell: Readonly<Record<string, readonly Text[]>> = {
  '1.2-privacy': [
    {
      zh: '您报的信息我只拿来办您这件事，不会告诉别人，您放心。',
      en: "I'll only use your details for this request, and I won't share them with anyone."
    }
  ],
  '1.2-disclose': [
    {
      zh: '{serviceName}现在一个月{serviceFee}块。今天取消，下个月1号生效，这个月还照收；取消不收违约金，以后想用随时能再订。',
      en: "The {serviceName} is {serviceFee} yuan a month right now. If I cancel it, that takes effect on the 1st of next month; there's no charge for cancelling, and you can order it again whenever you like."
    }
  ],
  '1.2-confirm': [
    {
      zh: '那我跟您确认一遍：取消{serviceName}，以后每个月少付{serviceFee}块，您确认办理吗？',
      en: 'So just to confirm: you want me to cancel the {serviceName}, and you pay {serviceFee} yuan a month less. Shall I go ahead?'
    }
  ],
  '2.1-restart': [
    {
      zh: '麻烦您按住光猫的电源键，数满十秒让它重启，等三分钟，再看看能不能上网。',
      en: "Could you hold down the power button for ten seconds so that it restarts? Give it three minutes. Then tell me whether you're back online."
    }
  ],
  '2.2-major-tell': [
    {
      zh: '您这件事我已经升级上报了，有专人跟进，两小时内给您回话。',
      en: "I've escalated this for you. A dedicated person is following it up, and you'll hear back from us within two hours."
    }
  ],
  '3.2-complaint-tell': [
    {
      zh: '给您添麻烦了，真对不起。您的事我们正在核实，24小时内一定给您解决方案。',
      en: "I'm really sorry about this. We're checking what happened, and within 24 hours you'll have a solution from us."
    }
  ],
  '4.1-complaint': [
    {
      zh: '您反映的问题办好了：{serviceFee}块退给您，{serviceName}也取消了。这样处理您满意吗？',
      en: "Your complaint has been taken care of: you get {serviceFee} yuan back and the {serviceName} is cancelled. Are you happy with how it's been settled?"
    },
    {
      zh: '您反映的问题办好了：{serviceName}已经取消，下个月起不再扣钱。这样处理您满意吗？',
      en: "Your complaint has been taken care of: the {serviceName} is cancelled, and you won't be charged for it from next month on. Are you happy with how it's been settled?"
    }
  ]
};

const tooAlike = 0.85;
const besideWeighs = 0.15;
const mostBeside = 2;

interface SaidThere {
  readonly clause: string;
  readonly entry: number;
  readonly parts: readonly string[];
}

/** Returns lines to practise from error-free calls: for each spoken clause the most complete, with alternatives. */
export function sayItsOf(calls: readonly PlayedFile[]): readonly SayIt[] {
  const found = calls.flatMap((played) => linesOf(played).flatMap((line) => sayItOf(played, line)));
  // Cases share their beginnings: what is the same to the trainee comes once.
  const seen = new Set<string>();
  return found.filter(({ clause, parts, models, entries }) => {
    const what = JSON.stringify([clause, parts, models[0], entries.length]);
    return !seen.has(what) && seen.add(what);
  });
}

function linesOf({ call, state }: PlayedFile): readonly SaidThere[] {
  const acts = state.memory.acts.toArray().filter(({ kind, counts }) => kind === 'part' && counts === 'yes');
  return call.dueClauses.flatMap(({ id, met }): SaidThere[] => {
    if (met.by !== 'parts' && met.by !== 'parts-within') return [];
    const byEntry = new Map<number, Set<string>>();
    for (const { entry, name } of acts) {
      if (entry === undefined || !met.parts.some((part) => part === name)) continue;
      byEntry.set(entry, (byEntry.get(entry) ?? new Set<string>()).add(name));
    }
    const [most] = [...byEntry].sort((a, b) => b[1].size - a[1].size || b[0] - a[0]);
    return most === undefined
      ? []
      : [{ clause: id, entry: most[0], parts: met.parts.filter((part) => most[1].has(part)) }];
  });
}

function sayItOf({ call, run }: PlayedFile, said: SaidThere): readonly SayIt[] {
  const { header } = run;
  const line = run.entries[said.entry]!;
  if (!('say' in line)) return [];
  const { agentId, name } = header.trainee;
  const moment = { entries: run.entries.slice(0, said.entry), from_ms: line.at_ms };
  const state = momentOf(call, moment);
  const { scripts } = call.table.policy;
  const written = [...(scripts[said.clause] ? [scripts[said.clause]!] : []), ...ready(call, said.clause)];
  const others = [...written.map((text) => inLang(text, header.lang)), ...talkedLines(call.caseFile)];
  const tried = [...new Set([line.say, ...others.flatMap((text) => filled(call, text))])]
    .filter((text) => saysAll(call, text, said))
    .map((text) => ({ text, judged: judgeLine(call, state, text, said.parts) }));
  const [own, ...rest] = tried.filter(({ judged }) => judged.good);
  // The recorded line itself must do, or the moment is not the one it was said in.
  if (own?.text !== line.say) return [];
  const far = ({ text, judged }: Tried): number => alike(text, own.text) + beside(judged, said) * besideWeighs;
  const [second] = rest
    .filter(({ text, judged }) => alike(text, own.text) < tooAlike && beside(judged, said) <= mostBeside)
    .sort((a, b) => far(a) - far(b));
  const models = [own.text, ...(second ? [second.text] : [])];
  const unnamed = (text: string): string => text.replaceAll(agentId, '{agentId}').replaceAll(name, '{name}');
  return [
    {
      scenario: header.scenario,
      lang: header.lang,
      seed: header.seed,
      clause: said.clause,
      parts: said.parts,
      entries: moment.entries.map((entry) => ('say' in entry ? { ...entry, say: unnamed(entry.say) } : entry)),
      from_ms: moment.from_ms,
      models: models.map(unnamed)
    }
  ];
}

interface Tried {
  readonly text: string;
  readonly judged: Judged;
}

function saysAll({ table }: Call, text: string, { parts }: SaidThere): boolean {
  const found = new Set<string>(table.read(text).parts.map(({ name }) => name));
  return parts.every((part) => found.has(part));
}

function alike(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  return [...one].filter((pair) => other.has(pair)).length / Math.max(1, Math.min(one.size, other.size));
}

function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)));
}

const beside = ({ meant }: Judged, { parts }: SaidThere): number =>
  new Set(meant.map(({ name }) => name)).size - parts.length;

function ready({ caseFile: { scenario } }: Call, clause: string): readonly Text[] {
  const own = Object.values(scenario.ready).flatMap(({ say, bad }) => (bad === undefined ? [say] : []));
  return [...own, ...(saidWell[clause] ?? [])];
}

function filled({ caseFile: { facts }, header }: Call, line: string): readonly string[] {
  const text = fill(line, { ...facts, agentId: header.trainee.agentId });
  return text.includes('{') ? [] : [text];
}
