-- Passkeys (WebAuthn): public keys, and what verifying a signature needs besides. Nothing secret.
CREATE TABLE staff_passkey (
  credential_id      bytea       NOT NULL PRIMARY KEY,
  staff_id           uuid        NOT NULL REFERENCES staff (id),
  name               text        NOT NULL,
  public_key         bytea       NOT NULL,
  signature_count    bigint      NOT NULL,
  is_user_verified   boolean     NOT NULL,
  is_backup_eligible boolean     NOT NULL,
  is_backed_up       boolean     NOT NULL,
  transports         text[]      NOT NULL,
  attestation        bytea       NOT NULL,
  client_data        bytea       NOT NULL,
  created_at         timestamptz NOT NULL,
  used_at            timestamptz NOT NULL
);
CREATE INDEX staff_passkey_of_staff ON staff_passkey (staff_id, created_at);
