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
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
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
  /** Shape of the form that it takes, where it takes a file. */
  readonly form: Schema | undefined;
  readonly parameters: readonly Parameter[];
  /** Shapes of its answers, by status and media type. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

/** A parameter of a path or of a query. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Operation {
  readonly 'x-permission'?: string;
  readonly 'x-public'?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
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
      form: operation.requestBody?.content['multipart/form-data']?.schema,
      parameters: operation.parameters ?? [],
      answers: Object.fromEntries(
        Object.entries(operation.responses).map(([status, { content = {} }]) => [
          status,
          Object.fromEntries(
            Object.entries(content).map(([type, { schema = {} }]) => [type, schema]),
          ),
        ]),
      ),
    })),
  );
}

/** The named schemas of the description. */
export function schemas(): Readonly<Record<string, Schema>> {
  return DOCUMENT.components.schemas;
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
