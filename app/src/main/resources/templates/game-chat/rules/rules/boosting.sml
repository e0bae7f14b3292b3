# Trade in accounts, currency and ranks, and offers to cheat.
Import(rules=['models/event.sml'])

_Sells = RegexMatch(target=Text, pattern=r'(?i)\b(sell(ing)?|buy(ing)?|cheap|wts|wtb)\b.{0,30}\b(gold|coins|credits|gems|accounts?|skins|boost(ing)?|rank)\b')
_Cheats = MatchesAny(text=Text, obfuscated=True, terms=['aim bot', 'aimbot', 'free cheats', 'undetected cheat', 'wall hack', 'wallhack'])

SellsForRealMoney = Rule(
  when_all=[EventType == 'chat.sent', _Sells],
  description=f'{Account} trades accounts or currency',
)
WhenRules(
  rules_any=[SellsForRealMoney],
  then=[DeclareVerdict(verdict='limit'), DeclareVerdict(verdict='review:chat'), CitePolicy(section='11.3')],
)

OffersCheats = Rule(
  when_all=[EventType == 'chat.sent', _Cheats, HasLink],
  description=f'{Account} offers cheats',
)
WhenRules(
  rules_any=[OffersCheats],
  then=[DeclareVerdict(verdict='remove'), DeclareVerdict(verdict='review:chat'), CitePolicy(section='11.2')],
)
