# One message to everybody.
Import(rules=['models/event.sml'])

_Recipient: str = JsonData(path='$.data.recipient.id', required=False)
_Sent = EventType == 'message.sent'
RecipientsOfText = DistinctCount(by=[Account, StringToLower(s=Text)], value=_Recipient, window=TimeDelta(days=1), when=_Sent)

SameMessageToMany = Rule(
  when_all=[_Sent, StringLength(s=Text) >= 20, RecipientsOfText >= 10],
  description=f'{Account} sent one message to {RecipientsOfText} people within a day',
)
WhenRules(
  rules_any=[SameMessageToMany],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:safety'), CitePolicy(section='10.4')],
)
