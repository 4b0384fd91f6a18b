import { SvelteMap } from 'svelte/reactivity';
import { m } from '#app/messages';
import { shippedLexicon } from '#app/shipped';
import { trainerHere } from '#app/trainer-here.svelte';
import { answerArchive } from '#class/answer-archive';
import { assignmentText } from '#class/assignment-file';
import {
  isForHearing,
  repliesIn,
  replyTo,
  sentencesOf,
  type ClassDispute,
  type RepliesTo,
  type Ruled
} from '#class/disputed';
import { masked } from '#class/mask';
import type { Assignment } from '#domain/assignment';
import { writeAnswers } from '#formats/answers';
import { prepareFor } from '#language/script';
import { downloadAs, downloadBlob, downloadText, fileName } from '#workspace/download.ts';
import { corpusLines } from '#workspace/phrases/corpus-lines.ts';
import { JudgedSentence } from '#workspace/phrases/judged-sentence.svelte.ts';
import { phrasebookOf, type Phrasebook } from '#workspace/phrases/phrasebook.ts';
import type { ClassRoom } from './class-room.svelte.ts';

export type Missing = 'name' | 'reason';

/** Disputes and unsure lines being settled by a trainer: answers and corrected sentences, exported as files. */
export class Settling {
  readonly #room: ClassRoom;
  readonly #reasons = new SvelteMap<string, string>();
  readonly #sentences = new SvelteMap<string, JudgedSentence>();
  #book: Promise<Phrasebook> | undefined;

  constructor(room: ClassRoom) {
    this.#room = room;
  }

  reasonFor({ id, dispute }: ClassDispute): string {
    return this.#reasons.get(id) ?? dispute.answer?.text ?? '';
  }
  setReason({ id }: ClassDispute, text: string): void {
    this.#reasons.set(id, text);
  }

  /** Answers a dispute, or returns the missing input: a name always, a reason for a rejection. */
  async settle(one: ClassDispute, ruling: Ruled['ruling']): Promise<Missing | undefined> {
    const name = trainerHere.name.trim();
    const text = this.reasonFor(one).trim();
    if (name === '') return 'name';
    if (ruling === 'rejected' && text === '') return 'reason';
    const answer: Ruled = { ruling, by: { role: 'trainer', name }, text, at: new Date().toISOString() };
    this.#room.answer(replyTo(one, answer));
    await trainerHere.keep();
    return undefined;
  }

  async confirm(one: ClassDispute): Promise<Missing | undefined> {
    if (!one.brought) return undefined;
    this.setReason(one, one.brought.text);
    return this.settle(one, one.brought.ruling);
  }

  sentenceOf({ id }: ClassDispute): JudgedSentence | undefined {
    return this.#sentences.get(id);
  }

  /**
   * Shows how a sentence was understood, with personal data masked before. False if the lexicon could not be loaded.
   */
  async lookInto(one: ClassDispute): Promise<boolean> {
    const people = [one.run.trainee, ...this.#room.everybody.map(({ trainee }) => trainee)];
    const lines = [...new Set(sentencesOf(one).map((line) => masked(line, people)))];
    try {
      this.#book ??= shippedLexicon().then(phrasebookOf);
      const [book] = await Promise.all([this.#book, prepareFor(lines)]);
      this.#sentences.set(one.id, new JudgedSentence(lines, book));
      return true;
    } catch {
      this.#book = undefined;
      return false;
    }
  }
  leaveAside({ id }: ClassDispute): void {
    this.#sentences.delete(id);
  }

  /** Sentences to be understood differently, from upheld disputes and lines that were heard. */
  readonly corrected = $derived.by((): readonly JudgedSentence[] =>
    this.#room.disputes.flatMap((one) => {
      const { answer } = one.dispute;
      const isSettled = answer !== undefined && (answer.ruling === 'upheld' || isForHearing(one));
      const sentence = isSettled ? this.#sentences.get(one.id) : undefined;
      return sentence?.differs ? [sentence] : [];
    })
  );
  readonly replies = $derived.by(() => repliesIn(this.#room.disputes));

  saveAnswers(): void {
    const [first, ...others] = this.replies;
    if (first === undefined) return;
    const named = ({ name }: RepliesTo): string => fileName(m.class_answers_file({ name }));
    if (others.length === 0) return downloadAs(`${named(first)}.json`, writeAnswers(first.replies), 'application/json');
    this.#savePacked();
  }

  saveWith(assignment: Assignment): void {
    this.#savePacked([{ name: `${fileName(assignment.title)}.json`, text: assignmentText(assignment) }]);
  }

  #savePacked(also: Parameters<typeof answerArchive>[2] = []): void {
    // Two may have one name.
    const named = ({ name }: RepliesTo, at: number): string => `${at + 1}-${fileName(m.class_answers_file({ name }))}`;
    const archive = answerArchive(this.replies, named, also);
    downloadBlob(`${fileName(m.class_answers())}.zip`, new Blob([archive.slice().buffer], { type: 'application/zip' }));
  }

  saveCorpus(): void {
    const day = new Date().toISOString().slice(0, 10);
    const lines = this.corrected.map(({ judged }) => judged);
    downloadText(`settled-${day}.jsonl`, corpusLines(lines, `stl-${day}`));
  }
}
