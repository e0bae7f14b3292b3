-- Links by which people choose a password: at first, or instead of one they forgot. A newer link
-- replaces an older one.
CREATE TABLE staff_invitation (
  staff_id   uuid        NOT NULL PRIMARY KEY REFERENCES staff (id),
  digest     bytea       NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX staff_invitation_by_digest ON staff_invitation (digest);

-- Null while there is no password to sign in with: before one is chosen, and after a one-use
-- password was used.
ALTER TABLE staff ALTER COLUMN password_hash DROP NOT NULL;
