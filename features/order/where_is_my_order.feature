@order
Feature: Where is my order?
  Most people who write to Harbor & Pine ask one thing: where their parcel is, or why it is not the one they
  ordered. Whoever asks is answered where they wrote, in the thread they wrote in, with facts they can use.

  Rule: A customer is answered where they wrote, in the thread they wrote in

    @id=O1 @email @smoke @severity=critical @needs=administrator
    Scenario: A friendly first-time buyer asks by e-mail where her order is
      Given Maya, a friendly first-time buyer
      When Maya writes by e-mail about "Where is order RT-10442?"
        """
        Hi there!

        I placed my very first order with you on Monday: RT-10442, the green Fjell rain jacket. So excited! It has been 3 days now and the tracking page still shows nothing at all.

        Could you tell me where it is, and roughly when I can expect it? We are off to the coast next weekend.

        Thanks so much,
        Maya
        """
      Then the desk holds one open conversation with Maya, in the e-mail inbox, with the message as she wrote it
      And a rule of the desk has labelled it "order-status"
      When Tomas answers
        """
        Hi Maya,

        thank you for your first order with us! RT-10442 was packed on Tuesday and left our warehouse this morning. Your tracking number is HP-7731-0442; the tracking page wakes up within 24 hours.

        Standard delivery takes 3–5 business days, so please expect the jacket between Tuesday and Thursday, well before your weekend at the coast.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Maya receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | order number    | RT-10442                     |
        | tracking number | HP-7731-0442                 |
        | arrival window  | between Tuesday and Thursday |
      And the answer avoids
        | SLA           |
        | fulfilment    |
        | in transit    |
        | carrier event |

    @id=O2 @sms @smoke @severity=critical @needs=administrator
    Scenario: A frustrated buyer of few words texts that his order is late
      Given Derek, a frustrated buyer of few words
      When Derek texts
        """
        RT-10387 is 6 days late. Where is it???
        """
      Then the desk holds one open conversation with Derek, in the SMS inbox, with the message as he wrote it
      And a rule of the desk has set its priority to "high"
      When Tomas answers
        """
        We are sorry, Derek. RT-10387 should have reached you last week. It will be with you on Wednesday 25 November. We have refunded your shipping, and if it is not there by then we send a new one by express.
        """
      Then Derek receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | apology      | We are sorry             |
        | new date     | Wednesday 25 November    |
        | what we give | refunded your shipping   |
      And the answer avoids
        | the carrier's fault       |
        | blame the carrier         |
        | due to high demand        |
        | nothing we can do         |

    @id=O3 @webchat @smoke @severity=critical @needs=administrator
    Scenario: A matter-of-fact buyer tells in the chat that she got the wrong jacket
      Given Priya, a matter-of-fact buyer
      When Priya writes in the chat
        """
        Hello. Order RT-10519 arrived today, but you sent the wrong jacket: I ordered the blue Skerry in M and got a red Fjell in L. What happens now?
        """
      Then the desk holds one open conversation with Priya, in the web chat inbox, with the message as she wrote it
      And a rule of the desk has labelled it "wrong-item"
      When Tomas answers
        """
        I am sorry about the mix-up, Priya. The blue Skerry in M goes out to you by express today. A return label for the red jacket is already in your mailbox; just hand the parcel in, it costs you nothing.
        """
      Then Priya receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | apology             | I am sorry             |
        | express replacement | by express today       |
        | return label        | A return label         |
      And the answer avoids
        | pay the postage     |
        | at your own expense |
        | cover the shipping  |
