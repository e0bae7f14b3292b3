-- Lists that rules look things up in. The version grows with every change, so that instances notice.
CREATE TABLE platform_list (
  name text PRIMARY KEY,
  kind text NOT NULL,
  description text NOT NULL,
  version bigint NOT NULL,
  entries int NOT NULL,
  created_by text NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Each value once, in the form its kind gives it.
CREATE TABLE platform_list_entry (
  list text NOT NULL REFERENCES platform_list (name) ON DELETE CASCADE,
  value text NOT NULL,
  reason text NOT NULL,
  added_by text NOT NULL,
  added_at timestamptz NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (list, value)
);

-- The newest first, page by page.
CREATE INDEX platform_list_entry_newest ON platform_list_entry (list, added_at DESC, value);
