# Login storms: passwords are tried from one device, on one account or on many.
Import(rules=['models/event.sml'])

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
