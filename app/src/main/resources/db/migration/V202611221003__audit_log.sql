-- What was done. Rows come in with the transaction that did it, in no particular order.
CREATE TABLE audit_record (
  id      uuid        NOT NULL PRIMARY KEY,
  time    timestamptz NOT NULL,
  actor   text        NOT NULL,
  action  text        NOT NULL,
  subject text,
  detail  jsonb       NOT NULL
);
CREATE INDEX audit_record_by_actor ON audit_record (actor, id DESC);
CREATE INDEX audit_record_by_action ON audit_record (action text_pattern_ops, id DESC);
CREATE INDEX audit_record_by_subject ON audit_record (subject, id DESC);

-- Records that have no place in the chain yet. Written with the record, emptied by the sealer.
CREATE TABLE audit_unsealed (
  id uuid NOT NULL PRIMARY KEY
);

-- The chain: the hash at a position covers the record and the hash before it.
CREATE TABLE audit_seal (
  position bigint NOT NULL PRIMARY KEY,
  record   uuid   NOT NULL UNIQUE,
  hash     bytea  NOT NULL
);

-- Where the chain ends, kept apart from it: a chain that lost its last links is whole by itself.
CREATE TABLE audit_head (
  only_one boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint  NOT NULL,
  hash     bytea   NOT NULL
);
INSERT INTO audit_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;

CREATE TRIGGER audit_record_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_record
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_seal_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
