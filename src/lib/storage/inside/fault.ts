import type { Report } from '#diagnostics/catalogue/storage';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { unworded } from '#diagnostics/report';

/** Error, already worded or worded later from the store's message catalogue, which is loaded only when needed. */
export type Fault = Diagnostic | UntoldFault;
export type UntoldFault = (report: Report) => Diagnostic;

const wordless = unworded([
  'error',
  '数据没有存取成功，原因的说明没有取到。',
  'Reading or writing the data failed, and the words for why could not be fetched.',
  '联网后再试一次；已确认保存的步骤都在。',
  'Try again when you are online; every step that was confirmed is kept.'
]) satisfies Report;

let catalogue: Promise<{ readonly report: Report }> | undefined;

/** Loads the fault messages for later offline use. A failed load is retried on the next call. */
export async function fetchFaultMessages(): Promise<void> {
  await fetched().catch(() => undefined);
}

function fetched(): Promise<{ readonly report: Report }> {
  catalogue ??= import('#diagnostics/catalogue/storage');
  catalogue.catch(() => (catalogue = undefined));
  return catalogue;
}

/** Returns a fault in words. Never rejects: without the catalogue it still has its code. */
export async function told(fault: Fault): Promise<Diagnostic> {
  if (typeof fault !== 'function') return fault;
  const report = await fetched().then(
    ({ report }) => report,
    () => wordless
  );
  return fault(report);
}
