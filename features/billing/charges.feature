@billing
Feature: A charge that surprises
  A charge that nobody at home remembers, or the same charge twice: people are frightened first and angry later. The desk
  looks at it at once, says what it is, and says how the money comes back if it should.

  Rule: Whoever asks about a charge learns what it is for and how to get the money back

    @id=B1 @webchat @edge=no-order-number @edge=capitals @severity=critical @needs=administrator
    Scenario: An alarmed customer finds a charge that he knows nothing of
      Given Carl, an alarmed customer
      When Carl writes in the chat
        """
        WHAT IS THIS?? My bank shows $84.50 to HARBOR AND PINE on Tuesday and I don't recognise this charge. I HAVE NOT ORDERED ANYTHING FROM YOU IN MONTHS
        --- or, in other words ---
        Somebody is using my card!! $84.50, Tuesday the 24th, it says HARBOR AND PINE. I don't recognise this charge AT ALL. Has my account been hacked? What do I have to do, call the bank?
        --- or, in other words ---
        I don't recognise this charge: 84.50 dollars, 24 November, your shop. IT WAS NOT ME. Please tell me right now what it is and how I can stop it, my hands are shaking.
        """
      Then the desk holds one open conversation with Carl, in the web chat inbox, with the message as he wrote it
      And a rule of the desk has set its priority to "high"
      When Tomas answers
        """
        That is a fright, Carl, so first what I see: the $84.50 of Tuesday 24 November belongs to order RT-10463, a pair of children's Tarn boots. Perhaps somebody in your family ordered them.

        If nobody did, write "not ours" here. I will stop the order and send the $84.50 back to the original card. You can also dispute the charge with your bank: tell them RT-10463, and we will not object.
        """
      Then Carl receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | what it is        | belongs to order RT-10463         |
        | amount and date   | the $84.50 of Tuesday 24 November |
        | how to stop it    | write "not ours" here             |
        | how to dispute it | dispute the charge with your bank |
      And the answer avoids
        | calm down               |
        | your own fault          |
        | you must have           |
        | you forgot              |
        | contact your bank first |

    @id=B6 @email @edge=attachment @severity=critical
    Scenario: A customer who was charged twice proves it with two screenshots
      Given Amara, a customer who was charged twice
      When Amara writes by e-mail about "Charged TWICE for RT-10527", with the files "charge-1.png" and "charge-2.png"
        """
        Hello,

        I ordered ONE pair of gaiters, RT-10527, and you took $64.90 two times, a minute apart. Look at the two screenshots from my bank. That was the money for my groceries, I am really upset!

        When do I get it back?

        Amara Diallo
        --- or, in other words ---
        This is not okay. Two screenshots attached: Monday 9:12 and Monday 9:13, both $64.90, both you. One order only, RT-10527. Please return one of them and tell me the day on which it will be there, my account is in the red because of this. Amara
        --- or, in other words ---
        Hi, please look at the attached pictures. The same $64.90 for RT-10527 left my account twice on Monday. I only have one order with you and I can't afford two. Who made this mistake, and when will the second one be back?

        Amara D.
        """
      Then the desk holds one open conversation with Amara, in the e-mail inbox, with the message as she wrote it
      And the desk keeps the files "charge-1.png" and "charge-2.png" with it, byte for byte
      When Tomas answers
        """
        Hello Amara,

        You are right, and I am sorry: the mistake was ours. Thank you for both screenshots, they made it easy to find.

        The charge of 9:12, $64.90, pays for your gaiters in RT-10527 and stays. The charge of 9:13, $64.90, should never have been made. I have refunded it today, Saturday 28 November, to the original card.

        It takes 5–7 business days, so please expect it between Friday 4 and Tuesday 8 December. If it is not there by then, reply to this e-mail and I will follow it up myself.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Amara receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | first charge  | The charge of 9:12, $64.90              |
        | second charge | The charge of 9:13, $64.90              |
        | refunded on   | today, Saturday 28 November             |
        | there by      | between Friday 4 and Tuesday 8 December |
      And the answer avoids
        | only a pending charge |
        | it will drop off      |
        | contact your bank     |
        | send us proof         |
        | pressed twice         |
