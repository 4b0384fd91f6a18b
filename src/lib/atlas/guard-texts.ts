import { literal, type GuardTexts } from '#chart/scxml';

interface FieldAsked {
  readonly field: string;
  readonly is: string | number | boolean | readonly (string | number | boolean)[];
}

/** SCXML conditions for the guards of the SOP's charts on event fields. */
export const guardTexts: GuardTexts = {
  tag: (tag: string) => `_event.data.tag === ${literal(tag)}`,
  field: ({ field, is }: FieldAsked) =>
    [is]
      .flat()
      .map((value) => `_event.data.${field} === ${literal(value)}`)
      .join(' || ')
};
