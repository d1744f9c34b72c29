import { useState } from 'react';

/**
 * The secret of a mailed link, which stands behind the `#`: browsers send that part to no server
 * and name it to no other page. It leaves the address once it is read.
 */
export function useLinkToken(): string {
  const [token] = useState(() => {
    const found = window.location.hash.slice(1);
    if (found) window.history.replaceState(window.history.state, '', window.location.pathname);
    return found;
  });
  return token;
}
