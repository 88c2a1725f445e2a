@account
Feature: Getting into an account, and keeping it
  People forget passwords and move to new mailboxes. They want back in at once, and nobody else should get in with
  them. So the desk explains the way in plain words, asks for no secret, and moves an account only when its owner agrees.

  Rule: Nobody has to tell a password to get back into an account

    @id=A1 @webchat @edge=typos @edge=several-issues @severity=critical
    Scenario: A confused customer who cannot log in is shown the way back
      Given Bea, a confused customer
      When Bea writes in the chat
        """
        hello?? i cant get into my acount anymore. it says wrong pasword but its the one i allways use?? and are my orders gone now or what
        --- or, in other words ---
        Hi, um, I think I broke something. It says my password is wrong, I typed it maybe six times, slowly, with the cat off the keybord. Does that mean my orders are lost as well? I dont know what to do now.
        --- or, in other words ---
        Wrong password, wrong password, wrong password. I only HAVE the one! How do I get back in, and did my old orders disapear too?
        """
      Then the desk holds one open conversation with Bea, in the web chat inbox, with the message as she wrote it
      When Tomas answers
        """
        No harm done, Bea: your orders are all still there, they are only waiting behind the door.

        To get back in, choose "Forgot password?" below the sign-in form and enter the e-mail address you order with. We will send you a link right away; follow it and pick a new password.

        The link works for 60 minutes. If you don't see it, have a look in the junk folder, or tell me here. And your password stays yours alone: nobody at Harbor & Pine will ever want to know it.
        """
      Then Bea receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | her worry       | your orders are all still there |
        | first step      | choose "Forgot password?"       |
        | what comes then | We will send you a link         |
        | how long it has | 60 minutes                      |
      And the answer avoids
        | what is your password |
        | tell me your password |
        | send us your password |
        | confirm your password |
        | create a new account  |

    @id=A1b @webchat @edge=follow-up @severity=normal
    Scenario: A customer whose link has run out gets help, and no blame
      Given Bea, a confused customer
      And Bea has written in the chat
        """
        hi its about the email for a new password. do i open it on the phone or on the computer? i dont want to do it wrong again
        --- or, in other words ---
        Hello, me again. I asked for the new password thing and there is an email now with a link in it. Must it be the same computer, or can I use my phone? I'm never sure with these.
        --- or, in other words ---
        Got the password email!! But on the phone. Does the link work there too or will it be lost if I use it in the wrong place?
        """
      When Tomas answers
        """
        Either will do, Bea. Follow the link within 60 minutes and pick a new password; it then works on your phone and on your computer.
        """
      Then Bea receives the answer in the chat in the same thread, complete and unchanged
      When Bea writes in the chat
        """
        ok so i made lunch first and now it says the link is dead?? did i break it
        """
      And Tomas answers
        """
        You broke nothing, Bea. A link works for 60 minutes and lunch simply took longer. Choose "Forgot password?" once more and use the newest e-mail; the old link stays dead, and that is as it should be.
        """
      Then Bea receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | no blame      | You broke nothing                                         |
        | why           | A link works for 60 minutes                               |
        | what to do    | Choose "Forgot password?" once more // ask for a new link |
        | which to take | use the newest e-mail                                     |

  Rule: An account moves to a new e-mail address only when the old address agrees

    @id=A2 @email @severity=critical @needs=administrator
    Scenario: A professional customer asks for a new address and is asked to confirm it from the old one
      Given Martin, a professional customer
      When Martin writes by e-mail about "Change of e-mail address on my account"
        """
        Hello,

        I have moved to a new firm and will lose this mailbox at the end of the year. Please change the e-mail address of my Harbor & Pine account to martin@keller-consulting.example.

        What do you need from me?

        Kind regards,
        Martin Keller
        --- or, in other words ---
        Good afternoon,

        A short administrative matter: my account should run under martin@keller-consulting.example in future. I am writing from the address that you have on file; I can use it until 31 December.

        Please let me know the procedure.

        Best regards,
        Martin Keller
        --- or, in other words ---
        Hello, could you replace the e-mail address of my account, please? The new one is martin@keller-consulting.example. This one, the old one, is switched off at the end of December. Many thanks, Martin Keller
        """
      And Tomas notes "martin@keller-consulting.example" as Martin's pending e-mail address
      And Tomas answers
        """
        Hello Martin,

        Thank you for telling us in good time. I have noted martin@keller-consulting.example as the new address for your account. Nothing has changed yet: until you confirm it, the account stays with the address you are writing from.

        Please confirm the change from your old address: replying to this e-mail with the word "Confirmed" is enough. As soon as we have that, the account will move to the new address.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Martin receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | new address     | martin@keller-consulting.example         |
        | where it stands | Nothing has changed yet                  |
        | what is needed  | confirm the change from your old address |
      And the answer avoids
        | has been changed           |
        | we have changed            |
        | is now your e-mail address |
        | your password              |
        | copy of your passport      |
      And everybody on the desk sees "martin@keller-consulting.example" as Martin's pending e-mail address

    @id=A2b @email @edge=follow-up @severity=normal @needs=administrator
    Scenario: The address that a customer asked for is still in sight of the whole desk when he confirms it
      Given Martin, a professional customer
      And Martin has written by e-mail about "New address for my account"
        """
        Hello,

        My account with you should be moved to m.keller@keller-consulting.example, please. What is the next step on my side?

        Kind regards,
        Martin Keller
        --- or, in other words ---
        Good morning, I would like to give you a new e-mail address for my account: m.keller@keller-consulting.example. I still have access to the present one and can confirm anything from there. Best regards, Martin Keller
        --- or, in other words ---
        Good morning,

        Please be so kind as to update my account: the e-mail address is to be m.keller@keller-consulting.example instead of this one.

        I assume that you will want to verify this first, which is fine.

        Martin Keller
        """
      When Tomas notes "m.keller@keller-consulting.example" as Martin's pending e-mail address
      And Tomas answers
        """
        Hello Martin,

        I have noted m.keller@keller-consulting.example. Please confirm the change from your old address by replying to this e-mail; until then everything stays as it is.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Martin receives the answer by e-mail in the same thread, complete and unchanged
      When Martin writes back by e-mail
        """
        Hello Tomas,

        Confirmed. Please go ahead with m.keller@keller-consulting.example.

        Kind regards,
        Martin Keller
        """
      Then the desk adds it to the same conversation, as he wrote it
      And everybody on the desk sees "m.keller@keller-consulting.example" as Martin's pending e-mail address
