import * as z from 'zod/mini';

// Compiling a validator at run time is refused by the content security policy of the pages.
z.config({ jitless: true });

/** A schema with the sentence that says what the field is: it becomes part of the JSON Schema. */
export function field<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description));
}

/** The same, that a document may leave out. */
export function optionalField<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
): z.ZodMiniExactOptional<Schema> {
  return z.exactOptional(field(schema, description));
}

export const Identifier = z.string().check(z.minLength(1), z.maxLength(200));

export const Positive = z.number().check(z.gt(0));

export const NotNegative = z.number().check(z.gte(0));

export const Share = z.number().check(z.gte(0), z.lte(1));

export const Label = z.strictObject({
  fr: field(z.string(), 'The text in French.'),
  en: field(z.string(), 'The text in English.'),
});

z.globalRegistry.add(Label, { id: 'Label' });

export const Fraction = z.strictObject({
  numerator: field(z.int().check(z.gte(0)), 'Above the line.'),
  denominator: field(z.int().check(z.gte(1)), 'Below the line.'),
});

/** Why a figure is what it is. */
export const reason = {
  reason: optionalField(z.string(), 'Why this choice or figure: shown on the method page.'),
};

/** What every method's document says of itself. */
export const identity = {
  $schema: optionalField(z.string(), 'Address of this schema, for editors.'),
  id: field(Identifier, 'Identifier of the index, the same in all its versions.'),
  version: field(Identifier, 'Version of the document; a published one never changes.'),
  label: field(Label, 'Name of the index in both languages.'),
  status: optionalField(z.string(), 'State of the document: draft, normative, withdrawn…'),
  publishedOn: optionalField(
    z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day; write it YYYY-MM-DD')),
    'Day of publication, YYYY-MM-DD.',
  ),
  source: optionalField(z.string(), 'Publication that defines the index.'),
  licence: optionalField(z.string(), 'Licence of the data that the index is published with.'),
  ...reason,
};
