# Insults and contempt. Words alone do not tell banter from bullying, so a person looks.
Import(rules=['models/event.sml'])

_Insult = MatchesAny(text=Text, terms=[
  'bitch', 'bitches', 'clown', 'disgusting', 'dumb', 'dumbass', 'fool', 'fuck off', 'fuck you', 'hoe',
  'hoes', 'idiot', 'idiots', 'imbecile', 'liar', 'loser', 'losers', 'moron', 'morons', 'nobody likes you',
  'pathetic', 'retard', 'retarded', 'shut up', 'slut', 'stupid', 'trash', 'ugly', 'useless', 'whore',
  'worthless', 'you people', 'you should be ashamed',
])
_AtSomebody = RegexMatch(target=Text, pattern=r'(?i)(@\w+|\byou\b|\byour\b|\byou\'re\b|\bu\b|\bur\b)')
_GoAway = MatchesAny(text=Text, terms=[
  'everyone report', 'get lost', 'go away', 'just leave', 'leave this place', 'nobody wants you here',
  'nobody wants you', 'quit already', 'you do not belong', 'you don\'t belong',
])

InsultAtSomebody = Rule(
  when_all=[_Insult, _AtSomebody],
  description=f'{Account} insults somebody',
)
DrivingSomebodyAway = Rule(
  when_all=[_GoAway],
  description=f'{Account} tells somebody to go away',
)
WhenRules(
  rules_any=[InsultAtSomebody, DrivingSomebodyAway],
  then=[DeclareVerdict(verdict='review'), CitePolicy(section='2.1')],
)
