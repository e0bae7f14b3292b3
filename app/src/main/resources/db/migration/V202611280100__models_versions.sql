-- Versions of the text classifier that were added here. The one that ships with the product is
-- version 0 and not among them.
CREATE TABLE model_version (
  version int PRIMARY KEY,
  name text NOT NULL,
  label text NOT NULL,
  hash text NOT NULL UNIQUE,
  author text NOT NULL,
  note text NOT NULL,
  created_at timestamptz NOT NULL,
  file bytea NOT NULL
);

-- Which version had which role from when on; the last row of a role tells which one has it now.
CREATE TABLE model_role_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  role text NOT NULL,
  -- null where nobody has the role from then on
  version int,
  actor text NOT NULL,
  changed_at timestamptz NOT NULL
);

-- How often a version in the shadow judged as the live one did.
CREATE TABLE model_comparison (
  live int NOT NULL,
  shadow int NOT NULL,
  category text NOT NULL,
  by_both bigint NOT NULL,
  by_live bigint NOT NULL,
  by_shadow bigint NOT NULL,
  by_neither bigint NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (live, shadow, category)
);
