# One insult is banter; one after the other is not. Counted over a quarter of an hour.
Import(rules=['models/event.sml'])

_Toxic = MatchesAny(text=Text, obfuscated=True, terms=[
  'dog player', 'garbage', 'idiot', 'loser', 'moron', 'noob', 'pathetic', 'stupid', 'trash', 'uninstall', 'useless',
  'worthless',
])
_ToxicLine = EventType == 'chat.sent' and _Toxic
ToxicLines = Count(by=Account, window=TimeDelta(minutes=15), when=_ToxicLine)

RepeatedlyToxic = Rule(
  when_all=[_ToxicLine, ToxicLines >= 4],
  description=f'{Account} insulted players {ToxicLines} times within 15 minutes',
)
WhenRules(
  rules_any=[RepeatedlyToxic],
  then=[
    DeclareVerdict(verdict='limit'),
    DeclareVerdict(verdict='review:chat'),
    CitePolicy(section='11.1'),
    LabelAdd(entity=Account, label='toxic', expires_after=TimeDelta(days=1)),
  ],
)
