-- Every version of every policy, as it was published. Decisions name these rows for as long as they
-- are kept, so a row is never changed or deleted.
CREATE TABLE policy_version (
  policy text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  content jsonb NOT NULL,
  change_note text NOT NULL,
  author text NOT NULL,
  published_at timestamptz NOT NULL,
  effective_from timestamptz NOT NULL,
  PRIMARY KEY (policy, version)
);

CREATE FUNCTION policy_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published policy version cannot be changed';
END
$$;

CREATE TRIGGER policy_version_immutable
  BEFORE UPDATE OR DELETE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION policy_version_is_immutable();
