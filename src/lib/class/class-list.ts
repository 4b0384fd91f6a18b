import { report } from '#diagnostics/catalogue/class';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import type { Trainee } from '#contact/log';
import type { Person } from '#domain/person';
import { whoIs } from './class-run';

export const listLimits = { people: 500, name: 60, characters: 50_000 } as const;

/** Parses a list, one name per line with optional agent number; SB0964 for an invalid line, SB0965 for too many. */
export function readClassList(text: string): Result<readonly Person[]> {
  const read: Person[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const plain = line
      .normalize('NFKC')
      .replace(/[\s,;、|]+/g, ' ')
      .trim();
    if (plain === '') continue;
    const person = personIn(plain);
    if (person === undefined) return bad(report('SB0964', { line: at + 1 }));
    read.push(person);
  }
  const people = eachOnce(read);
  const came = people.length;
  return came > listLimits.people ? bad(report('SB0965', { came, limit: listLimits.people })) : good(people);
}

function eachOnce(read: readonly Person[]): readonly Person[] {
  const numbered = new Set(read.flatMap(({ name, agentId }) => (agentId === undefined ? [] : [plainName(name)])));
  const people = new Map<string, Person>();
  for (const person of read) {
    const name = plainName(person.name);
    const key = `${name}\n${person.agentId ?? ''}`;
    if ((person.agentId === undefined && numbered.has(name)) || people.has(key)) continue;
    people.set(key, person);
  }
  return [...people.values()];
}

function personIn(line: string): Person | undefined {
  const words = line.split(' ');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [agentId] = numbers;
  const name = words.filter((word) => word !== agentId).join(' ');
  const atAnEnd = agentId === undefined || words[0] === agentId || words.at(-1) === agentId;
  if (numbers.length > 1 || !atAnEnd || name === '' || name.length > listLimits.name) return undefined;
  if (agentId === undefined) return { name };
  return agentId.length > mostDigits ? undefined : { name, agentId };
}
const mostDigits = 20;

export const classListText = (people: readonly Person[]): string =>
  people.map(({ name, agentId }) => (agentId === undefined ? name : `${agentId} ${name}`)).join('\n');

function isOf({ name, agentId }: Person, trainee: Trainee): boolean {
  return sameName(name, trainee.name) && (agentId === undefined || agentId === trainee.agentId);
}
const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);
const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Compares a list with the trainees who handed in runs: those missing, and those not on the list. */
export function heldAgainst(
  people: readonly Person[],
  trainees: readonly Trainee[]
): { readonly missing: readonly Person[]; readonly unlisted: readonly Trainee[] } {
  const once = [...new Map(trainees.map((trainee) => [whoIs(trainee), trainee])).values()];
  return {
    missing: people.filter((person) => !once.some((trainee) => isOf(person, trainee))),
    unlisted: once.filter((trainee) => !people.some((person) => isOf(person, trainee)))
  };
}
