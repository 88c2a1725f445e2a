@escalation
Feature: Customers who leave in the middle of a chat
  A bus comes, a battery dies, and the page is closed before the answer is written. Whoever was signed in gets it by
  e-mail, can answer there, and the desk goes on where the chat ended.

  Rule: An answer finds the customer who has left, and the conversation goes on
    Background:
      Given Lou, a visitor who has to run, signed in at the shop
      And Lou has written in the chat
        """
        quick one before my bus comes!! the Skerry jacket from RT-10548 might be too wide, can i send it back? and what does that cost me
        --- or, in other words ---
        hey, gotta run in a sec. RT-10548, Skerry jacket. if its too wide can it go back & do i pay for the postage??
        --- or, in other words ---
        Hi! No time, sorry: can I return the Skerry jacket (RT-10548) if it turns out too wide? Is that free? My bus is here any moment
        """

    @id=E6 @webchat @email @severity=critical @needs=continuity @edge=follow-up
    Scenario: The answer follows by e-mail, and the customer goes on from there
      When Lou leaves the shop
      And Tomas answers
        """
        Hi Lou, you asked in our chat, just before your bus came, whether the Skerry jacket from RT-10548 can go back. Yes: within 30 days, unused. The prepaid label is in the parcel, so it costs you nothing.
        """
      Then the answer follows Lou by e-mail, together with what was asked in the chat
      And the answer covers
        | refers to the chat | you asked in our chat |
        | until when         | within 30 days        |
        | what it costs      | it costs you nothing  |
      And the answer avoids
        | how can I help you     |
        | your order number      |
        | start a new chat       |
        | describe your question |
      When Lou writes back by e-mail
        """
        made the bus, thx!! so the label goes on the box and i hand it in on monday. easy
        """
      Then the desk adds it to the same conversation, as he wrote it

    @id=E6b @webchat @email @negative @severity=normal
    Scenario: The customer takes the chat along as a transcript, without the notes of the desk
      When Tomas leaves a private note
        """
        Has sent back four jackets this year. Still a good customer, be nice.
        """
      And Tomas answers
        """
        Yes, Lou, the Skerry jacket from RT-10548 can go back within 30 days, unused. The prepaid label is in the parcel.
        """
      Then Lou receives the answer in the chat in the same thread, complete and unchanged
      When Lou leaves the shop
      And Tomas sends Lou the transcript of the chat
      Then Lou receives the transcript of the chat by e-mail
      And the private note has not reached Lou
