import type { Method } from '@ancrage/engine/method/method';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from './problem-exception';

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

  /**
   * The method of a version.
   *
   * @throws `method.not_found`.
   */
  async ofVersion(version: string): Promise<PublishedMethod> {
    const [row] = await this.source.query<{ hash: string }[]>(
      'SELECT hash FROM ancrage.method WHERE version = $1',
      [version],
    );
    const method = row ? await this.method(row.hash) : null;
    return method ?? refuse('method.not_found', 'method', { version });
  }

  /** The method that a score names; today's without a hash. Null before the first. */
  async method(hash: string | null): Promise<PublishedMethod | null> {
    const kept = hash === null ? undefined : this.known.get(hash);
    if (kept) return kept;
    const [row] = await this.source.query<
      Pick<PublishedMethod, 'hash' | 'version' | 'published'>[]
    >(
      `SELECT hash, version, document AS published FROM ancrage.method
       WHERE hash = coalesce($1, ancrage.method_in_force(
         to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-"Q"Q')))`,
      [hash],
    );
    if (!row) return null;
    const method = { ...row, document: parseMethod(row.published) };
    this.known.set(method.hash, method);
    return method;
  }
}
