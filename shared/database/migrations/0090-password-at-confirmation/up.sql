-- A registration is typed by somebody who has proved nothing: it holds no password any more. Whoever
-- opens the link that was mailed to the address chooses it, and the name.
DROP FUNCTION ancrage.begin_registration(
  bytea, text, text, text, text, text, text, text, text, interval);
DROP FUNCTION ancrage.confirm_registration(bytea, text);
ALTER TABLE ancrage.registration DROP COLUMN password_hash;

CREATE OR REPLACE FUNCTION ancrage.begin_registration(p_token_hash bytea, p_email text, p_display_name text, p_language text, p_company_name text, p_siren text, p_naf_code text, p_naf_nomenclature text, p_lifetime interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.registration (token_hash, email, display_name, language,
    company_name, siren, naf_code, naf_nomenclature, expires_at)
  VALUES (p_token_hash, p_email, p_display_name, p_language,
    p_company_name, p_siren, p_naf_code, p_naf_nomenclature, now() + p_lifetime)
$function$;

-- What a registration's link is about, to whoever holds it and so reads the mail of its address.
CREATE OR REPLACE FUNCTION ancrage.find_registration(p_token_hash bytea)
 RETURNS TABLE(state text, email text, display_name text, company_name text, has_account boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT CASE WHEN r.used_at IS NOT NULL THEN 'used' WHEN r.expires_at <= now() THEN 'expired'
      ELSE 'open' END,
    r.email, r.display_name, r.company_name,
    EXISTS (SELECT FROM ancrage.app_user u WHERE lower(u.email) = lower(r.email))
  FROM ancrage.registration r WHERE r.token_hash = p_token_hash
$function$;

-- The address is proved: the account is there from now on, under the name and the password of whoever
-- proved it. A company that is not here is opened, its first member administers it; of one that is
-- here, the claim goes to those who may settle it.
CREATE OR REPLACE FUNCTION ancrage.confirm_registration(p_token_hash bytea, p_display_name text, p_password_hash text, p_origin text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  asked ancrage.registration;
  account uuid;
  company uuid;
  company_name text;
BEGIN
  SELECT * INTO asked FROM ancrage.registration r WHERE r.token_hash = p_token_hash FOR UPDATE;
  IF asked.token_hash IS NULL THEN RETURN 'unknown'; END IF;
  IF asked.used_at IS NOT NULL THEN RETURN 'used'; END IF;
  IF asked.expires_at <= now() THEN RETURN 'expired'; END IF;
  -- Two confirmations for one number, or for one address, take turns.
  PERFORM pg_advisory_xact_lock(hashtextextended('siren ' || asked.siren, 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(asked.email), 0));
  SELECT u.id INTO account FROM ancrage.app_user u WHERE lower(u.email) = lower(asked.email);
  IF account IS NULL THEN
    IF p_password_hash IS NULL THEN RETURN 'accountNeeded'; END IF;
    account := gen_random_uuid();
    INSERT INTO ancrage.app_user (id, email, display_name, password_hash, language)
    VALUES (account, asked.email, p_display_name, p_password_hash, asked.language);
  END IF;
  UPDATE ancrage.registration r SET used_at = now() WHERE r.token_hash = p_token_hash;
  SELECT c.organisation_id, o.name INTO company, company_name
  FROM ancrage.company c JOIN ancrage.organisation o ON o.id = c.organisation_id
  WHERE c.siren = asked.siren;
  IF company IS NULL THEN
    company := gen_random_uuid();
    INSERT INTO ancrage.organisation (id, type, name)
    VALUES (company, 'company', asked.company_name);
    INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
    VALUES (company, asked.siren, asked.naf_code, asked.naf_nomenclature, false);
    INSERT INTO ancrage.membership (user_id, organisation_id, role)
    VALUES (account, company, 'companyAdministrator');
    RETURN 'opened';
  END IF;
  IF EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = account
      AND m.organisation_id = company AND m.left_at IS NULL) THEN
    RETURN 'member';
  END IF;
  INSERT INTO ancrage.company_claim (company_id, user_id) VALUES (company, account)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
    SELECT company, u.email, u.language, 'claimReceived', jsonb_build_object(
      'company', company_name, 'claimant', c.display_name || ' (' || c.email || ')',
      'link', p_origin || CASE m.role WHEN 'platformAdministrator'
        THEN '/admin/rattachements' ELSE '/membres' END)
    FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id,
      ancrage.app_user c
    WHERE c.id = account AND m.left_at IS NULL AND (m.role = 'platformAdministrator'
      OR (m.organisation_id = company AND m.role = 'companyAdministrator'));
  END IF;
  RETURN 'claimed';
END
$function$;

GRANT EXECUTE ON FUNCTION
  ancrage.begin_registration(bytea, text, text, text, text, text, text, text, interval),
  ancrage.find_registration(bytea),
  ancrage.confirm_registration(bytea, text, text, text)
TO ancrage_api;
