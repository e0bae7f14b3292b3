-- What the role that the product works with may do: read and write, but not own. Of the audit log it
-- may add records and seals and move the head; it cannot change or remove what was recorded, and
-- since it owns no table it cannot switch off the triggers that refuse it to others.
-- The owner calls this after each migration, so that new tables are granted too.
CREATE PROCEDURE grant_application(application name) LANGUAGE plpgsql AS $$
DECLARE
  entry  record;
  rights text;
BEGIN
  -- Two servers that start at once would change the same rows of the catalogue.
  PERFORM pg_advisory_xact_lock(hashtext('grant_application'));
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), application);
  EXECUTE format(
    'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), application);
  FOR entry IN
    SELECT relname FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v')
    ORDER BY relname
  LOOP
    rights := CASE entry.relname
      WHEN 'audit_record' THEN 'SELECT, INSERT'
      WHEN 'audit_seal' THEN 'SELECT, INSERT'
      WHEN 'audit_head' THEN 'SELECT, UPDATE'
      WHEN 'flyway_schema_history' THEN 'SELECT'
      ELSE 'SELECT, INSERT, UPDATE, DELETE'
    END;
    EXECUTE format('REVOKE ALL ON %I FROM %I', entry.relname, application);
    EXECUTE format('GRANT %s ON %I TO %I', rights, entry.relname, application);
  END LOOP;
END
$$;
