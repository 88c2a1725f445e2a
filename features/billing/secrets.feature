@billing
Feature: Secrets that customers send unasked
  Worried people put into a message what should never stand in one: a whole card number, the whole code of a gift card.
  The desk keeps their words as they wrote them, and no answer ever says such a number again.

  Rule: A number that a customer should not have sent is never sent back

    @id=B3 @email @severity=critical
    Scenario: A worried customer sends her card number: the desk keeps it as she wrote it, the answer never repeats it
      Given Yuki, a worried customer
      When Yuki writes by e-mail about "Payment failed for RT-10612, please keep the jacket!"
        """
        Hi,

        I just saw that the payment for RT-10612 didn't go through this morning. It's the Alder down jacket in S and your shop says only 2 left! I'm so afraid that it will be gone.

        My card is 4111 1111 1111 1111, there is enough money on it, I checked. Can you try it again, please? And what if it fails once more?

        Yuki
        --- or, in other words ---
        Please help, my payment failed this morning and there are only 2 left of the down jacket (RT-10612, size S). I don't know what I did wrong. Here is the card so that you can do it for me: 4111 1111 1111 1111. Or do I need to enter another one, and where? Thank you, thank you, Yuki
        --- or, in other words ---
        Hello,

        RT-10612: "payment failed". I read it this morning and have been worrying since, because it is a present and nearly sold out.

        Does my order still exist? Will somebody try again? The number is 4111 1111 1111 1111 in case it got lost on your side.

        Sorry for so many questions,
        Yuki Tanaka
        """
      Then the desk holds one open conversation with Yuki, in the e-mail inbox, with the message as she wrote it
      When Tomas answers
        """
        Hi Yuki,

        Please don't worry, the jacket is yours for now. An order with a failed payment is held for 48 hours, so nobody can take RT-10612 from you before Monday 30 November.

        We will try the payment again automatically after 24 hours, that is, tomorrow morning. If you would like us to use another card, sign in before then, open "Payment" in your account and choose "Replace card": the next try will use the new one.

        One request: please don't put card details into an e-mail. We don't need them, and we have not used those you sent.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Yuki receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | held         | held for 48 hours                                        |
        | until        | Monday 30 November                                       |
        | next try     | again automatically after 24 hours                       |
        | another card | open "Payment" in your account and choose "Replace card" |
      And the answer avoids
        | 4111               |
        | 1111               |
        | /(\d[ -]?){13,19}/ |
        | send us your card  |
        | the security code  |

    @id=B8 @email @severity=normal
    Scenario: A customer sends the whole code of her gift card and reads only its end in the answer
      Given Poppy, a customer with a gift card
      When Poppy writes by e-mail about "My gift card doesn't work :("
        """
        Hi!

        My aunt gave me one of your gift cards for my birthday, and I've found the perfect sleeping bag. But when I type in the code it only says "not valid". It's HPGC-7K2M-94QX-7F3Q.

        Is there still something on it? I do hope so!

        Poppy
        --- or, in other words ---
        Hello Harbor & Pine, I hope you can save my birthday present. The gift card with the code HPGC-7K2M-94QX-7F3Q is refused every time I try, "not valid". I copied it letter by letter. Could you check whether it is really empty? Fingers crossed, Poppy
        --- or, in other words ---
        hi there, gift card HPGC-7K2M-94QX-7F3Q won't go through, it says not valid!! it's brand new, a birthday present from my aunt, and she is not the kind to forget paying. what am i doing wrong, and how much is on it?

        hopefully yours, poppy
        """
      Then the desk holds one open conversation with Poppy, in the e-mail inbox, with the message as she wrote it
      When Tomas answers
        """
        Hi Poppy,

        Happy birthday, and good news: the gift card ending in 7F3Q is fine. Its balance is $75.00, not a cent of it used.

        It is our form that misled you. The code belongs in the field "Gift card" at the very last step, beside the payment; the field "Discount code" before that doesn't know it and says "not valid".

        Please treat the code like cash and keep it to yourself. If it is refused again, reply to this e-mail and I will place the order for you.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Poppy receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | which card | the gift card ending in 7F3Q                |
        | balance    | $75.00                                      |
        | the cause  | the field "Discount code"                   |
        | the remedy | the field "Gift card" at the very last step |
      And the answer avoids
        | HPGC-7K2M-94QX-7F3Q |
        | HPGC                |
        | 7K2M                |
        | 94QX                |
