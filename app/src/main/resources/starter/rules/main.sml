# What every event goes through. Each file below judges one kind of harm.
Import(rules=['models/event.sml'])

Require(rule='rules/accounts.sml')
Require(rule='rules/assistant.sml')
Require(rule='rules/harassment.sml')
Require(rule='rules/lists.sml')
Require(rule='rules/pictures.sml')
Require(rule='rules/scams.sml')
Require(rule='rules/spam.sml')
Require(rule='rules/threats.sml')
Require(rule='rules/velocity.sml')
