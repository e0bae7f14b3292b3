# Many people who go after one thread with insults within an hour.
Import(rules=['models/event.sml'])

_Thread: str = JsonData(path='$.data.thread.id', required=False)
_Hostile = MatchesAny(text=Text, terms=[
  'disgusting', 'everyone report', 'get lost', 'idiot', 'loser', 'nobody wants you here', 'pathetic', 'shut up',
  'you should be ashamed',
])
_HostileComment = EventType == 'comment.created' and _Hostile
HostileAccountsInThread = DistinctCount(by=_Thread, value=Account, window=TimeDelta(hours=1), when=_HostileComment)

PileOn = Rule(
  when_all=[_HostileComment, HostileAccountsInThread >= 5],
  description=f'{HostileAccountsInThread} accounts were hostile in one thread within an hour',
)
WhenRules(
  rules_any=[PileOn],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review'), CitePolicy(section='2.2')],
)
