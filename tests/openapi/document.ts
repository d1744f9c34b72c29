import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../grounds/grounds';

/** A schema of the description, as far as the tests read it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly example?: string;
}

/** A route as the API describes it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** `POST /api/…`, by which tests name it. */
  readonly name: string;
  /** Names of its query's parameters. */
  readonly query: readonly string[];
  /** The permission that it requires; undefined on a route that names none. */
  readonly permission: string | undefined;
  /** Whether it needs no session. */
  readonly isPublic: boolean;
  /** Shape of its JSON body, where it has one. */
  readonly body: Schema | undefined;
}

interface Operation {
  readonly 'x-permission'?: string;
  readonly 'x-public'?: boolean;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const DOCUMENT = JSON.parse(readFileSync(join(ROOT, 'api/openapi.json'), 'utf8')) as Document;

/** Every route of the committed description. */
export function routes(): Route[] {
  return Object.entries(DOCUMENT.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      name: `${method.toUpperCase()} ${path}`,
      query: (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => parameter.name),
      permission: operation['x-permission'],
      isPublic: operation['x-public'] === true,
      body: operation.requestBody?.content['application/json']?.schema,
    })),
  );
}

/** A schema behind its references, and whether null is one of its values. */
export function resolve(schema: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const { $ref, allOf, anyOf } = schema;
  if ($ref !== undefined) {
    const target = DOCUMENT.components.schemas[$ref.split('/').at(-1) ?? ''];
    if (!target) throw new Error(`${$ref} is nowhere`);
    return resolve(target);
  }
  const [only] = allOf ?? [];
  if (only) return resolve(only);
  const nullable =
    schema.type === 'null' || (Array.isArray(schema.type) && schema.type.includes('null'));
  const [first] = anyOf ?? [];
  if (!first) return { schema, nullable };
  const isNull = (anyOf ?? []).some((choice) => choice.type === 'null');
  return { schema: resolve(first).schema, nullable: nullable || isNull };
}

/** The one type of a schema, null apart. */
export function typeOf({ type, properties, enum: values }: Schema): string {
  const named = Array.isArray(type) ? type.find((name) => name !== 'null') : type;
  return (named as string | undefined) ?? (values ? 'string' : properties ? 'object' : 'unknown');
}
