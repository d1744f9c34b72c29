import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OwnDataDto } from './own-data.dto';

/**
 * Everything that is kept of whoever holds a session, in all their organisations (GDPR, articles
 * 15 and 20). The content of a declaration belongs to the company: it is there while one is a
 * member of it. A session that an organisation's provider opened is given what is of it alone.
 */
@Injectable()
export class ExportOwnData {
  constructor(private readonly source: DataSource) {}

  async exportOwnData(sessionHash: Buffer): Promise<OwnDataDto> {
    const [row] = await this.source.query<{ data: OwnDataDto }[]>(
      'SELECT ancrage.export_own_data($1) AS data',
      [sessionHash],
    );
    if (!row) throw new Error('export_own_data answered no row');
    return row.data;
  }
}
