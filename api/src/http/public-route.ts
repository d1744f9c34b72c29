import { SetMetadata } from '@nestjs/common';

/** Metadata key of the routes that need no session. */
export const PUBLIC_ROUTE = 'ancrage:public';

/** Marks a route that needs no session. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
