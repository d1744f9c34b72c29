/**
 * The floor: Fastify and pg with nothing around them. No session, no row-level security, no
 * validation; the same statement as the product's, its organisation given as a parameter.
 */
import Fastify from 'fastify';
import pg from 'pg';

const { DATABASE_URL, PORT, ORGANISATION, SELF } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const MEMBERS = `SELECT u.id, u.display_name, u.email, m.role, m.joined_at, m.last_used_at
  FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
  WHERE m.left_at IS NULL AND m.organisation_id = $1 ORDER BY lower(u.display_name), u.id`;

const app = Fastify();
app.get('/api/members', async () => {
  const { rows } = await pool.query(MEMBERS, [ORGANISATION]);
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    role: row.role,
    joinedAt: row.joined_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    self: row.id === SELF,
  }));
});
app.get('/health/ready', async () => ({ status: 'ok' }));
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
