# Profiles that say a member is not an adult, or that lead elsewhere.
Import(rules=['models/event.sml'])

_Age: int = JsonData(path='$.data.age', required=False)
_Registers = EventType in ['account.created', 'account.updated', 'profile.updated']
_SaysAge = RegexMatch(target=Bio, pattern=r'(?i)\bi( am|\'m)( only)? (1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b')
_Contacts = FindPersonalData(text=Bio, kinds=['e-mail', 'phone'])

AgeUnder18 = Rule(
  when_all=[_Registers, _Age < 18],
  description=f'{Account} entered an age below 18',
)
SaysUnder18 = Rule(
  when_all=[_Registers, _SaysAge],
  description=f'{Account} writes that they are below 18',
)
WhenRules(
  rules_any=[AgeUnder18, SaysUnder18],
  then=[
    DeclareVerdict(verdict='limit'),
    DeclareVerdict(verdict='review:urgent'),
    CitePolicy(section='10.2'),
    LabelAdd(entity=Account, label='age_doubt', expires_after=TimeDelta(days=30)),
  ],
)

ContactDetailsInProfile = Rule(
  when_all=[_Registers, ListLength(list=_Contacts) > 0],
  description=f'{Account} put contact details in the profile',
)
WhenRules(
  rules_any=[ContactDetailsInProfile],
  then=[DeclareVerdict(verdict='review:safety'), CitePolicy(section='10.4')],
)
