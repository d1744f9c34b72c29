import { useState } from 'react';
import type { TokenDto } from '../contract/generated/types.gen';
import { usePermissionTexts } from '../permission/texts';
import { formatInstantDate } from '../shell/format/format-date';
import { useTokenTexts } from './texts';

/** The tokens of the organisation and what became of them. */
export function TokenTable({
  tokens,
  onRevoke,
}: {
  readonly tokens: readonly TokenDto[];
  readonly onRevoke: (id: string) => void;
}) {
  const { t, language } = useTokenTexts();
  const words = usePermissionTexts();
  const [now] = useState(() => Date.now());
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('scopes')}</th>
          <th scope="col">{t('owner')}</th>
          <th scope="col">{t('until')}</th>
          <th scope="col">{t('used')}</th>
          <th scope="col">{t('stateTitle')}</th>
          <th scope="col">
            <span className="seen-by-readers">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => {
          const state = stateOf(token, now);
          return (
            <tr key={token.id}>
              <th scope="row">
                {token.name} <code className="soft">{token.hint}…</code>
              </th>
              <td data-label={t('scopes')}>
                {token.scopes.map((scope) => words.t(`rights.${scope}`)).join(' ; ')}
              </td>
              <td data-label={t('owner')}>{token.owner}</td>
              <td data-label={t('until')}>{formatInstantDate(token.expiresAt, language)}</td>
              <td data-label={t('used')}>
                {token.lastUsedAt === null
                  ? t('never')
                  : formatInstantDate(token.lastUsedAt, language)}
              </td>
              <td data-label={t('stateTitle')}>{t(`state.${state}`)}</td>
              <td>
                {state === 'valid' && (
                  <button
                    type="button"
                    className="button button-plain"
                    aria-label={t('revokeLabel', { name: token.name })}
                    onClick={() => onRevoke(token.id)}
                  >
                    {t('revoke')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function stateOf({ revokedAt, expiresAt }: TokenDto, now: number) {
  if (revokedAt !== null) return 'revoked';
  return new Date(expiresAt).getTime() <= now ? 'expired' : 'valid';
}
