-- What the platform is called and where it is. One row; what is null was never set.
CREATE TABLE platform_setting (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  name text,
  address text,
  time_zone text,
  languages text[] NOT NULL DEFAULT '{}'
);

INSERT INTO platform_setting (id) VALUES (true);
