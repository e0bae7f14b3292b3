-- Browsers that somebody signed in with, by the digest of the cookie they keep. Guessing by others
-- does not slow these down.
CREATE TABLE staff_device (
  digest   bytea       NOT NULL,
  staff_id uuid        NOT NULL REFERENCES staff (id),
  seen_at  timestamptz NOT NULL,
  PRIMARY KEY (digest, staff_id)
);
CREATE INDEX staff_device_of_staff ON staff_device (staff_id, seen_at DESC);
