@channels
Feature: The chat where customers find it
  The chat scenarios are told on a shop of the suite's own, which lets anything load. Customers meet the chat on the real
  shop: with its cookie banner, its tag manager and its rules on what may be loaded from where.

  Rule: Whoever comes to the real shop can ask there and be answered

    @id=N4 @webchat @smoke @first-visit @severity=critical @needs=shop-page
    Scenario: A question asked at the real shop is answered there
      Given Priya, a matter-of-fact buyer
      When Priya writes in the chat of the real shop
        """
        Hello. I am about to order. Is this chat answered by a person?
        --- or, in other words ---
        Before I order anything: does somebody read along here, or is this a machine?
        --- or, in other words ---
        One question first. Will a person answer me if something is wrong with an order later on?
        """
      Then the desk holds one open conversation with Priya, in the web chat inbox, with the message as she wrote it
      When Tomas answers
        """
        Hello Priya, yes: I am Tomas from Harbor & Pine, and I read what you write here.
        """
      Then Priya receives the answer in the chat in the same thread, complete and unchanged
