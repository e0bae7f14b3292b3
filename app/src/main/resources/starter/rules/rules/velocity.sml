# What shows only over time: many cards on one device, many failing sign-ins from one place, one link
# or text from many accounts.
Import(rules=['models/event.sml'])

# Card testing: stolen cards are tried with small payments before they are used or sold.
_Paid = EventType == 'transaction.made'
CardsOnDevice = DistinctCount(by=Device, value=Card, window=TimeDelta(days=1), when=_Paid)
CardsOfAccount = DistinctCount(by=Account, value=Card, window=TimeDelta(days=1), when=_Paid)

CardTesting = Rule(
  when_all=[_Paid, CardsOnDevice >= 3 or CardsOfAccount >= 3],
  description=f'{CardsOnDevice} cards were used on the device within a day, {CardsOfAccount} by the account',
)
WhenRules(
  rules_any=[CardTesting],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review'), CitePolicy(section='6.3')],
)

# Login storms: passwords are tried from one device, at one account or at many.
_Failed = EventType == 'account.login' and Succeeded == False
FailuresOnDevice = Count(by=Device, window=TimeDelta(days=1), when=_Failed)
AccountsFailing = DistinctCount(by=Device, value=Account, window=TimeDelta(days=1), when=_Failed)

LoginStorm = Rule(
  when_all=[EventType == 'account.login', FailuresOnDevice >= 3 or AccountsFailing >= 2],
  description=f'{FailuresOnDevice} sign-ins at {AccountsFailing} accounts failed on the device within a day',
)
ActsAfterLoginStorm = Rule(
  when_all=[EventType != 'account.login', FailuresOnDevice >= 3],
  description=f'{Account} acts on a device where {FailuresOnDevice} sign-ins failed within a day',
)
WhenRules(
  rules_any=[LoginStorm],
  then=[DeclareVerdict(verdict='review'), CitePolicy(section='5.3')],
)
WhenRules(
  rules_any=[ActsAfterLoginStorm],
  then=[DeclareVerdict(verdict='review:urgent'), CitePolicy(section='5.3')],
)

# Spam waves: accounts made for it say the same, or lead to the same place.
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
