-- What entries say of themselves beyond their value; empty where they do not.
ALTER TABLE platform_list_entry
  ADD COLUMN severity text NOT NULL DEFAULT '',
  ADD COLUMN category text NOT NULL DEFAULT '',
  ADD COLUMN language text NOT NULL DEFAULT '',
  ADD COLUMN owner text NOT NULL DEFAULT '',
  ADD COLUMN inside boolean NOT NULL DEFAULT false,
  -- Phrases in which a term does not count, one a line.
  ADD COLUMN exceptions text NOT NULL DEFAULT '';
