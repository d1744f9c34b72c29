import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Metadata key of the routes that need no session. */
export const PUBLIC_ROUTE = 'ancrage:public';

/** Marks a route that needs no session, which the API's description tells too. */
export const Public = () =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiExtension('x-public', true));
