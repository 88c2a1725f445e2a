@agent
Feature: A bot that knows when to step aside
  In the chat of the help centre a bot answers first. That is welcome as long as it is right and nobody has to beg for
  a person: whoever asks for one gets one, in the same chat, and the bot is silent from then on.

  Rule: Whoever asks the bot for a person gets a person

    @id=G9 @webchat @severity=critical @needs=bot @edge=several-issues
    Scenario: A casual visitor is answered by the bot, then by a person
      Given Theo, a casual visitor
      And a bot answers first in the chat of the help centre
      When Theo writes in the chat of the help centre
        """
        hey do you guys ship to canada? asking for a friend in halifax
        --- or, in other words ---
        yo, quick q, canada: yes or no? and how long does it take
        --- or, in other words ---
        Hi! My buddy up in Halifax wants one of your tents. You ship there?
        """
      Then the bot answers Theo
        """
        Hello, this is the bot of Harbor & Pine. Yes, we deliver to Canada: it takes 7–12 business days, and duties are prepaid. If you would rather talk to a person, just say so.
        """
      When Theo writes in the chat of the help centre
        """
        sweet. agent please, got one more: can i still change the address on RT-10561? ordered it like 20 min ago
        """
      Then the bot has handed over to a person
      When Tomas answers
        """
        Hi Theo, Tomas here, a person. RT-10561 is not packed yet, so yes: send me the new address here and I will change it right away.
        """
      Then Theo receives the answer in the chat in the same thread, complete and unchanged

    @id=G10 @webchat @negative @severity=critical @needs=bot
    Scenario: A direct buyer asks for a person at once, and the bot says nothing
      Given Paul, a direct buyer
      And a bot answers first in the chat of the help centre
      When Paul writes in the chat of the help centre
        """
        Agent please. Payment for RT-10498 failed. Is the order gone?
        --- or, in other words ---
        My card was declined for RT-10498. Do I lose the order? Not a bot question. Agent please.
        --- or, in other words ---
        RT-10498, payment didn't go through. agent please, I want to know whether you keep it for me.
        """
      Then the bot has handed over to a person
      When Tomas answers
        """
        Hi Paul, Tomas here. RT-10498 is not gone: we hold it for 48 hours and try the payment again after 24 hours.
        """
      Then Paul receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | how long it is held | we hold it for 48 hours              |
        | when it is tried    | try the payment again after 24 hours |
      And the conversation is open and nobody but Tomas has answered
