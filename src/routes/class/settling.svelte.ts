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
import { downloadAs, downloadBlob, downloadText, fileName } from '../runs/download.ts';
import { corpusLines } from '../sop/phrases/corpus-lines.ts';
import { JudgedSentence } from '../sop/phrases/judged-sentence.svelte.ts';
import { phrasebookOf, type Phrasebook } from '../sop/phrases/phrasebook.ts';
import type { ClassRoom } from './class-room.svelte.ts';

/** What was to be given before a dispute could be answered, and was not. */
export type Missing = 'name' | 'reason';

/** Disputes and unsure lines of a class as a trainer settles them: answered, misread sentences put right, both handed on as files. */
export class Settling {
  readonly #room: ClassRoom;
  /** What a trainer writes to a dispute, by the dispute. */
  readonly #reasons = new SvelteMap<string, string>();
  /** Sentences that are looked into, by the dispute. */
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

  /** Answers a dispute. What is missing comes back, and nothing is answered then: a name always, a reason where it is declined. */
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

  /** Makes an answer one's own that came with the file. */
  async confirm(one: ClassDispute): Promise<Missing | undefined> {
    if (!one.brought) return undefined;
    this.setReason(one, one.brought.text);
    return this.settle(one, one.brought.ruling);
  }

  sentenceOf({ id }: ClassDispute): JudgedSentence | undefined {
    return this.#sentences.get(id);
  }

  /** Shows how a sentence was understood, so that it can be put right. Personal data are masked before: what is judged is what is handed on. False if the lexicon could not be fetched. */
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

  /** Sentences that are to be understood otherwise than they were: of upheld disputes, and of lines that were heard. */
  readonly corrected = $derived.by((): readonly JudgedSentence[] =>
    this.#room.disputes.flatMap((one) => {
      const { answer } = one.dispute;
      const isSettled = answer !== undefined && (answer.ruling === 'upheld' || isForHearing(one));
      const sentence = isSettled ? this.#sentences.get(one.id) : undefined;
      return sentence?.differs ? [sentence] : [];
    })
  );
  /** Answers as they go back, by trainee. */
  readonly replies = $derived.by(() => repliesIn(this.#room.disputes));

  /** Downloads the answers: the file of one trainee, or an archive of all of them. */
  saveAnswers(): void {
    const [first, ...others] = this.replies;
    if (first === undefined) return;
    const named = ({ name }: RepliesTo): string => fileName(m.class_answers_file({ name }));
    if (others.length === 0) return downloadAs(`${named(first)}.json`, writeAnswers(first.replies), 'application/json');
    this.#savePacked();
  }

  /** Downloads the answers to all trainees with an assignment, in one archive. */
  saveWith(assignment: Assignment): void {
    this.#savePacked([{ name: `${fileName(assignment.title)}.json`, text: assignmentText(assignment) }]);
  }

  #savePacked(also: Parameters<typeof answerArchive>[2] = []): void {
    // Two may have one name.
    const named = ({ name }: RepliesTo, at: number): string => `${at + 1}-${fileName(m.class_answers_file({ name }))}`;
    const archive = answerArchive(this.replies, named, also);
    downloadBlob(`${fileName(m.class_answers())}.zip`, new Blob([archive.slice().buffer], { type: 'application/zip' }));
  }

  /** Downloads what was put right as lines of the corpus. */
  saveCorpus(): void {
    const day = new Date().toISOString().slice(0, 10);
    const lines = this.corrected.map(({ judged }) => judged);
    downloadText(`settled-${day}.jsonl`, corpusLines(lines, `stl-${day}`));
  }
}
