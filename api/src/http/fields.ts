import { isCivilDate } from '@ancrage/contract/period/civil-date';
import { isQuarter } from '@ancrage/contract/period/quarter';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * A field of a DTO says its shape once: each decorator here is the class-validator rule and the
 * OpenAPI property together.
 */
interface Presence {
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be null, which is said. */
  readonly nullable?: boolean;
  readonly description?: string;
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A text of bounded length. */
export function TextField(options: Presence & Bounds & { example?: string } = {}) {
  const max = options.max ?? 4000;
  return field(
    options,
    { type: 'string', minLength: options.min ?? 0, maxLength: max, ...example(options.example) },
    [IsString(), MinLength(options.min ?? 0), MaxLength(max), isStorableText()],
  );
}

/** PostgreSQL holds no NUL in a text, and no half of a character: both come from no keyboard. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

function isStorableText(): PropertyDecorator {
  return ValidateBy({
    name: 'isPlainText',
    validator: { validate: (value) => typeof value !== 'string' || !UNSTORABLE.test(value) },
  });
}

/** A finite number. */
export function NumberField(options: Presence & Bounds & { integer?: boolean } = {}) {
  const { min = -1e15, max = 1e15, integer = false } = options;
  return field(options, { type: integer ? 'integer' : 'number', minimum: min, maximum: max }, [
    integer ? IsInt() : IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(min),
    Max(max),
  ]);
}

/** True or false. */
export function BooleanField(options: Presence = {}) {
  return field(options, { type: 'boolean' }, [IsBoolean()]);
}

/** One of a closed list of texts. */
export function EnumField(values: readonly string[], name: string, options: Presence = {}) {
  return field(options, { enum: [...values], enumName: name }, [IsIn([...values])]);
}

/** A list of texts of a closed list. */
export function EnumListField(values: readonly string[], name: string, options: Presence = {}) {
  return field(options, { enum: [...values], enumName: name, isArray: true }, [
    IsArray(),
    IsIn([...values], { each: true }),
  ]);
}

/** A document whose own schema is published elsewhere. */
export function DocumentField(options: Presence & { list?: boolean } = {}) {
  const each = options.list ?? false;
  return field(options, { type: 'object', additionalProperties: true, isArray: each }, [
    ...(each ? [IsArray()] : []),
    IsObject({ each }),
  ]);
}

/** An identifier (UUID), or a list of some. */
export function IdField(options: Presence & { list?: boolean; max?: number } = {}) {
  const each = options.list ?? false;
  const schema = { type: 'string', format: 'uuid', isArray: each };
  if (!each) return field(options, schema, [IsUUID()]);
  const max = options.max ?? 1e6;
  return field(options, { ...schema, minItems: 1, maxItems: max }, [
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(max),
    IsUUID(undefined, { each }),
  ]);
}

/** A civil date, YYYY-MM-DD, that exists. */
export function DateField(options: Presence = {}) {
  return field(options, { type: 'string', format: 'date' }, [
    ValidateBy({
      name: 'isCivilDate',
      validator: { validate: (value) => typeof value === 'string' && isCivilDate(value) },
    }),
  ]);
}

/** A quarter, YYYY-Qn. */
export function QuarterField(options: Presence = {}) {
  return field(options, { type: 'string', pattern: '^\\d{4}-Q[1-4]$', example: '2026-Q3' }, [
    ValidateBy({
      name: 'isQuarter',
      validator: { validate: (value) => typeof value === 'string' && isQuarter(value) },
    }),
  ]);
}

/** An instant, ISO 8601. */
export function InstantField(options: Presence = {}) {
  return field(options, { type: 'string', format: 'date-time' }, [IsString()]);
}

/** A DTO inside a DTO, or a list of them. */
export function NestedField(
  type: () => new () => object,
  options: Presence & { list?: boolean; max?: number } = {},
) {
  const many = options.list ?? false;
  return field(
    options,
    { type: () => type(), isArray: many, ...(many ? { maxItems: options.max ?? 1e6 } : {}) },
    [
      Type(type),
      // A list inside the list would pass for one whose every item is right: it has none.
      ...(many
        ? [IsArray(), ArrayMaxSize(options.max ?? 1e6), IsObject({ each: true })]
        : [IsObject()]),
      ValidateNested({ each: many }),
    ],
  );
}

/** A list of texts. */
export function ListField(options: Presence & { max?: number } = {}) {
  return field(options, { type: 'string', isArray: true }, [
    IsArray(),
    ArrayMaxSize(options.max ?? 1e6),
    IsString({ each: true }),
  ]);
}

/** Answers to a kind's questions: texts and booleans by question. */
export function QualifiersField(options: Presence = {}) {
  const answers = { oneOf: [{ type: 'string', maxLength: 100 }, { type: 'boolean' }] };
  return field(options, { type: 'object', additionalProperties: answers }, [
    ValidateBy({
      name: 'isQualifiers',
      validator: {
        validate: (value) =>
          isRecord(value) &&
          Object.values(value).every(
            (answer) =>
              typeof answer === 'boolean' ||
              (typeof answer === 'string' && answer.length <= 100 && !UNSTORABLE.test(answer)),
          ),
      },
    }),
  ]);
}

function field(
  { optional = false, nullable = false, description }: Presence,
  schema: Record<string, unknown>,
  rules: PropertyDecorator[],
) {
  const property = {
    ...schema,
    required: !optional,
    nullable,
    ...(description ? { description } : {}),
  };
  return applyDecorators(
    ApiProperty(property as ApiPropertyOptions),
    // class-validator's own IsOptional lets null through where only absence is meant.
    ValidateIf(
      (_object, value) => !(optional && value === undefined) && !(nullable && value === null),
    ),
    ...rules,
  );
}

function example(value: string | undefined) {
  return value === undefined ? {} : { example: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
