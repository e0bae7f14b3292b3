# Names that insult, or that pretend to be staff.
Import(rules=['models/event.sml'])

_Handle: str = JsonData(path='$.data.handle', required=False)
_Shown: str = JsonData(path='$.data.displayName', required=False)
_Named = EventType in ['account.created', 'account.updated']

ForbiddenName = Rule(
  when_all=[_Named, MatchesAny(text=_Handle, list='forbidden_names') or MatchesAny(text=_Shown, list='forbidden_names')],
  description=f'{Account} has a name that is not allowed',
)
WhenRules(
  rules_any=[ForbiddenName],
  then=[DeclareVerdict(verdict='review:chat'), CitePolicy(section='11.5')],
)
