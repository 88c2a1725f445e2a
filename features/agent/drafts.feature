@agent
Feature: Drafts need a person's yes
  Somebody or something drafts an answer as a private note; a person reads it and lets it through, mends it, or throws
  it away. Until then no customer sees a word of it, and afterwards they see exactly what the person decided on.

  Rule: A draft is for colleagues only, on every channel

    @id=G1 @negative @severity=critical @needs=second-agent
    Scenario Outline: A draft stays on the desk when the customer is answered <where>
      Given Nia, a polite buyer
      And Nia <has written>
        """
        Good evening, could you please tell me whether my blanket, RT-10461, has left your warehouse? Many thanks, Nia
        --- or, in other words ---
        Hello! I hope you are well. I ordered a blanket on Thursday, it is RT-10461. Has it left yet? No hurry at all. Nia
        --- or, in other words ---
        May I ask one thing, please: is the blanket from RT-10461 on its way to me? Thank you, Nia
        """
      And Ines has drafted an answer as a private note
        """
        Draft: Hi Nia, it left on Friday. Tomas, do we tell her that the first blanket was torn while we packed it?
        """
      When Tomas answers
        """
        Yes, Nia, your blanket left on Friday. RT-10461 will reach you between Wednesday 2 and Friday 4 December.
        """
      Then Nia receives the answer <where> in the same thread, complete and unchanged
      When Tomas answers
        """
        Your tracking number is HP-7731-0461. Enjoy the blanket!
        """
      Then Nia receives the answer <where> in the same thread, complete and unchanged
      And the private note has not reached Nia

      @email
      Examples:
        | where     | has written                                        |
        | by e-mail | has written by e-mail about "Has my blanket left?" |

      @sms
      Examples:
        | where  | has written |
        | by SMS | has texted  |

      @webchat
      Examples:
        | where       | has written             |
        | in the chat | has written in the chat |

  Rule: A customer gets exactly the text that a person has let through

    @id=G2 @email @severity=critical @needs=second-agent @edge=foreign-language
    Scenario: A draft in French goes out as it was written
      Given Hugo, a buyer who writes French
      And Hugo has written by e-mail about "Retour de la commande RT-10502"
        """
        Bonjour,

        J'ai acheté chez vous le 12 novembre un sac à dos Cairn, commande RT-10502. Il est très beau, mais un peu trop grand pour moi. Puis-je encore vous le renvoyer ? Je ne m'en suis pas servi.

        Bien cordialement,
        Hugo Lefèvre
        --- or, in other words ---
        Bonjour, est-il encore temps de renvoyer le sac à dos de ma commande RT-10502 du 12 novembre ? Il n'a jamais servi. Et qui paie le retour ? Merci d'avance, Hugo Lefèvre
        --- or, in other words ---
        Bonsoir,

        Petite question au sujet de la commande RT-10502 du 12 novembre : le sac à dos ne me va pas, hélas. Jusqu'à quand puis-je vous le rendre, s'il est neuf ?

        Avec mes remerciements,
        H. Lefèvre
        """
      And Ines has drafted an answer as a private note
        """
        Bonjour Monsieur Lefèvre,

        Oui, vous avez encore le temps : un article qui n'a pas servi peut être renvoyé dans les 30 jours, donc jusqu'au samedi 12 décembre pour votre commande RT-10502. L'étiquette de retour prépayée se trouve dans le colis.

        Le remboursement arrive sur votre carte 5 à 7 jours ouvrables après le retour du sac chez nous.

        Bien à vous,
        Tomas, Harbor & Pine
        """
      When Tomas approves the draft unchanged
      Then Hugo receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | order number | RT-10502                       |
        | until when   | jusqu'au samedi 12 décembre    |
        | return label | L'étiquette de retour prépayée |
        | the refund   | 5 à 7 jours ouvrables          |
      And the answer avoids
        | Cher client                  |
        | Nous avons bien reçu votre   |
        | regrettons tout inconvénient |
        | business days                |

    @id=G3 @sms @severity=critical @needs=second-agent @edge=no-order-number
    Scenario: A draft that promises the wrong thing is mended first
      Given Derek, a frustrated buyer of few words
      And Derek has texted
        """
        Boots came. 9s. I ordered 11. Fix it.
        --- or, in other words ---
        There's a pair of 9s in the box and I'm an 11, like I ordered. So what happens with my boots now?
        --- or, in other words ---
        ELEVEN. I ordered boots in 11. These are 9. Don't make me call.
        """
      And Ines has drafted an answer as a private note
        """
        Hi Derek, sorry about that! Send the boots back and we refund you once they are here. What was your order number?
        """
      When Tomas edits the draft to
        """
        Sorry about that, Derek. I found your order: RT-10407. The boots in 11 leave by express today. A return label for the 9s comes by e-mail and costs you nothing.
        """
      Then Derek receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | apology      | Sorry about that                       |
        | order number | RT-10407                               |
        | what happens | The boots in 11 leave by express today |
        | return label | A return label for the 9s              |
      And the answer avoids
        | refund              |
        | Send the boots back |
        | your order number   |

    @id=G4 @webchat @severity=critical @needs=second-agent @edge=several-orders @edge=several-issues
    Scenario: A draft that would not have helped is thrown away
      Given Lena, an anxious buyer who doubts herself
      And Lena has written in the chat
        """
        Hi, I think I did something stupid. The shop froze, I paid again, and now there is RT-10555 AND RT-10556, both from ten minutes ago. Can you stop one of them? And will I be charged for both? I'm so sorry
        --- or, in other words ---
        sorry, probably my own fault... I have RT-10555 and RT-10556 now, same lantern, I only wanted one!! is it too late to stop the other? did I pay twice??
        --- or, in other words ---
        Hello, I hope this is the right place. Ten minutes ago I ordered a lantern, nothing happened, so I ordered again. Now it says RT-10555 and RT-10556. I only need one. Is the money gone for both of them? What should I do?
        """
      And Ines has drafted an answer as a private note
        """
        Hi Lena, you placed two orders. You can send one back when it arrives, within 30 days.
        """
      When Tomas rejects the draft and answers
        """
        Nothing bad has happened, Lena, and it was not your fault. There are two orders, and neither is packed yet. RT-10556 is stopped, and the money for it will be back on the card that you paid with within 5–7 business days. RT-10555 comes to you as planned, so you pay for one lantern.
        """
      Then Lena receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | the order that was stopped | RT-10556 is stopped              |
        | when the money is back     | within 5–7 business days         |
        | the order that comes       | RT-10555 comes to you as planned |
        | what she pays              | you pay for one lantern          |
      And the answer avoids
        | you placed two orders |
        | when it arrives       |
        | unfortunately         |
        | you should have       |
