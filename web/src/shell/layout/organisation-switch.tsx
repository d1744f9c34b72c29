import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answerOf } from '../../contract/api';
import { switchOrganisation } from '../../contract/generated/sdk.gen';
import { problemText } from '../problem/problem-text';
import { useMember } from '../session/member';
import { useShellTexts } from '../texts';

/** The other organisations of whoever belongs to several. */
export function OrganisationSwitch({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useShellTexts();
  const { organisations, organisationId } = useMember();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const turn = useMutation({
    mutationFn: (id: string) => answerOf(switchOrganisation({ body: { organisationId: id } })),
    onSuccess: async () => {
      onDone();
      // Nothing that was read for one organisation may be shown for another.
      await navigate('/');
      await queries.resetQueries();
    },
  });
  const others = organisations.filter(({ id }) => id !== organisationId);
  if (others.length === 0) return null;
  return (
    <div className="account-organisations">
      <h2>{t('organisations')}</h2>
      {turn.isError && <p role="alert">{problemText(turn.error, language)}</p>}
      <ul role="list">
        {others.map(({ id, name, role }) => (
          <li key={id}>
            <button type="button" className="button button-plain" onClick={() => turn.mutate(id)}>
              {name} <span className="soft">{t(`role.${role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
