-- How far each import came. A file is told by a digest of its start, its size and its mapping.
CREATE TABLE import_checkpoint (
  fingerprint text PRIMARY KEY,
  file text NOT NULL,
  rows bigint NOT NULL,
  rejected bigint NOT NULL,
  rejected_bytes bigint NOT NULL,
  finished boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
