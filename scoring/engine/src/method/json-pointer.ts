/** Thrown where a pointer (RFC 6901) leads to nothing that could be there. */
export class PointerToNothing extends Error {
  override readonly name = 'PointerToNothing';
}

/**
 * The document with another value at a pointer. Only what lies on the way is copied, and a field that
 * is absent may be given: an alternative to what is left out is still an alternative.
 *
 * @throws PointerToNothing where the way ends before the last step.
 */
export function withValueAt<Document>(
  document: Document,
  pointer: string,
  value: unknown,
): Document {
  return replaced(document, stepsOf(pointer), value, pointer) as Document;
}

function replaced(
  here: unknown,
  [step, ...further]: readonly string[],
  value: unknown,
  pointer: string,
): unknown {
  if (step === undefined) return value;
  if (typeof here !== 'object' || here === null) throw nothing(pointer, step);
  if (Array.isArray(here)) {
    const position = Number(step);
    if (!/^\d+$/.test(step) || position >= here.length) throw nothing(pointer, step);
    return here.with(position, replaced(here[position], further, value, pointer));
  }
  const record = here as Readonly<Record<string, unknown>>;
  if (further.length > 0 && !Object.hasOwn(record, step)) throw nothing(pointer, step);
  return { ...record, [step]: replaced(record[step], further, value, pointer) };
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function nothing(pointer: string, step: string): PointerToNothing {
  return new PointerToNothing(`${pointer} leads nowhere from ${step} on`);
}
