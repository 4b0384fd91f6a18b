import type { Policy } from '#machines/policy';
import type { CaseInstance } from '#scenario/case-instance';
import type { Remedy } from '#scenario/scenario';
import type { AnyHit } from '#ticket/acts';
import type { Meant, OfferHeard } from '#ticket/memory';

/** Returns the value of a remedy in this case; `undefined` if it states no sum. */
export function worthOf({ yuan }: Remedy, { facts }: Pick<CaseInstance, 'facts'>): number | undefined {
  const worth = typeof yuan === 'string' ? Number(facts[yuan]) : yuan;
  return worth === undefined || Number.isNaN(worth) ? undefined : worth;
}

/** Kinds of remedies that give the customer money. */
export const money: ReadonlySet<string | undefined> = new Set(['refund', 'waive', 'compensate']);

/** Identifies a solution's remedy, kind and sum: of a kind, the remedy worth that sum, or the next above it. */
export function offerIn(caseFile: CaseInstance, { value, yuan }: Pick<AnyHit, 'value' | 'yuan'>): OfferHeard {
  const { remedies } = caseFile.scenario;
  const named = Object.hasOwn(remedies, String(value)) ? String(value) : undefined;
  // A sum that is only agreed to is compensation.
  const read = value === undefined ? (yuan === undefined ? undefined : 'compensate') : String(value);
  const kind = named === undefined ? read : remedies[named]!.is;
  const sameKind = Object.entries(remedies).filter(([, remedy]) => remedy.is !== undefined && remedy.is === kind);
  const worth = (remedy: Remedy) => worthOf(remedy, caseFile) ?? 0;
  const allowed = sameKind.find(([, { within }]) => within);
  // What two remedies come to together is no third one that is worth more.
  const together = Object.values(remedies).reduce((sum, it) => sum + (it.within ? worth(it) : 0), 0);
  // Money is money: who credits the sum that is owed has refunded it, whatever it was called.
  const exact = (all: typeof sameKind) => all.find(([, remedy]) => worth(remedy) === yuan);
  const ofMoney = Object.entries(remedies).filter(([, { is, within }]) => within && money.has(is) && money.has(kind));
  const best =
    yuan === undefined
      ? allowed
      : (exact(sameKind) ??
        exact(ofMoney) ??
        (allowed && yuan <= together
          ? allowed
          : sameKind.filter(([, remedy]) => worth(remedy) > yuan).sort(([, a], [, b]) => worth(a) - worth(b))[0]));
  const remedy = named ?? best?.[0];
  return {
    ...(remedy === undefined ? {} : { remedy }),
    ...(kind === undefined ? {} : { kind }),
    ...(yuan === undefined ? {} : { yuan })
  };
}

/** Returns the triggers of a solution for the customer: the remedy, its kind, and `solution`. */
export function offerMeant(caseFile: CaseInstance, hit: Pick<AnyHit, 'value' | 'yuan'>): Meant {
  const offer = offerIn(caseFile, hit);
  const exact = [...new Set([offer.remedy, offer.kind])].flatMap((it) => (it === undefined ? [] : [`solution:${it}`]));
  return { triggers: [...exact, 'solution'], weight: 'statement', offer };
}

/** Returns the most that an agent can give: goodwill, plus what the case itself allows. */
export function mostGoodwill_yuan(caseFile: CaseInstance, { authority: { goodwillYuan } }: Policy): number {
  const known = Object.values(caseFile.scenario.remedies).flatMap((remedy) => {
    const yuan = worthOf(remedy, caseFile);
    return remedy.within && yuan !== undefined && yuan <= goodwillYuan ? [yuan] : [];
  });
  // A scenario that names the goodwill among its remedies does not grant it twice.
  const goodwill = known.indexOf(goodwillYuan);
  return goodwillYuan + Math.max(0, ...known.filter((_, at) => at !== goodwill));
}
