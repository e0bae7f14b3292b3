-- The account for emergencies, made on the command line. Its use raises an alarm that lasts until an
-- administrator has acknowledged it.
ALTER TABLE staff ADD COLUMN is_break_glass boolean NOT NULL DEFAULT false;
ALTER TABLE staff ADD COLUMN alarm_since timestamptz;
CREATE INDEX staff_alarm ON staff (alarm_since) WHERE alarm_since IS NOT NULL;
