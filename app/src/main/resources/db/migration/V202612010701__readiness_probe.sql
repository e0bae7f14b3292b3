-- Written every few seconds, to know that the database takes what it is given.
CREATE TABLE readiness_probe (
  only_one boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_one),
  time     timestamptz NOT NULL
);
INSERT INTO readiness_probe (time) VALUES (now());
