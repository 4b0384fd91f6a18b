import type { Report } from '#diagnostics/catalogue/storage';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { unworded } from '#diagnostics/report';

/** What is wrong: told already, or to be told by the catalogue of the store, which nobody loads as long as all is well. */
export type Fault = Diagnostic | UntoldFault;
export type UntoldFault = (report: Report) => Diagnostic;

/** For a page that lost its network before the words came. */
const wordless = unworded([
  'error',
  '数据没有存取成功，原因的说明没有取到。',
  'Reading or writing the data failed, and the words for why could not be fetched.',
  '联网后再试一次；已确认保存的步骤都在。',
  'Try again when you are online; every step that was confirmed is kept.'
]) satisfies Report;

let catalogue: Promise<{ readonly report: Report }> | undefined;

/** Fetches what faults are told by, so that it is there when there is no network any more. A failed fetch is tried again by whoever asks next. */
export async function fetchFaultMessages(): Promise<void> {
  await fetched().catch(() => undefined);
}

function fetched(): Promise<{ readonly report: Report }> {
  catalogue ??= import('#diagnostics/catalogue/storage');
  catalogue.catch(() => (catalogue = undefined));
  return catalogue;
}

/** A fault in words. Never rejects: without words it has its code still. */
export async function told(fault: Fault): Promise<Diagnostic> {
  if (typeof fault !== 'function') return fault;
  const report = await fetched().then(
    ({ report }) => report,
    () => wordless
  );
  return fault(report);
}
