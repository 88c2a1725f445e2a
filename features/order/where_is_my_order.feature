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

        I placed my very first order with you on Wednesday: RT-10442, the green Fjell rain jacket. So excited! It has been 3 days now and the tracking page still shows nothing at all.

        Could you tell me where it is, and roughly when I can expect it? We are off to the coast next weekend.

        Thanks so much,
        Maya
        --- or, in other words ---
        Hello lovely people, it's me, the one who ordered the green Fjell rain jacket on Wednesday (RT-10442, my first time here!). That makes 3 days, and the tracking page still has nothing to tell me. Is it on its way? I'd so love to wear it on the coast next weekend. Thank you! Maya
        --- or, in other words ---
        Hi,

        Quick question from a new fan. I look at the tracking page every morning and it has been empty for 3 days now, ever since I ordered on Wednesday. The number is RT-10442, one green Fjell.

        Should I be worried? And do you think it will be here before we drive to the coast next weekend?

        Have a great day,
        Maya
        """
      Then the desk holds one open conversation with Maya, in the e-mail inbox, with the message as she wrote it
      And a rule of the desk has labelled it "order-status"
      When Tomas answers
        """
        Hi Maya,

        Thank you for your first order with us! RT-10442 was packed on Wednesday and, with Thanksgiving in between, left our warehouse this morning. Your tracking number is HP-7731-0442; the tracking page shows it within 24 hours.

        Standard delivery takes 3–5 business days, so please expect the jacket between Wednesday 2 and Friday 4 December, in time for your weekend at the coast.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Maya receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | order number    | RT-10442                                  |
        | tracking number | HP-7731-0442                              |
        | arrival window  | between Wednesday 2 and Friday 4 December |
      And the answer avoids
        | SLA           |
        | /fulfil+ment/ |
        | in transit    |
        | carrier event |

    @id=O2 @sms @smoke @severity=critical @needs=administrator
    Scenario: A frustrated buyer of few words texts that his order is late
      Given Derek, a frustrated buyer of few words
      When Derek texts
        """
        RT-10387 is 6 days late. Where is it???
        --- or, in other words ---
        You people said last week. It is now 6 days late. RT-10387. Nobody tells me anything. So where is it
        --- or, in other words ---
        6 days late and not one word from you!! RT-10387, where
        """
      Then the desk holds one open conversation with Derek, in the SMS inbox, with the message as he wrote it
      And a rule of the desk has set its priority to "high"
      When Tomas answers
        """
        We are sorry, Derek. RT-10387 should have reached you last week. It will be with you on Wednesday 2 December. We have refunded your shipping, and should it not be there by then, we will send a replacement by express.
        """
      Then Derek receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | apology      | We are sorry           |
        | new date     | Wednesday 2 December   |
        | what we give | refunded your shipping |
      And the answer avoids
        | the carrier's fault |
        | blame the carrier   |
        | due to high demand  |
        | nothing we can do   |

    @id=O3 @webchat @smoke @first-visit @severity=critical @needs=administrator
    Scenario: A matter-of-fact buyer tells in the chat that she got the wrong jacket
      Given Priya, a matter-of-fact buyer
      When Priya writes in the chat
        """
        Hello. Order RT-10519 arrived today, but you sent the wrong jacket: I ordered the blue Skerry in M and got a red Fjell in L. What happens now?
        --- or, in other words ---
        Wrong jacket in RT-10519. Ordered: Skerry, blue, M. In the box: Fjell, red, L. How do we put this right?
        --- or, in other words ---
        Hi, my parcel came an hour ago (RT-10519) and it is the wrong jacket. There should be a blue Skerry in size M in it, and there is a red Fjell in L instead, with tags and all. I have not tried it on. Please tell me what I should do with it and when I get mine.
        """
      Then the desk holds one open conversation with Priya, in the web chat inbox, with the message as she wrote it
      And a rule of the desk has labelled it "wrong-item"
      When Tomas answers
        """
        I am sorry about the mix-up, Priya. The blue Skerry in M goes out to you by express today. A return label for the red jacket is in your e-mail already: just hand the parcel in. It costs you nothing.
        """
      Then Priya receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | apology             | I am sorry       |
        | express replacement | by express today |
        | return label        | A return label   |
      And the answer avoids
        | pay the postage     |
        | at your own expense |
        | cover the shipping  |

  Rule: Whoever writes in another language is answered in that language

    @id=O8 @email @edge=foreign-language @edge=several-issues @severity=critical
    Scenario: A buyer who writes French is answered in French
      Given Hugo, a buyer who writes French
      When Hugo writes by e-mail about "Où en est ma commande RT-10524 ?"
        """
        Bonjour,

        J'ai passé la commande RT-10524 lundi (le réchaud et deux tasses émaillées) et depuis, plus de nouvelles. Est-elle déjà partie ? C'est un cadeau pour mon père, qui fête ses soixante-dix ans le 20 décembre, à Québec.

        Autre chose : y aura-t-il des frais de douane à régler ?

        Merci d'avance et bonne journée,
        Hugo Lefèvre
        --- or, in other words ---
        Bonjour, petite question au sujet de ma commande RT-10524, passée lundi. J'habite à Québec et j'aimerais savoir où se trouve le colis et, surtout, s'il arrivera avant le 20 décembre : c'est pour l'anniversaire de mon père. Et la douane, c'est à ma charge ? Merci beaucoup ! Hugo
        --- or, in other words ---
        Bonsoir à toute l'équipe,

        Je ne suis pas fâché, seulement un peu inquiet. Ma commande RT-10524 date de lundi, et je ne vois toujours rien venir. Or le cadeau doit être à Québec pour la fête de mon père, le 20 décembre. Où en êtes-vous ?

        Une dernière précision, s'il vous plaît : dois-je prévoir quelque chose pour les droits de douane ?

        Bien cordialement,
        Hugo Lefèvre
        """
      Then the desk holds one open conversation with Hugo, in the e-mail inbox, with the message as he wrote it
      When Tomas answers
        """
        Bonjour Hugo,

        Bonne nouvelle : votre commande RT-10524 a quitté notre entrepôt hier, vendredi 27 novembre. Le numéro de suivi est HP-7752-0524 ; le suivi s'affiche dans les 24 heures.

        La livraison au Canada prend de 7 à 12 jours ouvrables. Le colis sera donc chez vous entre le mardi 8 et le mardi 15 décembre, à temps pour la fête de votre père. Les droits de douane sont déjà payés : vous n'aurez rien à régler à la porte.

        Si rien n'est arrivé le mercredi 16, répondez simplement à ce courriel et je m'en occupe.

        À bientôt, et bon anniversaire à votre père,
        Tomas, de Harbor & Pine
        """
      Then Hugo receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | order number   | RT-10524                                                           |
        | where it is    | a quitté notre entrepôt hier                                       |
        | arrival window | entre le mardi 8 et le mardi 15 décembre                           |
        | duties         | Les droits de douane sont déjà payés // vous n'aurez rien à régler |
      And the answer avoids
        | Cher client                |
        | Nous avons bien reçu votre |
        | dans les plus brefs délais |
        | Veuillez ne pas répondre   |
        | pour la gêne occasionnée   |

  Rule: Whoever asks about two orders gets two answers

    @id=O9 @webchat @edge=several-orders @edge=several-issues @severity=normal
    Scenario: A returning buyer no longer knows which of her two orders is which
      Given Ana, a returning buyer
      When Ana writes in the chat
        """
        Hi, it's me again, your most faithful customer haha. So I have RT-10586 and RT-10619 and I honestly mixed them up. One is the wool blanket for my sister in Ohio, she keeps asking when it comes. The other is the lantern I ordered half an hour ago and already regret, can you cancel that one? Just please don't cancel the blanket!!
        --- or, in other words ---
        Hello hello! Two orders, one confused Ana: RT-10586, RT-10619. I want the lantern gone (ordered this morning, my husband says we own four) and I want to know when my sister gets the blanket. Which number is which? No idea, sorry, I deleted the emails.
        --- or, in other words ---
        Good morning, Ana here, the one with the socks last month, they are wonderful by the way. Today it's about a lantern and a blanket. The blanket is a present for my sister, when will it get to her? The lantern was a silly idea, I'd like to cancel it if I'm not too late. It's orders RT-10619 and RT-10586 but don't ask me which is which!
        """
      Then the desk holds one open conversation with Ana, in the web chat inbox, with the message as she wrote it
      When Tomas answers
        """
        Hello Ana, good to have you back. One after the other, so that nothing gets mixed up again.

        RT-10586 is the blanket. It left our warehouse yesterday and will be with your sister between Wednesday 2 and Friday 4 December.

        RT-10619 is the lantern. It was not packed yet, so I have cancelled it. Your $58.00 goes back to the original card and arrives within 5–7 business days, by Tuesday 8 December.
        """
      Then Ana receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | first order  | RT-10586 is the blanket                       |
        | its arrival  | between Wednesday 2 and Friday 4 December     |
        | second order | RT-10619 is the lantern                       |
        | its outcome  | It was not packed yet, so I have cancelled it |
        | money back   | within 5–7 business days                      |
      And the answer avoids
        | which order do you mean |
        | one question at a time  |
        | both orders are         |
        | write to us separately  |
