# Advertising that nobody asked for.
Import(rules=['models/event.sml'])

_Lure = MatchesAny(text=Text, terms=[
  'act now', 'before midnight', 'cash prize', 'claim it', 'claim now', 'claim your', 'click here',
  'click the link', 'earn from home', 'easy money', 'exclusive offer', 'follow the link', 'for free today',
  'free entry', 'free gift', 'free voucher', 'gift card', 'giveaway', 'guaranteed', 'hurry',
  'limited offer', 'limited time', 'make money', 'no risk', 'only today', 'prize draw', 'reply stop',
  'send stop', 'special promotion', 'text stop', 'today only', 'urgent', 'while stocks last', 'winner',
  'won a', 'you have been selected', 'you have won', 'your prize',
])
_CallToPhone = RegexMatch(target=Text, pattern=r'(?i)\b(call|txt|text|reply)\b.{0,40}\b\d{5,}')

SpamFromNewAccount = Rule(
  when_all=[_Lure, HasLink, IsNewAccount],
  description=f'{Account} is new and lures people to a link',
)
WhenRules(
  rules_any=[SpamFromNewAccount],
  then=[
    DeclareVerdict(verdict='remove'),
    DeclareVerdict(verdict='strike'),
    CitePolicy(section='3.1'),
    LabelAdd(entity=Account, label='spammer', expires_after=TimeDelta(days=30)),
    LabelAdd(entity=Device, label='abusive', expires_after=TimeDelta(days=30)),
  ],
)

LureWithLink = Rule(
  when_all=[_Lure, HasLink, not IsNewAccount],
  description=f'{Account} lures people to a link',
)
LureWithPhoneNumber = Rule(
  when_all=[_Lure, _CallToPhone],
  description=f'{Account} lures people to call or text a number',
)
WhenRules(
  rules_any=[LureWithLink, LureWithPhoneNumber],
  then=[DeclareVerdict(verdict='review'), CitePolicy(section='3.1')],
)

LinkFromKnownSpammer = Rule(
  when_all=[HasLink, HasLabel(entity=Account, label='spammer')],
  description=f'{Account} posted spam before and posts a link again',
)
WhenRules(
  rules_any=[LinkFromKnownSpammer],
  then=[
    DeclareVerdict(verdict='remove'),
    CitePolicy(section='3.1'),
    LabelAdd(entity=Device, label='abusive', expires_after=TimeDelta(days=30)),
  ],
)
