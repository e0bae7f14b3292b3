# New accounts, failing sign-ins, accounts that somebody else may have taken over, and devices that
# come back after abuse.
Import(rules=['models/event.sml'])

AccountRegistered = Rule(
  when_all=[EventType == 'account.created'],
  description=f'{Account} registered',
)
WhenRules(
  rules_any=[AccountRegistered],
  then=[LabelAdd(entity=Account, label='new', expires_after=TimeDelta(days=3))],
)

SignInFailed = Rule(
  when_all=[EventType == 'account.login', Succeeded == False],
  description=f'{Account} failed to sign in',
)
WhenRules(
  rules_any=[SignInFailed],
  then=[LabelAdd(entity=Account, label='login_trouble', expires_after=TimeDelta(hours=1))],
)

SignInAfterFailures = Rule(
  when_all=[
    EventType == 'account.login',
    Succeeded == True,
    HasLabel(entity=Account, label='login_trouble'),
  ],
  description=f'{Account} signed in within an hour of a failure',
)
WhenRules(
  rules_any=[SignInAfterFailures],
  then=[LabelAdd(entity=Account, label='takeover_risk', expires_after=TimeDelta(days=1))],
)

LinkAfterSuspiciousSignIn = Rule(
  when_all=[
    EventType == 'message.sent',
    HasLabel(entity=Account, label='takeover_risk'),
    HasLink,
  ],
  description=f'{Account} sends links the day it signed in after failures',
)
WhenRules(
  rules_any=[LinkAfterSuspiciousSignIn],
  then=[DeclareVerdict(verdict='review:urgent'), CitePolicy(section='5.3')],
)

RegisteredOnAbusiveDevice = Rule(
  when_all=[EventType == 'account.created', HasLabel(entity=Device, label='abusive')],
  description=f'{Account} registered on a device used for spam or scams before',
)
WhenRules(
  rules_any=[RegisteredOnAbusiveDevice],
  then=[DeclareVerdict(verdict='review'), CitePolicy(section='5.2')],
)
