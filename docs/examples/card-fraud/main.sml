# Card payments: what one payment shows, how it differs from what the customer usually pays, and what
# is known by now about the terminal and the customer.
#
# Two kinds of event come in. `payment` is to be judged. `payment.labelled` comes days later, when it is
# known whether an earlier payment was fraud; it is only counted.
EventType = GetActionName()
Customer: Entity[str] = EntityJson(type='Customer', path='$.CUSTOMER_ID', coerce_type=True)
Terminal: Entity[str] = EntityJson(type='Terminal', path='$.TERMINAL_ID', coerce_type=True)
Amount: float = JsonData(path='$.TX_AMOUNT')
Label: int = JsonData(path='$.TX_FRAUD', required=False)

_Payment = EventType == 'payment'
_Fraud = EventType == 'payment.labelled' and Label == 1

# What the customer usually pays, this payment aside.
UsualAmount = Average(by=Customer, value=Amount, last=40, when=_Payment, include_current=False)
Spread = StdDev(by=Customer, value=Amount, last=40, when=_Payment, include_current=False)
PaymentsBefore = Count(by=Customer, last=40, when=_Payment, include_current=False)

# What came out about earlier payments.
FraudsAtTerminal = Count(by=Terminal, window=TimeDelta(days=10), when=_Fraud)
FraudsOfCustomer = Count(by=Customer, window=TimeDelta(days=10), when=_Fraud)

LargePayment = Rule(
  when_all=[_Payment, Amount > 220],
  description=f'{Amount} is more than anybody pays here',
)
UnusualPayment = Rule(
  when_all=[_Payment, PaymentsBefore >= 5, Amount > 40, Amount > UsualAmount * 2.5, Amount > UsualAmount + Spread * 4],
  description=f'{Amount} where {Customer} usually pays {UsualAmount}',
)
BadTerminal = Rule(
  when_all=[_Payment, FraudsAtTerminal >= 2],
  description=f'{FraudsAtTerminal} frauds at {Terminal} came out within ten days',
)
BadCustomer = Rule(
  when_all=[_Payment, FraudsOfCustomer >= 1, PaymentsBefore >= 5, Amount > UsualAmount * 2.5],
  description=f'{FraudsOfCustomer} frauds on the card of {Customer} came out within ten days',
)
WhenRules(
  rules_any=[LargePayment, UnusualPayment, BadTerminal, BadCustomer],
  then=[DeclareVerdict(verdict='review')],
)
