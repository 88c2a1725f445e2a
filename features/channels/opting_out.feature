@channels
Feature: Whoever wants no texts gets none
  A customer who texts STOP is left alone, whatever anybody answers: the carrier sees to that, and the desk tells the agent
  that nothing went out. A customer who texts START is answered again.

  Rule: A customer who texts STOP is left alone until they text START

    @id=C1 @sms @opts-out @negative @severity=critical @needs=carrier-opt-out @edge=opt-out
    Scenario: A customer has enough of texts, and wants them again later
      Given Nadia, a patient customer
      And Nadia has texted
        """
        Hi, is the repair of my tent, RT-10733, done yet? No hurry.
        --- or, in other words ---
        Hello! Any news about RT-10733? It's the tent that you are repairing.
        --- or, in other words ---
        Just asking how the tent of RT-10733 is doing in your workshop. Thanks!
        """
      When Nadia wants no more texts and sends the one word "STOP"
      Then the desk tells Tomas that it can't text Nadia when he answers
        """
        Hi Nadia, the tent of RT-10733 is repaired and leaves our workshop today.
        """
      When Nadia wants texts again and sends the one word "START"
      And Tomas answers
        """
        Good to have you back, Nadia. The tent of RT-10733 is repaired and on its way to you.
        """
      Then Nadia receives the answer by SMS in the same thread, complete and unchanged
