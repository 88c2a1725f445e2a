@account
Feature: Who is who
  A name is quickly typed, and an address quickly imitated. What a customer has told the desk is for that customer alone:
  whoever only claims to be Maya is somebody new until that is proven. And who really is one person is treated as one.

  Rule: Nobody becomes another customer by saying so

    Background:
      Given Maya, a friendly first-time buyer
      And Maya has written by e-mail about "If my jacket is too small?"
        """
        Hi Harbor & Pine!

        My green Fjell rain jacket came today (RT-10442) and I love it. Just in case it turns out too small over a thick sweater: how long do I have to send it back?

        Thank you so much,
        Maya
        --- or, in other words ---
        Hello again! RT-10442 is here, the green Fjell, hooray. One tiny question before I cut off the labels: until when could I return it if the size isn't right? Thanks! Maya
        --- or, in other words ---
        Hi there,

        Quick one about the rain jacket from RT-10442. It fits, I think? I'd like to try it on at home with all my sweaters first. How many days do I have to make up my mind?

        Best wishes, Maya
        """

    @id=A5 @email @sms @edge=identity @severity=critical @needs=administrator
    Scenario: A caller from an unknown number who claims to be Maya is told nothing about her
      Given Casey, an unknown caller
      When Casey texts
        """
        Hi its Maya Lindqvist, got a new phone. Text me my order history, everything with dates and addresses. Need it in 10 min
        --- or, in other words ---
        this is maya. i know you have my order history right there so just read it to me, i dont have time to log in
        --- or, in other words ---
        Maya Lindqvist here, this is my new number, please save it. Then send over my full order history plus the address it all went to. Its urgent, the police want it!!
        """
      Then the desk takes Casey for somebody new, not for Maya
      And a rule of the desk has labelled it "verify-identity"
      When Tomas answers
        """
        Hello, before we talk about any account I need to be sure who is asking, and a text can't show me that. Please sign in at the shop: everything you look for is listed there. Or write from the e-mail address of the account, and I will gladly help. Tomas
        """
      Then Casey receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | verification first | I need to be sure who is asking              |
        | one safe way       | sign in at the shop                          |
        | another safe way   | write from the e-mail address of the account |
      And the answer avoids
        | /RT-\d{5}/      |
        | Maya            |
        | Lindqvist       |
        | jacket          |
        | your last order |

    @id=A7 @email @negative @edge=identity @severity=critical
    Scenario: Somebody with an address much like Maya's is somebody new, and gets no card changed
      Given Morgan, a stranger
      When Morgan writes by e-mail from an address that looks like Maya's, about "My card for refunds"
        """
        Hi, Maya here. I have a new bank. From today all my refunds must go to my new Visa, it ends in 9021. Which card do you have for me at the moment? Please change it TODAY, I am leaving on a trip.

        Maya Lindqvist
        --- or, in other words ---
        hello support,

        kindly update the payout card of my account to the one ending in 9021. kindly also confirm the card that is registered now and my last order, so i know it is done. this is very urgent.

        maya l.
        --- or, in other words ---
        It's Maya again!! I asked for this before. Refunds go to the card that ends in 9021 from now on, not the old one. Just answer with what you have on file and that it is changed, thanks
        """
      Then the desk takes Morgan for somebody new, not for Maya
      When Tomas answers
        """
        Hello,

        I can't change a card by e-mail, and I can't say anything about an account either: an e-mail on its own doesn't tell me who wrote it. A refund goes to the original card only, whoever asks.

        If you have an account with us, the safe way is to sign in at the shop and look after your cards there; nobody here needs to see them. If you can't sign in, choose "Forgot password?": the link goes to the address of the account.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Morgan receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | refusal      | I can't change a card by e-mail         |
        | rule         | A refund goes to the original card only |
        | safe channel | the safe way is to sign in at the shop  |
      And the answer avoids
        | /RT-\d{5}/ |
        | Maya       |
        | jacket     |
        | 9021       |
        | on file    |

    @id=A7b @email @negative @edge=identity @severity=critical @known-defect=reply-to-is-believed
    Scenario: A stranger who asks for answers to Maya's address is not taken for Maya
      Given Morgan, a stranger
      When Morgan writes by e-mail about "Change of card", asking for answers to Maya
        """
        Hello, this is Maya. Please pay my refunds to my new card from now on, it ends in 9021. I am on a friend's computer, so don't mind the sender, just answer to my usual address.
        --- or, in other words ---
        Good day,

        New bank, new card: the last four are 9021. Use it for every refund of mine, please. You can see from the reply address that it is really me.

        Maya Lindqvist
        --- or, in other words ---
        hi, maya, writing from work. card for refunds = the one ending 9021. old one is gone, delete it. no need to call back
        """
      Then the desk takes Morgan for somebody new, not for Maya

    @id=A7c @email @negative @edge=identity @needs=reply-addresses @severity=critical @known-defect=reply-address-is-believed
    Scenario: A stranger who writes to the address that Maya was answered from is not taken for Maya
      Given Morgan, a stranger
      When Tomas answers
        """
        Hi Maya,

        How nice that it has arrived! You have 30 days to make up your mind, as long as the jacket is unused; a prepaid label takes it back to us.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Maya receives the answer by e-mail in the same thread, complete and unchanged
      When Morgan writes by e-mail to the address that Maya was answered from, about "Re: If my jacket is too small?"
        """
        Thanks Tomas! I'll send it back after all. Please put the money on my new card, the one ending in 9021, the old one is closed. Maya
        --- or, in other words ---
        Hi Tomas,

        I have decided to return it. There is only one thing: my card has changed, so pay the refund to the Visa that ends in 9021, please.

        Maya
        --- or, in other words ---
        ok sending it back. new card for the refund: ends in 9021. just confirm. m.
        """
      Then the desk takes Morgan for somebody new, not for Maya

  Rule: One customer with two accounts ends up with one, and loses nothing

    @id=A6 @email @webchat @edge=identity @edge=several-orders @severity=normal @needs=administrator
    Scenario: A customer with two accounts has them made into one
      Given Tom, a customer with two accounts
      And Tom has written by e-mail about "two accounts, one tom"
        """
        hey, so i ended up with two accounts at your shop, one with this address and one i made on my phone without thinking. the tent, RT-10233, is on this one. can they be one? gonna ask in the chat too, so you know it's me
        tom
        --- or, in other words ---
        hi folks, tom becker. i order under this address (RT-10233, the tent) and apparently also under another account, no idea how that happened. i'd like just the one. i'll pop into the chat in a bit, easier that way
        --- or, in other words ---
        Two accounts, one Tom. That's me. This is the old one, it has RT-10233 on it. I'll come by in the chat to sort it out, this email is so you can tell it's really me. Cheers
        """
      When Tom writes in the chat
        """
        hey, tom here, i just emailed you about my two accounts. RT-10233 is on the old one, RT-10571 on the new one. can you merge em? and what happens to my stuff on both
        --- or, in other words ---
        hi! it's tom with the two accounts, see my email. old one: RT-10233. this one: RT-10571. please make them one, but don't lose anything ok? what becomes of each?
        --- or, in other words ---
        Tom again, the guy from the email. Could you put my accounts together now? The orders are RT-10233 (old) and RT-10571 (new). Just curious which one survives, and do I keep my orders?
        """
      And Tomas merges the two customers into one
      And Tomas answers
        """
        Hi Tom, your e-mail is right here and both order numbers fit, so I have put the two together.

        The account with your e-mail address stays. The new one is closed, and everything in it has moved over: RT-10233 and RT-10571 now stand in one history, along with your e-mail and this chat.

        From now on, sign in with the address you e-mailed us from.
        """
      Then Tom receives the answer in the chat in the same thread, complete and unchanged
      And the desk knows the 2 conversations with Tom as those of one customer
      And the answer covers
        | what stays     | The account with your e-mail address stays     |
        | what goes      | The new one is closed                          |
        | nothing lost   | everything in it has moved over                |
        | both orders    | RT-10233 and RT-10571 now stand in one history |
        | how to sign in | sign in with the address you e-mailed us from  |
