CREATE TABLE staff (
  id                   uuid        NOT NULL PRIMARY KEY,
  login                text        NOT NULL,
  name                 text        NOT NULL,
  role                 text        NOT NULL,
  password_hash        text        NOT NULL,
  must_change_password boolean     NOT NULL,
  is_active            boolean     NOT NULL DEFAULT true,
  created_at           timestamptz NOT NULL,
  signed_in_at         timestamptz
);

-- Logins are kept in lower case by the application; nobody shares one with a former colleague.
CREATE UNIQUE INDEX staff_by_login ON staff (login);

-- Failed sign-ins, by the digest of the login that was typed or of the address it came from: what
-- people type into a login field by mistake is sometimes their password.
CREATE TABLE sign_in_failure (
  subject   bytea       NOT NULL PRIMARY KEY,
  failures  int         NOT NULL,
  failed_at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_by_time ON sign_in_failure (failed_at);
