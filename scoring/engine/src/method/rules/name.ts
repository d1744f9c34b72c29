import * as z from 'zod/mini';
import { Label } from './field';

/** A name in one language, or in both of the product. */
export const Name = z.union([z.string(), Label]);
