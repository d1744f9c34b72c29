import type { Language } from '@ancrage/contract/commitment/kind';
import type { Mail } from '@ancrage/contract/mail/mail';
import { renderMail } from '@ancrage/contract/mail/render-mail';
import { queryInTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import type { MailDto } from '../platform.dto';

const SHOWN_MAX = 100;

/**
 * Lists the latest mails. The text is there only of those that no mail server took because the
 * installation has none: elsewhere it belongs to its recipient alone.
 */
@Injectable()
export class ListMails {
  constructor(private readonly source: DataSource) {}

  async listMails(caller: Caller): Promise<MailDto[]> {
    const rows = await queryInTenant<{
      id: string;
      recipient: string;
      language: Language;
      template: Mail['template'];
      params: Mail['params'] | null;
      state: string;
      attempts: number;
      created_at: string;
      settled_at: string | null;
      last_error: string | null;
    }>(this.source, caller, 'SELECT * FROM ancrage.list_mails($1)', [SHOWN_MAX]);
    return rows.map((row) => {
      const shown =
        row.params === null
          ? null
          : renderMail({ template: row.template, params: row.params } as Mail, row.language);
      return {
        id: row.id,
        recipient: row.recipient,
        template: row.template,
        state: row.state,
        attempts: row.attempts,
        createdAt: row.created_at,
        settledAt: row.settled_at,
        lastError: row.last_error,
        subject: shown?.subject ?? null,
        text: shown?.text ?? null,
      };
    });
  }
}
