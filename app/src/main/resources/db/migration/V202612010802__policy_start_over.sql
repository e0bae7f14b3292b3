-- A published version is never changed. It is deleted only when an installation that has taken no
-- decision yet starts over with the policies of another template; the transaction that does so says
-- so first.
CREATE OR REPLACE FUNCTION policy_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('fairhaven.policies_start_over', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a published policy version cannot be changed';
END
$$;
