@escalation
Feature: Questions that belong to somebody else
  A large company that orders for its teams, a journalist with a deadline: a support agent can help neither alone. The
  desk sends them to the right team by itself, and the agent says who will answer and when, and leaves it at that.

  Rule: A large order goes to the accounts team, who quote within one business day
    Background:
      Given Catherine, a buyer for a large company
      And the desk knows Catherine as a "vip" customer

    @id=E4 @email @severity=normal @needs=administrator
    Scenario: A very good customer asks for 120 jackets
      When Catherine writes by e-mail about "120 jackets for our field teams"
        """
        Good morning,

        We are planning a bulk order for our field teams: 120 Fjell rain jackets, sizes S to XL, delivered to our office in Denver by 15 January. Please send us a price for the whole lot and tell us whether we can pay on invoice.

        Kind regards,
        Catherine Osei
        Purchasing
        --- or, in other words ---
        Hello, Catherine Osei here. Bulk order: 120 x Fjell rain jacket, S to XL, Denver, needed by 15 January. What is your best price, and do you invoice?
        --- or, in other words ---
        Dear team at Harbor & Pine,

        Following the jackets that we bought from you in the spring, our field teams would like more of them. It would be a bulk order this time: 120 of the Fjell rain jacket in S, M, L and XL, to reach Denver no later than 15 January.

        Two questions: what would the price be for that number, and is payment on invoice possible?

        Best regards
        Catherine Osei
        """
      Then the desk holds one open conversation with Catherine, in the e-mail inbox, with the message as she wrote it
      And a rule of the desk has assigned it to the team "Accounts"
      When Tomas answers
        """
        Dear Ms. Osei,

        Thank you for coming back to us. An order of 120 Fjell rain jackets is prepared by our accounts team, who work out the price for the lot, payment on invoice and the date in Denver together with you.

        They have your e-mail, and you will have their quote within one business day, so on Monday 30 November. There is nothing that you need to fill in.

        Kind regards,
        Tomas Berger, Harbor & Pine
        """
      Then Catherine receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | how many    | 120 Fjell rain jackets  |
        | who answers | our accounts team       |
        | how soon    | within one business day |
        | which day   | on Monday 30 November   |
      And the answer avoids
        | add to your cart  |
        | our website       |
        | discount code     |
        | standard delivery |
        | fill in the form  |

    @id=E4b @email @severity=minor @needs=administrator @edge=follow-up
    Scenario: A very good customer changes the number, and is still known as one
      Given Catherine has written by e-mail about "Jackets for our field teams"
        """
        Good morning, this is Catherine Osei. We would like to place a bulk order of 120 Fjell rain jackets for Denver. Whom do I talk to?
        --- or, in other words ---
        Hello,

        Could you put me in touch with whoever handles a bulk order? We need 120 Fjell rain jackets in Denver.

        Thank you,
        Catherine Osei
        --- or, in other words ---
        Fjell rain jackets, 120 of them, to Denver. I take it that this counts as a bulk order, so please let me know who will prepare the quote. C. Osei
        """
      And Tomas answers
        """
        Dear Ms. Osei, our accounts team has your request for 120 Fjell rain jackets and will send you a quote within one business day.
        """
      When Catherine writes back by e-mail
        """
        Thank you, that was quick. Please let them quote for 150 instead, our team in Boulder wants some as well. Catherine Osei
        """
      Then the desk adds it to the same conversation, as she wrote it
      And everybody on the desk sees Catherine as a "vip" customer
      When Tomas answers
        """
        Gladly, Ms. Osei. The accounts team knows that it is 150 Fjell rain jackets now, and the quote stays due on Monday 30 November.
        """
      Then Catherine receives the answer by e-mail in the same thread, complete and unchanged

  Rule: A journalist is handed to the press team, and told nothing else
    Background:
      Given Jasper, a journalist with a deadline

    @id=E8 @email @negative @severity=critical @needs=administrator
    Scenario: A journalist asks for a statement before his deadline
      When Jasper writes by e-mail about "Deadline Monday 17:00: the Ember stove"
        """
        Hello,

        Press enquiry: I write for the Northern Ledger and we are running a piece on the Ember stove on Tuesday. Three readers tell us that it flared up. Do you know of more cases, and are you going to take it off the shelves? My deadline is Monday 30 November, 17:00 Eastern.

        Jasper Quinn, Northern Ledger
        --- or, in other words ---
        Press enquiry, Northern Ledger. Ember stove flares up, say three of our readers. How many cases do you know of? Will you stop selling it? I close on Monday 30 November at 17:00 Eastern and would rather print your side than leave it blank. Jasper Quinn
        --- or, in other words ---
        Hi, Jasper Quinn from the Northern Ledger. I am on a deadline: Monday 30 November, 17:00 Eastern, no later.

        This is a press enquiry about your Ember stove, which by our readers' account can flare up. I need two things in writing. How many such cases do you have? And does it stay on sale?
        """
      Then a rule of the desk has assigned it to the team "Press"
      When Tomas leaves a private note
        """
        Northern Ledger, piece on the Ember stove, closes Monday 17:00 Eastern. He asks for numbers and whether we stop selling it. We say nothing about either, it is the press team's.
        """
      And Tomas answers
        """
        Dear Mr. Quinn,

        Thank you for writing to us. Questions from journalists are answered by our press team. They have your e-mail and know that you close on Monday 30 November at 17:00 Eastern; you will hear from them at this address.

        Kind regards,
        Tomas Berger, Harbor & Pine
        """
      Then Jasper receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | who answers         | our press team                          |
        | his deadline        | Monday 30 November at 17:00 Eastern     |
        | where he is reached | you will hear from them at this address |
      And the answer avoids
        | I can confirm   |
        | to my knowledge |
        | off the record  |
        | no comment      |
        | flare           |
      And nothing but the answer has reached Jasper

    @id=E8b @email @severity=normal @edge=follow-up
    Scenario: A journalist tries once more, off the record, and is handed over once more
      Given Jasper has written by e-mail about "Quick one for the Northern Ledger"
        """
        Press enquiry from the Northern Ledger, deadline Monday 30 November, 17:00 Eastern: does the Ember stove stay on sale? Jasper Quinn
        --- or, in other words ---
        Hi there, Jasper Quinn, Northern Ledger. One press enquiry, one line is enough: are you going to go on selling the Ember stove? I need it by Monday 30 November, 17:00 Eastern.
        --- or, in other words ---
        Closing Monday 30 November, 17:00 Eastern. Before that I need your answer to a press enquiry: is the Ember stove still going to be sold?

        Jasper Quinn
        Northern Ledger
        """
      And Tomas answers
        """
        Dear Mr. Quinn, your question is with our press team, who know of your deadline and will write to you at this address.
        """
      When Jasper writes back by e-mail
        """
        Come on, Tomas, just between us. A yes or a no, I won't use your name.
        """
      Then the desk adds it to the same conversation, as he wrote it
      When Tomas answers
        """
        I understand that you are in a hurry, Mr. Quinn. The answer has to come from our press team, and I have told them that you asked again.
        """
      Then Jasper receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | who answers   | has to come from our press team       |
        | what was done | I have told them that you asked again |
      And the answer avoids
        | between us       |
        | as far as I know |
        | I would guess    |
        | I shouldn't say  |
