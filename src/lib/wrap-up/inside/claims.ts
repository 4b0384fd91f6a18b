import type { CallState } from '#contact/call';
import type { Deed, WrapUpPolicy } from '#machines/policy';
import { evened, placesOf, type Span } from './find';

/** Right in front of a claim, these deny it or say that it was only wanted. */
const denied = /(未|没有?|没能|不予?|不能|无法|尚未|要求|希望|想|不同意|拒绝|如果?|若)[^，。；、,.;]{0,3}$/;
const deniedInEnglish =
  /\b(not|n[’']t|never|no|nothing|be|been asked to be|to get|wants?|wanted|asked for|without|unless|if|until|once)\s+(\w+\s+){0,2}$/;

/** What a summary says was done and the log has nothing of. */
export function falseClaims(state: CallState, summary: string, policy: WrapUpPolicy): readonly Span[] {
  const text = evened(summary);
  const undone = (Object.keys(policy.claims) as Deed[]).filter((deed) => !isDone(deed, state));
  return undone
    .flatMap((deed) => {
      const claims = policy.claims[deed];
      return claims ? [...claims.zh, ...claims.en] : [];
    })
    .flatMap((claim) => placesOf(summary, claim))
    .filter(({ from }) => {
      const before = text.slice(Math.max(0, from - 40), from);
      return !denied.test(before) && !deniedInEnglish.test(before);
    })
    .sort((a, b) => a.from - b.from);
}

function isDone(deed: Deed, { memory }: CallState): boolean {
  const { desk, acts } = memory;
  switch (deed) {
    case 'credited':
      return desk.credits.length > 0;
    case 'cancelled':
      return desk.cancelled.length > 0;
    case 'handed-over':
      return desk.team !== undefined;
    case 'transferred':
      return desk.transferredTo !== undefined;
    case 'cured':
      return acts.some(({ name }) => name === 'recovers');
    default:
      return true;
  }
}
