import { createConnection } from 'node:net';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config, ScannerAddress } from './config';
import { refuse } from './problem-exception';
import { CONFIG } from './process-tokens';

/** How long the scanner may be silent; unpacking what is packed takes it a while. */
const SILENCE_MS = 30_000;
const CHUNK_BYTES = 64 * 1024;

/**
 * Asks clamd about files that others sent, before anything is kept of them. Without an address of
 * one, files are taken unscanned.
 */
@Injectable()
export class VirusScanner {
  private readonly logger = new Logger(VirusScanner.name);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * @throws `request.file_infected` where something was found, `request.file_not_scanned` where
   *   the scanner does not answer, or cannot say.
   */
  async scan(file: { readonly fileName: string; readonly content: Buffer }): Promise<void> {
    const { scanner } = this.config;
    if (!scanner) return;
    const name = file.fileName;
    const verdict = await ask(scanner, file.content).catch((error: unknown) => {
      this.logger.error({ error }, 'The virus scanner does not answer');
      return refuse('request.file_not_scanned', 'file', { name });
    });
    if (verdict === 'stream: OK') return;
    const found = /^stream: (.+) FOUND$/.exec(verdict)?.[1];
    this.logger.warn({ verdict }, 'The virus scanner refused a file');
    refuse(found === undefined ? 'request.file_not_scanned' : 'request.file_infected', 'file', {
      name,
      ...(found === undefined ? {} : { found }),
    });
  }
}

/** clamd's own words about a file (its command INSTREAM). */
function ask({ host, port }: ScannerAddress, content: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port });
    const heard: Buffer[] = [];
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('It was silent for too long.')));
    socket.on('data', (words) => heard.push(words));
    socket.on('error', reject);
    socket.on('close', () => {
      const verdict = Buffer.concat(heard).toString('utf8').replace(/\0$/, '').trim();
      if (verdict === '') reject(new Error('It said nothing.'));
      else resolve(verdict);
    });
    socket.write('zINSTREAM\0');
    for (let at = 0; at < content.length; at += CHUNK_BYTES) {
      const chunk = content.subarray(at, at + CHUNK_BYTES);
      socket.write(lengthOf(chunk));
      socket.write(chunk);
    }
    socket.write(lengthOf(Buffer.alloc(0)));
  });
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}
