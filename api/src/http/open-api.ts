import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeKeys } from './describe-keys';
import { describeRefusals } from './describe-refusals';
import { ProblemDetailsDto } from './problem-details';

/** The API's description (OpenAPI 3.1), produced from the routes and their DTOs. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ancrage')
    .setDescription('Responsabilité territoriale des entreprises : déclarer, prouver, progresser.')
    .setVersion('1')
    .addCookieAuth('session')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (_controller, method) => method,
    extraModels: [ProblemDetailsDto],
  });
  return withTypedNulls(describeKeys(describeRefusals(document))) as OpenAPIObject;
}

/** OpenAPI 3.1 has no `nullable`: null is one of the types, as in JSON Schema. */
function withTypedNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withTypedNulls);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withTypedNulls(value)]),
  );
  if (nullable !== true) return schema;
  if (Array.isArray(schema.allOf)) return { anyOf: [...schema.allOf, { type: 'null' }] };
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}
