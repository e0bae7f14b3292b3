-- What an authenticator app and we share, sealed. Counts once it is confirmed by a first code.
CREATE TABLE staff_second_factor (
  staff_id     uuid        NOT NULL PRIMARY KEY REFERENCES staff (id),
  secret       bytea       NOT NULL,
  began_at     timestamptz NOT NULL,
  confirmed_at timestamptz,
  -- The time step of the last code that was taken: none is taken twice.
  last_step    bigint      NOT NULL
);

-- Codes for when the app is out of reach, by their digest. Each goes when it is used.
CREATE TABLE staff_recovery_code (
  staff_id uuid  NOT NULL REFERENCES staff (id),
  digest   bytea NOT NULL,
  PRIMARY KEY (staff_id, digest)
);

-- Roles that must have a second factor.
CREATE TABLE staff_second_factor_role (
  role text NOT NULL PRIMARY KEY
);
