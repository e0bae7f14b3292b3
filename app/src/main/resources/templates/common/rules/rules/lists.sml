# What the platform's lists say. People put entries in; a rule sees them within seconds.
Import(rules=['models/event.sml'])

_Domains = StringExtractDomains(s=Text)
_Ip: str = JsonData(path='$.data.ip', required=False)
_Lure = MatchesAny(text=Text, terms=[
  'claim now', 'claim your', 'click here', 'free gift', 'free voucher', 'gift card', 'giveaway',
  'limited offer', 'you have been selected', 'you have won', 'your prize',
])

LinkToBlockedDomain = Rule(
  when_all=[AnyInList(values=_Domains, list='blocked_domains')],
  description=f'{Account} links to a blocked site',
)
WhenRules(
  rules_any=[LinkToBlockedDomain],
  then=[
    DeclareVerdict(verdict='remove'),
    CitePolicy(section='3.2'),
    LabelAdd(entity=Device, label='abusive', expires_after=TimeDelta(days=30)),
  ],
)

RegisteredFromBlockedNetwork = Rule(
  when_all=[EventType == 'account.created', IpInList(ip=_Ip, list='blocked_networks')],
  description=f'{Account} registered from a network known for abuse',
)
WhenRules(
  rules_any=[RegisteredFromBlockedNetwork],
  then=[DeclareVerdict(verdict='review'), CitePolicy(section='5.2')],
)

LureBehindShortener = Rule(
  when_all=[_Lure, AnyInList(values=_Domains, list='link_shorteners')],
  description=f'{Account} lures people to a link that hides where it leads',
)
WhenRules(
  rules_any=[LureBehindShortener],
  then=[DeclareVerdict(verdict='review'), CitePolicy(section='3.1')],
)
