@escalation
Feature: Customers who have been let down
  Some people do not ask any more, they have had enough: a third contact about the same parcel, a third order that went
  wrong, a last word before the bank is called. The desk must notice by itself, bring in the people who can decide,
  and what the customer reads must be an apology, a name, and a time.

  Rule: An angry customer gets somebody who owns the case, and a time to count on
    Background:
      Given Rhonda, an angry customer on her third try, signed in at the shop
      And Rhonda has been here before, by e-mail, each time answered and resolved
        | subject                     | message                                                                                  | answer                                                                                                                           |
        | Where is my tent, RT-10391? | I ordered the Fjord tent on 2 November and nothing has come. It is RT-10391. Rhonda Pike | I am sorry, Rhonda. We are looking for the parcel and will write to you by Monday 16 November. Tomas from Harbor & Pine          |
        | RT-10391 AGAIN              | It is Monday evening and nobody has written. So where is my tent, RT-10391? Rhonda Pike  | You are right, Rhonda, and I am sorry. The parcel is lost. A new tent left today and will reach you by Monday 23 November. Tomas |

    @id=E1 @webchat @email @severity=critical @needs=administrator @needs=team-lead @edge=capitals @edge=identity
    Scenario: An angry customer on her third try reaches the team lead
      When Rhonda writes in the chat
        """
        THIS IS RIDICULOUS. THIRD TIME I WRITE ABOUT RT-10391!!! You promised me the new tent by Monday. It is SATURDAY. There is no tent. Do you people even read these??
        --- or, in other words ---
        I have had it. Two e-mails, two promises, still no tent. RT-10391 was due on Monday and today is Saturday, this is ridiculous, I WANT SOMEBODY WHO ACTUALLY DOES SOMETHING
        --- or, in other words ---
        RT-10391. WHERE. IS. MY. TENT.
        It is Saturday, you said Monday at the latest, and I have asked you twice already. This is ridiculous!
        """
      Then a rule of the desk has set its priority to "urgent"
      And a rule of the desk has assigned it to Rosalind
      And the desk knows the 3 conversations with Rhonda as those of one customer
      When Tomas answers
        """
        You have every reason to be angry, Rhonda, and I am sorry. Twice we gave you a date for RT-10391, and twice we did not keep it.

        A new Fjord tent leaves by express today. Rosalind Okafor, our team lead, has taken over your case: she will write to you by 9:15 Eastern on Monday 30 November with the tracking number, and she will stay with it until the tent is in your hands.
        """
      Then Rhonda receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | apology              | I am sorry // I apologise // I apologize |
        | who owns it          | Rosalind Okafor, our team lead           |
        | what happens today   | A new Fjord tent leaves by express today |
        | next step, with time | by 9:15 Eastern on Monday 30 November    |
      And the answer avoids
        | calm down            |
        | as I said            |
        | as already mentioned |
        | policy               |
        | your order number    |

    @id=E1b @webchat @email @severity=normal @edge=follow-up
    Scenario: An angry customer asks whom she will hear from on Monday, and is told a name
      Given Rhonda has written in the chat
        """
        this is ridiculous. No tent, no call, nothing. RT-10391, and it is the THIRD time.
        --- or, in other words ---
        Saturday. Still no tent. I wrote twice about RT-10391 and got two nice e-mails. This is ridiculous, who is in charge over there?!
        --- or, in other words ---
        RT-10391 WAS PROMISED FOR MONDAY. THIS IS RIDICULOUS.
        """
      And Tomas answers
        """
        I am sorry, Rhonda. A new tent for RT-10391 leaves by express today, and our team lead will write to you by 9:15 Eastern on Monday 30 November.
        """
      When Rhonda writes in the chat
        """
        AND WHO IS THAT?? The next one who knows nothing and makes me tell it all again?
        """
      Then the desk adds it to the same conversation, as she wrote it
      When Tomas answers
        """
        No, Rhonda. It is Rosalind Okafor, and nobody else. She has both of your e-mails and this chat in front of her, so you need not tell it again.
        """
      Then Rhonda receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | a name         | Rosalind Okafor                    |
        | what she knows | both of your e-mails and this chat |
      And the answer avoids
        | one of my colleagues  |
        | whoever is available  |
        | tell me what happened |
        | calm down             |

  Rule: Whoever was let down three times is answered in full, by one person

    @id=E2 @email @severity=critical @needs=administrator @edge=several-orders @edge=several-issues
    Scenario: The third order in a row went wrong
      Given Elsie, an exhausted customer
      When Elsie writes by e-mail about "Three orders, three times wrong"
        """
        Hello,

        I am too tired to be angry. This is the third order in a row that went wrong and I don't know what else to do.

        RT-10204: the $35 headlamp is dead, it never once switched on.
        RT-10288: I ordered the gloves in S and got L.
        RT-10371: I was told that the base layer was delivered yesterday. There is nothing at my door.

        Each time I wrote to somebody else and had to start from the beginning. Could one person please just put this right?

        Elsie Warren
        --- or, in other words ---
        hi, me again. its the third order in a row now, i keep a list by the fridge. headlamp ($35) from RT-10204 dead on arrival, gloves from RT-10288 are L and not S, base layer from RT-10371 supposedly delivered yesterday, well, not to me.

        please, one person for all of it, i can't do this three times more. elsie
        --- or, in other words ---
        Good evening. I don't want vouchers and I don't want an explanation, I only want things that work.

        Yesterday RT-10371 was "delivered" and there is no base layer here. Before that you sent gloves in L for RT-10288, where I had ordered S. And the headlamp for $35 from RT-10204 has never given any light.

        That makes it the third order in a row. Who looks after this, please?

        Elsie W.
        """
      Then a rule of the desk has labelled it "repeat-failure"
      And a rule of the desk has set its priority to "urgent"
      When Tomas answers
        """
        Dear Elsie,

        I am sorry. Three orders, and not one of them right: nobody should have to write an e-mail like yours. Here is what happens with each of them.

        RT-10204: a new headlamp leaves today. Please keep the old one, there is nothing to send back. If you find a moment for a photo of it, our workshop would be glad.

        RT-10288: the gloves in S leave today by express, with a return label for the pair in L.

        RT-10371: we will search for the parcel until Monday 30 November. If the base layer is not with you by then, we will replace it the same day.

        One person looks after all three until they are right, and that is me. I will write to you on Monday 30 November, whatever we have found.

        Tomas Berger, Harbor & Pine
        """
      Then Elsie receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | first order    | RT-10204: a new headlamp leaves today                            |
        | another order  | RT-10288: the gloves in S leave today by express                 |
        | the last order | RT-10371: we will search for the parcel until Monday 30 November |
        | one owner      | One person looks after all three                                 |
        | when she hears | I will write to you on Monday 30 November                        |
      And the answer avoids
        | due to high demand   |
        | unusually busy       |
        | these things happen  |
        | as an exception      |
        | the other department |

  Rule: A customer who threatens is given facts and a choice, and no threat in return

    @id=E3 @email @severity=critical @needs=administrator
    Scenario: A customer threatens with a chargeback over a late refund
      Given Grant, a customer who threatens a chargeback
      When Grant writes by e-mail about "RT-10266: last warning"
        """
        I sent the tent back on the 12th. It is the 28th. $312.40 for RT-10266 is still not on my card. You have until Monday, then my bank does a chargeback and you can explain yourselves to them.

        Grant Mercer
        --- or, in other words ---
        Where is my money? RT-10266, $312.40, tent went back to you on November 12th and I have the receipt.

        I am not going to ask nicely a fourth time. Either there is an answer by Monday or I call the bank and start the chargeback. Your choice.
        --- or, in other words ---
        To whoever reads this. I have the chargeback form open in front of me. It says RT-10266, it says $312.40, it says returned on 12 November and never refunded. I press send on Monday unless somebody tells me in plain words what is going on.

        G. Mercer
        """
      Then a rule of the desk has labelled it "chargeback"
      And a rule of the desk has assigned it to the team "Billing leads"
      When Tomas answers
        """
        Dear Grant,

        Sixteen days without a word from us is too long, and I am sorry. These are the facts: your tent from RT-10266 reached our warehouse on Friday 27 November. The refund of $312.40 is on its way to the card that you paid with and arrives 5–7 business days after the tent, between Friday 4 and Tuesday 8 December.

        You can leave it at that: there is nothing more for you to do. Or you can talk to our billing leads, who can see the payment itself: they have your e-mail and will answer you by 9:15 Eastern on Monday 30 November, before your deadline.

        Should the money not be there on Tuesday 8 December, write to me here.

        Tomas Berger, Harbor & Pine
        """
      Then Grant receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | amount      | $312.40                                     |
        | since when  | reached our warehouse on Friday 27 November |
        | refund time | 5–7 business days                           |
        | a choice    | Or you can talk to our billing leads        |
        | deadline    | by 9:15 Eastern on Monday 30 November       |
      And the answer avoids
        | our terms          |
        | legal              |
        | we will dispute    |
        | close your account |
        | not entitled       |
