# Spam waves: accounts made for it write the same text, or lead to the same site.
Import(rules=['models/event.sml'])

LinkDomains = StringExtractDomains(s=Text)
_Wrote = EventType in ['post.created', 'comment.created', 'message.sent']
AccountsWithLink = DistinctCount(by=LinkDomains, value=Account, window=TimeDelta(days=1), when=_Wrote and HasLink)
AccountsWithText = DistinctCount(by=StringToLower(s=Text), value=Account, window=TimeDelta(days=1), when=_Wrote)
AccountsOnDevice = DistinctCount(by=Device, value=Account, window=TimeDelta(days=7))

SameLinkFromManyAccounts = Rule(
  when_all=[_Wrote, HasLink, IsNewAccount, AccountsWithLink >= 2],
  description=f'{AccountsWithLink} accounts shared links to one domain within a day, {Account} is new',
)
SameTextFromManyAccounts = Rule(
  when_all=[_Wrote, IsNewAccount, StringLength(s=Text) >= 30, AccountsWithText >= 2],
  description=f'{AccountsWithText} accounts wrote the same within a day, {Account} is new',
)
LinkFromCrowdedDevice = Rule(
  when_all=[_Wrote, HasLink, AccountsOnDevice >= 3],
  description=f'{Account} shares a link on a device that {AccountsOnDevice} accounts used within a week',
)
WhenRules(
  rules_any=[SameLinkFromManyAccounts, SameTextFromManyAccounts, LinkFromCrowdedDevice],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review'), CitePolicy(section='3.1')],
)
