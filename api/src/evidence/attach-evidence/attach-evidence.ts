import { createHash, randomUUID } from 'node:crypto';
import type { Evidence } from '@ancrage/contract/declaration/declaration';
import { checkEvidence, isEvidenceLink } from '@ancrage/contract/evidence/check-evidence';
import {
  QUARTERS_TOUCHED_BY_A_LINE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuse, refuseIfAny } from '../../http/problem-exception';
import { RecordEntries, type Recording } from '../../http/record-entries';
import type { WriteInput } from '../../http/run-once';
import type { AttachedDto, AttachFileFieldsDto, AttachLinkDto } from '../evidence.dto';
import { mediaTypeOf } from '../media-type';

/**
 * Attaches a file or a link to a line. The grade follows from it and is never stated; a third
 * party's word comes by another way. Refuses content that proves nothing, a span outside the
 * line, and a date in the future.
 */
@Injectable()
export class AttachEvidence {
  constructor(private readonly entries: RecordEntries) {}

  attachLink(caller: Caller, { link, ...fields }: AttachLinkDto): Promise<AttachedDto> {
    if (!isEvidenceLink(link)) return refuse('evidence.link_invalid', 'link', { value: link });
    const route = { route: 'attachLink', link, ...fields };
    return this.attach(caller, route, fields, { form: 'link', label: link, fileSha256: null });
  }

  attachFile(
    caller: Caller,
    fields: AttachFileFieldsDto,
    file: { readonly fileName: string; readonly content: Buffer },
  ): Promise<AttachedDto> {
    const mediaType = mediaTypeOf(file.content);
    if (mediaType === null) {
      return refuse('evidence.content_refused', 'file', { name: file.fileName });
    }
    const sha256 = createHash('sha256').update(file.content).digest();
    const fileSha256 = sha256.toString('hex');
    return this.attach(
      caller,
      { route: 'attachFile', fileName: file.fileName, fileSha256, ...fields },
      fields,
      { form: 'file', label: file.fileName, fileSha256 },
      async (transaction) => {
        await transaction.query(
          `INSERT INTO ancrage.evidence_file (company_id, sha256, media_type, bytes)
           VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
          [caller.organisationId, sha256, mediaType, file.content],
        );
      },
    );
  }

  private async attach(
    caller: Caller,
    route: WriteInput,
    fields: AttachFileFieldsDto,
    piece: Pick<Evidence, 'form' | 'fileSha256'> & { readonly label: string },
    keepFile: (transaction: TenantTransaction) => Promise<void> = async () => undefined,
  ): Promise<AttachedDto> {
    const { id } = await this.entries.record(caller, route, async (recording) => {
      const line = await lineOf(recording.transaction, caller.organisationId, fields);
      refuseIfAny(checkEvidence(fields, line, recording.today));
      await keepFile(recording.transaction);
      const evidence: Evidence = {
        target: { type: fields.targetType, id: fields.targetId },
        form: piece.form,
        dated: fields.dated,
        coversFrom: fields.coversFrom,
        coversTo: fields.coversTo,
        quantity: fields.quantity ?? null,
        fileSha256: piece.fileSha256,
        denied: false,
      };
      const entry = {
        entryId: randomUUID(),
        subjectType: 'evidence' as const,
        subjectId: randomUUID(),
        action: 'declare' as const,
        replaces: null,
        validFrom: fields.coversFrom,
        validTo: fields.coversTo,
        reason: null,
        payload: evidence,
        text: { label: piece.label },
        touched: touchedBy(fields.targetType, line, recording),
      };
      return { entries: [entry], answer: { id: entry.subjectId } };
    });
    return { id };
  }
}

/** Evidence of a promise moves no score; that of a delivery moves the quarters of its line. */
function touchedBy(
  target: 'realisation' | 'commitment',
  line: { readonly from: string; readonly to: string | null },
  recording: Recording,
) {
  if (target === 'commitment') return [];
  return touchedQuarters({ ...line, reach: QUARTERS_TOUCHED_BY_A_LINE, ...recording });
}

async function lineOf(
  transaction: TenantTransaction,
  companyId: string,
  { targetType, targetId }: AttachFileFieldsDto,
): Promise<{ from: string; to: string | null }> {
  const [line] = await transaction.query<{ from: string; to: string | null; action: string }>(
    `SELECT valid_from::text AS from, valid_to::text AS to, action FROM ancrage.ledger_entry
     WHERE company_id = $1 AND subject_type = $2 AND subject_id = $3 ORDER BY seq DESC LIMIT 1`,
    [companyId, targetType, targetId],
  );
  if (!line || line.action === 'withdraw') return refuse('evidence.line_not_found', 'targetId');
  return line;
}
