CREATE TABLE api_key (
  id                  uuid        NOT NULL PRIMARY KEY,
  name                text        NOT NULL,
  digest              bytea       NOT NULL,
  hint                text        NOT NULL,
  scopes              text[]      NOT NULL,
  requests_per_minute int         NOT NULL,
  created_by          text        NOT NULL,
  created_at          timestamptz NOT NULL,
  used_at             timestamptz,
  revoked_at          timestamptz
);

CREATE UNIQUE INDEX api_key_by_digest ON api_key (digest);

COMMENT ON COLUMN api_key.digest IS 'SHA-256 of the key. The key itself is random, 256 bits, and not kept.';
COMMENT ON COLUMN api_key.hint IS 'The first characters of the key, to tell keys apart.';
