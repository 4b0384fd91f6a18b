import type { AgentTurn, Meant, Memory, Reply, Utterance } from '#ticket/memory';
import type { CallContext } from './call-context';
import { self, toCustomer, type CallReaction } from './sends';

const mostPieces = 3;

export function takeIn(memory: Memory, meant: AgentTurn['meant'], spoken: boolean): CallReaction {
  // Two turns never overlap: a desktop act seen while a turn is taken in joins it.
  if (memory.turn)
    return { memory: { ...memory, turn: { ...memory.turn, meant: [...memory.turn.meant, ...meant] } }, sends: [] };
  const moves = meant.flatMap(({ triggers }) => triggers);
  const held = moves.includes('hold') ? [toCustomer('hold.asked')] : [];
  return {
    memory: { ...memory, turn: { meant, reacted: false, pieces: [], spoken, step: 'moves' } },
    sends: [toCustomer('turn.begins', { moves }), ...held, self('next')]
  };
}

/** Performs one step of a turn: each move goes to the first region that reacts, then the next agenda item comes. */
export function nextTrigger(table: CallContext, memory: Memory, now_ms: number): CallReaction {
  const turn = memory.turn;
  // The customer may have hung up over what was said before.
  if (!turn) return { memory, sends: [] };
  const { trying } = turn;
  const [next, ...left] = trying && !trying.spoke ? trying.left : [];
  if (trying && next) return ask(memory, { ...turn, trying: { ...trying, left } }, next);
  // Who has lost the thread has not heard the rest, nor has who has enough to answer.
  const lost = trying?.weight === 'lost' && trying.reacted;
  const [move, ...meant] = lost || isFull(turn) ? [] : turn.meant;
  if (turn.step === 'moves' && move) return tryAll(table, memory, { ...turn, meant }, move);
  if (turn.step === 'moves' && turn.spoken && !lost) {
    const free = !turn.pieces.some(isSaid);
    // Who has answered, and asked nothing, may go on to the next thing.
    const turnTo = free
      ? 'floor'
      : isFull(turn) || turn.pieces.some(({ line }) => table.asks(line))
        ? undefined
        : 'also';
    if (turnTo) return tryAll(table, memory, { ...turn, meant: [], step: 'floor' }, said(turnTo));
  }
  if (turn.step === 'floor' && !turn.pieces.some(({ line }) => line !== undefined))
    return tryAll(table, memory, { ...turn, meant: [], step: 'idle' }, said('idle'));
  const odd = turn.step !== 'otherwise' && turn.spoken && !turn.reacted && !turn.pieces.some(isSaid);
  if (odd) return tryAll(table, memory, { ...turn, meant: [], step: 'otherwise' }, said('otherwise'));
  return turnOver(table, { ...memory, turn: undefined }, turn, now_ms);
}

const said = (trigger: string): Meant => ({ triggers: [trigger], weight: 'statement' });
const isSaid = ({ line, nod }: Utterance): boolean => line !== undefined && !nod;
const isFull = ({ pieces }: AgentTurn): boolean => pieces.filter(isSaid).length >= mostPieces;

function tryAll(table: CallContext, memory: Memory, turn: AgentTurn, { triggers, weight, offer }: Meant): CallReaction {
  const left = triggers.flatMap((trigger) =>
    (table.listeners.get(trigger) ?? []).map((region) => ({ trigger, region, offer }))
  );
  const trying = { weight, about: triggers[0]!, left, reacted: false, spoke: false };
  const [next, ...rest] = left;
  if (next) return ask(memory, { ...turn, trying: { ...trying, left: rest } }, next);
  return { memory: { ...memory, turn: { ...turn, trying } }, sends: [self('next')] };
}

type Asked = NonNullable<AgentTurn['trying']>['left'][number];

function ask(memory: Memory, turn: AgentTurn, { trigger, region, offer }: Asked): CallReaction {
  return {
    memory: { ...memory, turn },
    sends: [toCustomer(`act.${trigger}`, { to: region, ...offer }), self('next')]
  };
}

function turnOver(table: CallContext, memory: Memory, { pieces, spoken }: AgentTurn, now_ms: number): CallReaction {
  const loud = pieces.filter(isSaid);
  const worded = loud.length > 0 ? loud : pieces.filter(({ line }) => line !== undefined).slice(0, 1);
  const silent = pieces
    .filter((piece) => !worded.includes(piece))
    .map(({ line: _line, ...deeds }): Utterance => deeds)
    .filter(({ does, tell }) => does.length > 0 || tell.length > 0);
  const replies = [silent, once(worded)]
    .filter((some) => some.length > 0)
    .map((some): Reply => ({ pieces: some, ready_ms: now_ms + pause_ms(table, some) }));
  const free = memory.agentUntil_ms <= now_ms && memory.speaking === undefined;
  return {
    memory: { ...memory, replies: [...memory.replies, ...replies] },
    sends: [
      ...replies.map(({ ready_ms }) => self('speak', {}, ready_ms - now_ms)),
      ...(free && spoken ? [toCustomer('floor.free')] : [])
    ]
  };
}

function once(pieces: readonly Utterance[]): readonly Utterance[] {
  return pieces.filter(({ line }, at) => pieces.findIndex((other) => other.line === line) === at);
}

function pause_ms({ replyAfter_ms }: CallContext, pieces: readonly Utterance[]): number {
  return Math.max(...pieces.map(({ after_ms, line }) => after_ms ?? (line === undefined ? 0 : replyAfter_ms)));
}
