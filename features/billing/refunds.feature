@billing
Feature: Money that comes back
  Whoever has sent something back, or paid more than the price of the next day, wants three things: the amount, the day,
  and to know where the money goes. The desk says all three in the first answer.

  Rule: Whoever is owed money is told how much, when, and to which card

    @id=B2 @sms @severity=normal
    Scenario: A patient customer asks by text where her refund is
      Given Nadia, a patient customer
      When Nadia texts
        """
        Hello, I sent the snowshoes from RT-10274 back a while ago. Could you tell me when I can expect the refund? No hurry. Thank you, Nadia
        --- or, in other words ---
        Good morning! Just wondering about my refund for the snowshoes (RT-10274). I may have overlooked it. Could you have a look when you find the time?
        --- or, in other words ---
        Hi, it's about RT-10274, the snowshoes I returned. The parcel should be with you by now, but I don't see any money on my account yet. Is everything all right with it? Kind regards, Nadia Karim
        """
      Then the desk holds one open conversation with Nadia, in the SMS inbox, with the message as she wrote it
      When Tomas answers
        """
        Hi Nadia, thank you for your patience. The snowshoes came back on Monday 23 November, and we sent $129.00 to your original card the same day. That takes 5–7 business days; with Thanksgiving in between, expect it by Thursday 3 December. Tomas
        """
      Then Nadia receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | amount    | $129.00             |
        | date sent | Monday 23 November  |
        | how long  | 5–7 business days   |
        | there by  | Thursday 3 December |
        | where to  | your original card  |
      And the answer avoids
        | already told you |
        | the bank's fault |
        | a few weeks      |
        | store credit     |

    @id=B2b @sms @edge=follow-up @severity=normal
    Scenario: A customer whose card has expired learns that the refund still reaches her
      Given Nadia, a patient customer
      And Nadia has texted
        """
        Hello again, it's Nadia. Has the refund for the snowshoes in RT-10274 been sent yet? Thank you!
        --- or, in other words ---
        Hi! Sorry to bother you on a Saturday. My snowshoes (RT-10274) must have reached you this week. Is my money on the way?
        --- or, in other words ---
        Good afternoon, may I ask about RT-10274? I returned the snowshoes and would like to know whether the refund has left you. Best, Nadia
        """
      When Tomas answers
        """
        Hi Nadia, yes: $129.00 for RT-10274 went to your original card on Monday 23 November. With Thanksgiving in between, please expect it by Thursday 3 December. Tomas
        """
      Then Nadia receives the answer by SMS in the same thread, complete and unchanged
      When Nadia texts
        """
        Oh, that card expired in October. I have a new one, can it go there instead?
        """
      And Tomas answers
        """
        A refund goes to the original card only, Nadia, so that nobody can divert it. Expired is no problem: your bank passes the $129.00 on to the account behind the card. If it is not there on Friday 4 December, text me. Tomas
        """
      Then Nadia receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | rule        | to the original card only               |
        | reassurance | Expired is no problem                   |
        | if it fails | If it is not there on Friday 4 December |

    @id=B5 @webchat @severity=normal
    Scenario: A customer with an eye for prices sees the price drop a day after he bought
      Given Gil, a customer with an eye for prices
      When Gil writes in the chat
        """
        yo, bought the Skerry jacket thursday for $189 (RT-10599) and friday it's $149?? black friday got me good lol. any chance you match that?
        --- or, in other words ---
        ok so funny story. RT-10599, Skerry jacket, I pay $189 on Thursday, wake up on Friday, $149. Do you guys do price match or do I just cry a little
        --- or, in other words ---
        hey! the jacket in RT-10599 got $40 cheaper one day after i hit buy, 189 down to 149. do i have to send it back and buy it again or is there an easier way?
        """
      Then the desk holds one open conversation with Gil, in the web chat inbox, with the message as he wrote it
      When Tomas answers
        """
        Good eye, Gil, and no tears needed. We match our own price for 14 days, and you ordered RT-10599 only on Thursday 26 November.

        $189.00 less $149.00 makes $40.00. It is on its way back to the original card and will be there within 5–7 business days, by Tuesday 8 December. Nothing to return, nothing to fill in.
        """
      Then Gil receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | price match   | match our own price for 14 days |
        | order         | RT-10599                        |
        | amount        | $40.00                          |
        | where to      | the original card               |
        | there by      | by Tuesday 8 December           |
        | nothing to do | nothing to return               |
      And the answer avoids
        | should have waited |
        | sale items are     |
        | as an exception    |
        | store credit       |
        | order it again     |

    @id=B7 @sms @edge=long-text @edge=several-issues @edge=several-orders @severity=normal
    Scenario: A long text with three questions is one message on the desk and gets three answers
      Given Walt, a customer with much to say
      When Walt texts
        """
        Hello, Walt here, and sorry beforehand, my wife says I text like I talk. First thing, the two-man tent from RT-10402, I mailed it back to you and the tracking says it got there yesterday, Friday, so when do I see my $219? Second thing, the bank has given me a new card since, can the money go on that one instead of the old one? Third thing, I bought the little camp stove on the 19th, that is RT-10431, for $95, and now I see it in your shop for $79. Do I get the $16? Thanks a million, no rush. Well, some rush.
        --- or, in other words ---
        Good day to whoever reads this on a weekend, I hope they give you coffee. I have three questions and I will try to be short, which I never am. The tent in RT-10402 ($219) went back to you and was signed for on Friday, when is the refund here? And is there a way to have it on my new card, because the old one was swallowed by a machine in Duluth, long story? And the stove in RT-10431 that I paid $95 for on 19 November now costs $79, which is $16 less, so do you pay the difference or was I just unlucky? Walt
        --- or, in other words ---
        Three things, then I leave you in peace, promise!! Number one is the stove, RT-10431, bought 19 Nov for $95 and today I look and it says $79, so sixteen dollars, do I get those back or not? Number two is the tent, RT-10402, it is back with you since yesterday according to the mailman, a nice fellow, and that makes $219 that you owe me, and when would that be? Number three, and my daughter told me to ask, can you put it on my new card, as the old one is cut up in the kitchen drawer? Yours, Walt Jennings
        """
      Then the desk holds one open conversation with Walt, in the SMS inbox, with the message as he wrote it
      When Tomas answers
        """
        Hi Walt, all three, gladly. The tent (RT-10402) came back on Friday 27 November: $219.00 follows in 5–7 business days, by Tuesday 8 December. It goes to the original card only; your bank passes it on. And the stove (RT-10431) is within our 14 days: you get the $16.00 too. Tomas
        """
      Then Walt receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | the tent's refund | $219.00 follows in 5–7 business days |
        | there by          | Tuesday 8 December                   |
        | the new card      | to the original card only            |
        | the stove's price | you get the $16.00 too               |
      And the answer avoids
        | one question at a time |
        | too long               |
        | your new card          |
        | your other questions   |
