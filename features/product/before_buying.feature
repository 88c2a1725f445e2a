@product
Feature: Questions before buying
  Before people buy, they want to know one thing for certain: whether it fits, whether it is there, whether it can go
  back. They get a plain answer with the fact in it, even when the fact is that something is sold out, and nobody
  talks them into anything.

  Rule: Whoever asks for a size hears whether we have it, and if not, from which day

    @id=P1 @webchat @severity=normal @edge=typos
    Scenario: A casual visitor asks for a jacket in M
      Given Theo, a casual visitor
      When Theo writes in the chat
        """
        yo u got the red Fjell in M? site says sold out, is that for real
        --- or, in other words ---
        hey quick one, red Fjell rain jacket, size M, says its gone. any idea when its back? no stress just wondering
        --- or, in other words ---
        sup. im after the Fjell in red. L is like a tent on me and S, well, lets not talk about S. so M it is, but i cant put it in the basket?? when do u get more
        """
      Then the desk holds one open conversation with Theo, in the web chat inbox, with the message as he wrote it
      When Tomas answers
        """
        Hi Theo, it's for real: the red Fjell in M is sold out. New ones arrive on Monday 7 December, and you can order one here from that day on.

        In S and L we have it right now, in case you want to compare.
        """
      Then Theo receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | stock and size | the red Fjell in M is sold out  |
        | restock date   | Monday 7 December               |
        | what is there  | In S and L we have it right now |
      And the answer avoids
        | hurry                 |
        | last chance           |
        | selling fast          |
        | customers also bought |
        | while you are here    |

  Rule: Every question gets its own answer

    @id=P2 @email @edge=several-issues @severity=critical
    Scenario: An analytical buyer numbers her questions about two stoves
      Given Ingrid, an analytical buyer who numbers her questions
      When Ingrid writes by e-mail about "Lark or Heron: four questions"
        """
        Good day,

        Before I decide between the Lark and the Heron I need four facts.

        1. What does each weigh, with its stand?
        2. How long does each take to boil one liter of water?
        3. Which of them still works at minus 10 °C?
        4. If I choose the wrong one, can I send it back?

        Please answer by number, so that I can put it in my table.

        Regards,
        Ingrid Solheim
        --- or, in other words ---
        Hello, I am comparing two of your stoves, Lark and Heron, for a ski tour in February. Four points are missing in your descriptions: (1) the weight with the stand, (2) the minutes to boil a liter, (3) whether it burns at minus 10 °C, (4) whether I can return it if I have chosen badly. Kindly keep to the numbers. Ingrid Solheim
        --- or, in other words ---
        Lark versus Heron. I have read both descriptions twice and they contain the word "reliable" seven times, but no figures. So:

        1) Weight including the stand, in grams, for each?
        2) Time to boil one liter, for each?
        3) Behavior at minus 10 °C, for each?
        4) Can it be returned?

        An answer under each number would be appreciated.

        I. Solheim
        """
      Then the desk holds one open conversation with Ingrid, in the e-mail inbox, with the message as she wrote it
      When Tomas answers
        """
        Hello Ingrid,

        Gladly, and by number:

        1. With its stand, the Lark weighs 340 g and the Heron 590 g.
        2. For one liter of water the Lark needs 6 minutes and the Heron 4.
        3. At minus 10 °C the Heron burns as it should; the Lark has only half its power left.
        4. You can return either stove within 30 days with a prepaid label, as long as it is unused. Once it has been lit it can't go back.

        For a tour in the cold I would take the Heron, and carry the extra 250 g.

        Kind regards,
        Tomas from Harbor & Pine
        """
      Then Ingrid receives the answer by e-mail in the same thread, complete and unchanged
      And the numbered list is still a list
      And the answer covers
        | question 1 | the Lark weighs 340 g and the Heron 590 g   |
        | question 2 | the Lark needs 6 minutes and the Heron 4    |
        | question 3 | At minus 10 °C the Heron burns as it should |
        | question 4 | within 30 days with a prepaid label         |
        | advice     | I would take the Heron                      |
      And the answer avoids
        | both are great        |
        | both are excellent    |
        | depends on your needs |
        | matter of taste       |
        | you can't go wrong    |

    @id=P3 @email @severity=normal
    Scenario: A direct buyer asks whether we ship to Canada
      Given Paul, a direct buyer
      When Paul writes by e-mail about "Canada"
        """
        Do you ship to Halifax, Canada? How long? Who pays the duties?

        Paul Tremblay
        --- or, in other words ---
        Hello. Before I fill a basket for nothing: I live in Halifax, Nova Scotia. Three things. One, do you deliver to Canada. Two, how many days. Three, do I get a bill for customs at the door, because the last shop did that to me and I sent the parcel straight back. Thanks. Paul
        --- or, in other words ---
        Shipping to Canada: yes or no? If yes, I need the time to Halifax and the duties, all in. If no, just say so.
        Paul T.
        """
      Then the desk holds one open conversation with Paul, in the e-mail inbox, with the message as he wrote it
      When Tomas answers
        """
        Hello Paul,

        Yes, we ship to Canada, and to Halifax too.

        Delivery to Canada takes 7–12 business days. What you order today will be with you between Tuesday 8 and Tuesday 15 December.

        The duties are prepaid: nobody asks you for money at the door.

        Tomas from Harbor & Pine
        """
      Then Paul receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | yes or no | yes, we ship to Canada                    |
        | how long  | 7–12 business days                        |
        | by when   | between Tuesday 8 and Tuesday 15 December |
        | duties    | The duties are prepaid                    |
      And the answer avoids
        | customs fees may apply |
        | check with your local  |
        | it depends             |
        | see our shipping       |

    @id=P6 @sms @edge=emoji @severity=normal
    Scenario: A buyer who loves emoji asks whether a shoe is vegan
      Given Kim, a buyer who loves emoji
      When Kim texts
        """
        heyyy are the Moss trail shoes vegan?? 🌱👟 pls say yes 🙏🏽
        --- or, in other words ---
        Question!! 🙋🏻‍♀️ Moss trail shoes: is there any leather or wool or animal glue in them? I only wear 🌱
        --- or, in other words ---
        omg the Moss trail shoes 😍😍 they're so pretty 🏔️ but vegan 🌱 or not vegan 🐄?
        """
      Then the desk holds one open conversation with Kim, in the SMS inbox, with the message as she wrote it
      When Tomas answers
        """
        Yes, Kim, the Moss trail shoes are vegan 🌱 Recycled polyester, natural rubber and a water-based glue. No leather, no wool, nothing from an animal 🐄💚 Happy trails! Tomas 👋🏼
        """
      Then Kim receives the answer by SMS in the same thread, complete and unchanged
      And the answer covers
        | plain answer | the Moss trail shoes are vegan 🌱 |
        | upper        | Recycled polyester               |
        | glue         | a water-based glue               |
        | what is not  | No leather, no wool              |
      And the answer avoids
        | should be vegan  |
        | as far as I know |
        | mostly           |
        | check the label  |

    @id=P7 @email @edge=foreign-language @severity=critical
    Scenario: A buyer who writes Arabic is told his size in Arabic
      Given Farid, a buyer who writes Arabic
      When Farid writes by e-mail about "استفسار عن مقاس سترة Fjell"
        """
        السلام عليكم ورحمة الله وبركاته،

        أرغب في شراء سترة Fjell الخضراء، غير أنني متردد بين المقاسين M وL. طولي 182 سم ومحيط صدري 104 سم، وأرتدي عادةً كنزة صوفية سميكة تحت السترة. فبأي المقاسين تنصحونني؟

        وتفضلوا بقبول فائق الاحترام،
        فريد حداد
        --- or, in other words ---
        تحية طيبة وبعد، أرجو التكرم بمساعدتي في اختيار مقاس سترة Fjell. محيط الصدر 104 سم والطول 182 سم، وسألبس تحتها كنزة من الصوف. هل الأنسب لي M أم L؟ ولكم جزيل الشكر. فريد حداد
        --- or, in other words ---
        السادة الكرام في Harbor & Pine،

        أستعدّ لرحلة شتوية مع أبنائي، وقد أعجبتني سترة Fjell كثيرًا. سبق أن اشتريت من متجر آخر سترة ضاقت عليّ عند الكتفين فلم ألبسها إلا مرة واحدة، ولا أود أن يتكرر ذلك.

        قياساتي هي: الطول 182 سم، ومحيط الصدر 104 سم، مع كنزة صوفية تحت السترة. أأختار المقاس M أم L؟

        شاكرًا لكم حسن تعاونكم،
        فريد حداد
        """
      Then the desk holds one open conversation with Farid, in the e-mail inbox, with the message as he wrote it
      When Tomas answers
        """
        السيد فريد حداد المحترم،

        تحية طيبة، وشكرًا لكم على القياسات الدقيقة.

        ننصحكم بالمقاس L من سترة Fjell، فهو لمحيط صدر من 102 إلى 108 سم، ويترك متسعًا لكنزة صوفية تحت السترة. أما المقاس M فهو لمحيط صدر لا يزيد على 101 سم، وسيضيق عليكم عند الكتفين.

        وإن لم تناسبكم السترة، فيمكنكم إعادتها غير مستعملة خلال 30 يومًا بملصق شحن مدفوع مسبقًا.

        مع أطيب التحيات،
        توماس من Harbor & Pine
        """
      Then Farid receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | size           | ننصحكم بالمقاس L         |
        | why            | من 102 إلى 108 سم        |
        | why not M      | وسيضيق عليكم عند الكتفين |
        | if it is wrong | خلال 30 يومًا            |
      And the answer avoids
        | عزيزي العميل             |
        | يرجى الكتابة بالإنجليزية |
        | راجع جدول المقاسات       |
        | Dear customer            |

  Rule: Nobody has to buy in order to learn what happens if they don't like it

    @id=P4 @webchat @severity=normal
    Scenario: A cautious buyer asks how returns work
      Given Rosa, a cautious buyer
      When Rosa writes in the chat
        """
        Hello, I have not ordered anything yet. I would first like to understand what happens if I don't like it. How long can I keep a sleeping bag before I decide, and what does it cost me to send it back?
        --- or, in other words ---
        Good afternoon. What is your return policy, exactly? I have been caught by small print before. I mean the days, the condition it has to be in, and who pays for the postage.
        --- or, in other words ---
        I'm looking at the Otter sleeping bag, but it is a lot of money and I can't feel the fabric through a screen. If it isn't right, may I return it? And is there anything I'd have to pay then? I would rather ask before than after.
        """
      Then the desk holds one open conversation with Rosa, in the web chat inbox, with the message as she wrote it
      When Tomas answers
        """
        Hello Rosa, it is wise to ask before. You have 30 days to decide. Unpack it, feel it, lie down on it at home; as long as it is unused, you can send it back.

        We give you a prepaid label, so the way back costs you nothing. The refund arrives 5–7 business days after the parcel has reached us, on the card you paid with. That is all of it, there is no small print. Take your time.
        """
      Then Rosa receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | how long   | You have 30 days        |
        | condition  | as long as it is unused |
        | who pays   | a prepaid label         |
        | the refund | 5–7 business days       |
      And the answer avoids
        | you will love it |
        | only a few left  |
        | order today      |
        | discount if you  |
        | restocking fee   |

    @id=P4b @webchat @edge=follow-up @severity=normal
    Scenario: A cautious buyer asks on until she knows what final sale means
      Given Rosa, a cautious buyer
      And Rosa has written in the chat
        """
        Hello again, it's about the Otter sleeping bag. It is now on sale. Can it still be returned like everything else, or are there exceptions?
        --- or, in other words ---
        Sorry, one more question before I buy. Are sale items different when it comes to returns? The Otter sleeping bag was reduced on Friday and that makes me suspicious.
        --- or, in other words ---
        Good evening, I see the Otter sleeping bag at a lower price than last week. What is the catch? Do I lose the right to send it back?
        """
      And Tomas has answered
        """
        No catch, Rosa. The Otter is reduced, but it is not marked "final sale", so it goes back within 30 days, unused, with a prepaid label, like everything else.
        """
      When Rosa writes in the chat
        """
        And if it were final sale? There is a hat I like and it has exactly that written under it.
        """
      Then the desk adds it to the same conversation, as she wrote it
      When Tomas answers
        """
        Then it is an exchange only: you can swap a final-sale hat for another size or another item, but we don't refund it. If you are not sure of the size, write to me before you order.
        """
      Then Rosa receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | the rule        | exchange only                |
        | no refund       | we don't refund it           |
        | what she can do | write to me before you order |
