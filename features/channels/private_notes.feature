@channels
Feature: Private notes stay private
  Agents leave notes for each other beside a conversation: doubts, phone numbers, what a customer is like.
  No customer may ever see one, on any channel. That nothing came is shown by what came after it: a second
  public answer, sent once the first had arrived, and then a look at everything that reached the customer.

  Rule: A private note never reaches the customer

    @id=N1 @email @negative @severity=blocker
    Scenario: A note beside an e-mail conversation stays on the desk
      Given Maya, a friendly first-time buyer
      And Maya has written by e-mail about "Can I still change the color?"
        """
        Hi again! Is it too late to swap the green jacket in RT-10442 for the blue one? Thank you! Maya
        --- or, in other words ---
        Me again, sorry! I keep looking at the blue jacket and now I can't decide... actually I can: blue, please. Could you still swap the green one in RT-10442?

        Thanks a million,
        Maya
        --- or, in other words ---
        Hello! RT-10442 once more. If the green jacket has not left yet, may I have it in blue instead? So sorry for the back and forth!
        """
      When Tomas leaves a private note
        """
        Third change of mind this week. Do NOT offer her a voucher, ask Ines first.
        """
      And Tomas answers
        """
        Hi Maya, no problem at all: RT-10442 is not packed yet, and the blue jacket is reserved for you.
        """
      Then Maya receives the answer by e-mail in the same thread, complete and unchanged
      When Tomas answers
        """
        One more thing, Maya: it leaves our warehouse on Monday.
        """
      Then Maya receives the answer by e-mail in the same thread, complete and unchanged
      And the private note has not reached Maya

    @id=N2 @sms @negative @severity=blocker
    Scenario: A note beside a text conversation stays on the desk
      Given Derek, a frustrated buyer of few words
      And Derek has texted
        """
        Still no parcel. RT-10387. Third time I ask.
        --- or, in other words ---
        RT-10387. Not here. Asked twice already, this makes three.
        --- or, in other words ---
        Third message about RT-10387. No parcel, no answer. What now?
        """
      When Tomas leaves a private note
        """
        He is right, we lost it twice. Let us keep the refund limit of $60 to ourselves.
        """
      And Tomas answers
        """
        We are sorry, Derek. A new parcel is on its way by express.
        """
      Then Derek receives the answer by SMS in the same thread, complete and unchanged
      When Tomas answers
        """
        It will be at your door on Tuesday before noon.
        """
      Then Derek receives the answer by SMS in the same thread, complete and unchanged
      And the private note has not reached Derek

    @id=N3 @webchat @negative @severity=blocker
    Scenario: A note beside a chat stays on the desk
      Given Priya, a matter-of-fact buyer
      And Priya has written in the chat
        """
        Can you confirm that the return label for RT-10519 is free of charge?
        --- or, in other words ---
        Quick check before I drop off the parcel: order RT-10519, return label. It costs me nothing, correct?
        --- or, in other words ---
        Hello. I have the return label for RT-10519 here. It doesn't say who pays. Is it you?
        """
      When Tomas leaves a private note
        """
        She may be a reseller, have a look at her last twelve returns.
        """
      And Tomas answers
        """
        Yes, Priya, returning the red jacket costs you nothing.
        """
      Then Priya receives the answer in the chat in the same thread, complete and unchanged
      When Tomas answers
        """
        The label is valid for 30 days.
        """
      Then Priya receives the answer in the chat in the same thread, complete and unchanged
      And the private note has not reached Priya
