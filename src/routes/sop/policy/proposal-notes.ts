import { tabName } from '#app/random-ids';
import { digest } from '#domain/digest';
import type { PolicyRow } from '#storage/policies';
import { browserNotes, noted, UnsavedTexts } from '#storage/unsaved';

type Named = Pick<PolicyRow, 'id' | 'name' | 'from'>;

interface TakesUp {
  readonly select: (row: PolicyRow) => void;
  readonly type: (text: string) => void;
  readonly propose: (text: string, name: string, from: number) => void;
  readonly flush: () => Promise<unknown>;
}

/** Unsaved texts of proposals, noted so that the next page finds them if this one is closed. */
export class ProposalNotes {
  readonly #texts = new UnsavedTexts(browserNotes(tabName), 'policy');

  /** @param since text in the store; `undefined` for a proposal not saved yet */
  note({ id, name, from }: Named, text: string, since: string | undefined): void {
    this.#texts.note(id, {
      text: JSON.stringify({ text, name, from }),
      since: since === undefined ? [] : [digest(since), digest(text)]
    });
  }

  forget(id: string): void {
    this.#texts.forget(id);
  }

  /** Restores unsaved texts of closed pages: in place, or as a new proposal if the stored text has changed. */
  async takeUp(rows: readonly PolicyRow[], desk: TakesUp): Promise<boolean> {
    let goesOn = false;
    for (const { id, text: note, since, forget } of await this.#texts.left()) {
      const said = noted<{ text: string } & Named>(note);
      const row = rows.find((it) => it.id === id);
      if (said && row?.text !== said.text) {
        const { text, name, from } = said;
        if (row?.stage === 'proposal' && since.includes(digest(row.text))) {
          desk.select(row);
          desk.type(text);
        } else desk.propose(text, name, from);
        await desk.flush();
        goesOn = true;
      }
      forget();
    }
    return goesOn;
  }
}
