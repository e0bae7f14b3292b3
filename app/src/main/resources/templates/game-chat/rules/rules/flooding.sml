# The same line again and again, or too many lines to read.
Import(rules=['models/event.sml'])

_Line = EventType == 'chat.sent'
LinesPerMinute = Count(by=Account, window=TimeDelta(minutes=1), when=_Line)
SameLines = Count(by=[Account, StringToLower(s=Text)], window=TimeDelta(minutes=5), when=_Line)

FloodsChat = Rule(
  when_all=[_Line, LinesPerMinute > 30],
  description=f'{Account} sent {LinesPerMinute} lines within a minute',
)
RepeatsLine = Rule(
  when_all=[_Line, StringLength(s=Text) >= 10, SameLines > 5],
  description=f'{Account} sent one line {SameLines} times within five minutes',
)
WhenRules(
  rules_any=[FloodsChat, RepeatsLine],
  then=[DeclareVerdict(verdict='limit'), CitePolicy(section='11.4')],
)
