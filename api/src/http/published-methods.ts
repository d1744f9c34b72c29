import type { Method } from '@ancrage/engine/method/method';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A method with what names it. */
export interface PublishedMethod {
  readonly hash: string;
  readonly version: string;
  readonly document: Method;
  /** The document as it was published, of which the hash is. */
  readonly published: Readonly<Record<string, unknown>>;
}

/** The published methods, by hash: immutable, hence read once and kept. */
@Injectable()
export class PublishedMethods {
  private readonly known = new Map<string, PublishedMethod>();

  constructor(private readonly source: DataSource) {}

  /** The method that a score names; the one in force without a hash. Null before the first. */
  async method(hash: string | null): Promise<PublishedMethod | null> {
    const kept = hash === null ? undefined : this.known.get(hash);
    if (kept) return kept;
    const [row] = await this.source.query<
      Pick<PublishedMethod, 'hash' | 'version' | 'published'>[]
    >(
      `SELECT hash, version, document AS published FROM ancrage.method
       WHERE hash = coalesce($1, hash) ORDER BY published_at DESC, version DESC LIMIT 1`,
      [hash],
    );
    if (!row) return null;
    const method = { ...row, document: parseMethod(row.published) };
    this.known.set(method.hash, method);
    return method;
  }
}
