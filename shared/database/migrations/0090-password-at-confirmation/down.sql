DROP FUNCTION ancrage.begin_registration(bytea, text, text, text, text, text, text, text, interval);
DROP FUNCTION ancrage.find_registration(bytea);
DROP FUNCTION ancrage.confirm_registration(bytea, text, text, text);

-- No password has this hash: whoever confirms one of these asks for a new password.
ALTER TABLE ancrage.registration ADD COLUMN password_hash text NOT NULL DEFAULT '';
ALTER TABLE ancrage.registration ALTER COLUMN password_hash DROP DEFAULT;

CREATE OR REPLACE FUNCTION ancrage.begin_registration(p_token_hash bytea, p_email text, p_display_name text, p_password_hash text, p_language text, p_company_name text, p_siren text, p_naf_code text, p_naf_nomenclature text, p_lifetime interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.registration (token_hash, email, display_name, password_hash, language,
    company_name, siren, naf_code, naf_nomenclature, expires_at)
  VALUES (p_token_hash, p_email, p_display_name, p_password_hash, p_language,
    p_company_name, p_siren, p_naf_code, p_naf_nomenclature, now() + p_lifetime)
$function$;

CREATE OR REPLACE FUNCTION ancrage.confirm_registration(p_token_hash bytea, p_origin text)
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
  UPDATE ancrage.registration r SET used_at = now() WHERE r.token_hash = p_token_hash;
  SELECT u.id INTO account FROM ancrage.app_user u WHERE lower(u.email) = lower(asked.email);
  IF account IS NULL THEN
    account := gen_random_uuid();
    INSERT INTO ancrage.app_user (id, email, display_name, password_hash, language)
    VALUES (account, asked.email, asked.display_name, asked.password_hash, asked.language);
  END IF;
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
      'company', company_name, 'claimant', asked.display_name || ' (' || asked.email || ')',
      'link', p_origin || CASE m.role WHEN 'platformAdministrator'
        THEN '/admin/rattachements' ELSE '/membres' END)
    FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
    WHERE m.left_at IS NULL AND (m.role = 'platformAdministrator'
      OR (m.organisation_id = company AND m.role = 'companyAdministrator'));
  END IF;
  RETURN 'claimed';
END
$function$;

GRANT EXECUTE ON FUNCTION
  ancrage.begin_registration(bytea, text, text, text, text, text, text, text, text, interval),
  ancrage.confirm_registration(bytea, text)
TO ancrage_api;
