@escalation
Feature: Somebody was hurt
  A product has hurt somebody: no bot, no template and no list of things to try may come between the customer and a
  person. The desk must see it at once, and the first thing that the customer reads is about them, not about the product.

  Rule: Whoever was hurt hears from a person at once, and from no machine
    Background:
      Given Gwen, a customer who was hurt

    @id=E7 @webchat @negative @severity=critical @needs=administrator
    Scenario: A customer was hurt by a stove
      When Gwen writes in the chat
        """
        I got hurt. The Ember stove from RT-10477 flared up when I lit it last night and my hand is burned. I am still shaking, I don't know who to tell
        --- or, in other words ---
        hello? your stove just... it flared up. RT-10477, the Ember. i got hurt, my hand is burned, what do i do now
        --- or, in other words ---
        Is anyone there please. We were camping last night and the Ember stove (RT-10477) shot up a flame when I lit it. My hand is burned.
        I got hurt and my little boy stood right next to me.
        """
      Then a rule of the desk has labelled it "safety"
      And a rule of the desk has set its priority to "urgent"
      When Tomas answers
        """
        Gwen, I am so sorry that you got hurt. You come first: please let a doctor see that hand today, or call 911 if it gets worse.

        Our safety team has your message about RT-10477 right now, and a person from that team will write to you here. Please leave the stove as it is and do not use it again. There is nothing else that you have to do.
        """
      Then Gwen receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | sympathy       | I am so sorry that you got hurt  |
        | help first     | let a doctor see that hand       |
        | who takes over | Our safety team has your message |
        | the stove      | do not use it again              |
      And the answer avoids
        | did you try      |
        | make sure that   |
        | instructions     |
        | liable           |
        | at your own risk |
      And the conversation is open and nobody but Tomas has answered

    @id=E7b @webchat @negative @severity=critical @edge=follow-up
    Scenario: What a hurt customer writes next is answered by a person too
      Given Gwen has written in the chat
        """
        I got hurt by the Ember stove from RT-10477. My hand. I'm on my way to urgent care
        --- or, in other words ---
        RT-10477, the Ember stove, it flared up and i got hurt. driving to urgent care now, my husband is at the wheel
        --- or, in other words ---
        My hand is burned. It was your Ember stove, RT-10477. I'm sorry, I can't type well. I got hurt and we are going to urgent care
        """
      And Tomas answers
        """
        I am so sorry, Gwen. Going to urgent care is the right thing. Our safety team has your message about RT-10477 right now.
        """
      When Gwen writes in the chat
        """
        ok. they are looking at it now. do i have to bring you the stove??
        """
      Then the desk adds it to the same conversation, as she wrote it
      When Tomas answers
        """
        No, Gwen. Leave the stove where it is and let nobody use it; the safety team will arrange everything with you. I am glad that a doctor is looking after you now.
        """
      Then Gwen receives the answer in the chat in the same thread, complete and unchanged
      And the conversation is open and nobody but Tomas has answered
