-- Where reviewers hand on what they cannot judge alone. Ranks above urgent, so that a later flag
-- does not take a task back from whoever it was handed to.
INSERT INTO queue (key, name, description, kind, rank, target_seconds, roles, actions) VALUES
  ('specialist', 'Specialists',
   'Handed on by reviewers: needs rare knowledge or a second view.',
   'content', 5, 14400,
   '{SPECIALIST,MANAGER,ADMINISTRATOR}',
   '{allow,limit,remove,warn,strike,suspend,ban}');
