import { queryInTenant } from '@ancrage/database/in-tenant';
import { INCLUSION_PROOF_FORMAT } from '@ancrage/ledger/inclusion-proof';
import { merkleProof, rootOfProof } from '@ancrage/ledger/merkle-tree';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../http/current-session';
import { refuse } from '../http/problem-exception';
import type { InclusionProofDto, ProofDayDto } from './ledger.dto';

interface Leaf {
  readonly leaf: Buffer;
  readonly own: boolean;
  readonly seq: string | null;
  readonly hash: string | null;
}

/** Proves that the company's ledger is under the Merkle root of a day. */
@Injectable()
export class ProveInclusion {
  constructor(private readonly source: DataSource) {}

  /** @throws `ledger.not_anchored` where the day has no root, or none over this ledger. */
  async proveInclusion(
    { organisationId }: Caller,
    { day }: ProofDayDto,
  ): Promise<InclusionProofDto> {
    const leaves = await queryInTenant<Leaf>(
      this.source,
      organisationId,
      `SELECT leaf, own, seq, encode(hash, 'hex') AS hash FROM ancrage.anchored_leaves($1)`,
      [day],
    );
    const index = leaves.findIndex(({ own }) => own);
    const mine = leaves[index];
    if (!mine?.hash) return refuse('ledger.not_anchored', 'day', { field: 'day' });
    const steps = merkleProof(
      leaves.map(({ leaf }) => leaf),
      index,
    );
    return {
      format: INCLUSION_PROOF_FORMAT,
      day,
      companyId: organisationId,
      seq: Number(mine.seq),
      hash: mine.hash,
      steps: steps.map(({ side, hash }) => ({ side, hash: hash.toString('hex') })),
      root: rootOfProof(mine.leaf, steps).toString('hex'),
    };
  }
}
