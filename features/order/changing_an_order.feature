@order
Feature: Changing an order before it leaves
  The wrong tent, the old address: people notice it a minute after they have ordered, and then every minute counts. Until
  an order is packed it can still be cancelled or sent elsewhere. The desk says at once whether it was in time, and what
  exactly has been done.

  Rule: Whoever cancels learns at once whether it was in time, and when the money is back

    @id=O4 @email @edge=capitals @severity=critical @needs=administrator
    Scenario: A buyer in a great hurry cancels
      Given Sam, a buyer in a great hurry
      When Sam writes by e-mail about "RT-10618 STOP!!!"
        """
        CANCEL MY ORDER!!! RT-10618. I TOOK THE WRONG TARP. DO NOT SHIP IT. ANSWER ME BEFORE IT IS OUT OF THE DOOR. AND WHEN IS MY $118 BACK???

        SAM
        --- or, in other words ---
        no time to explain, im boarding in TEN MINUTES. please CANCEL MY ORDER from this morning, RT-10618, the $118 tarp, wrong size. is it packed already?? yes or no. and when do i see the money. sam
        --- or, in other words ---
        RT-10618
        ORDERED 40 MINUTES AGO
        WRONG TARP

        CANCEL MY ORDER AND SEND THE $118 BACK. CONFIRM, PLEASE, NOW, NOT ON MONDAY!

        Sam Oduya
        """
      Then a rule of the desk has set its priority to "urgent"
      When Tomas answers
        """
        Sam, you were in time.

        RT-10618 was not packed yet, and I have cancelled it. Nothing leaves our warehouse.

        Your $118.00 is on its way back to the original card. A refund takes 5–7 business days, so please expect it between Friday 4 and Tuesday 8 December.

        Warm regards,
        Tomas from Harbor & Pine
        """
      Then Sam receives the answer by e-mail in the same thread, complete and unchanged
      And the answer covers
        | whether packed | RT-10618 was not packed yet                          |
        | outcome        | I have cancelled it // your order has been cancelled |
        | amount         | $118.00                                              |
        | refund time    | 5–7 business days                                    |
        | money back by  | between Friday 4 and Tuesday 8 December              |
      And the answer avoids
        | maybe           |
        | might           |
        | we will try     |
        | can't guarantee |
        | calm down       |

  Rule: A new address is confirmed word for word, so that nobody has to lie awake

    @id=O5 @webchat @severity=critical @needs=administrator
    Scenario: An anxious buyer has just ordered to her old address
      Given Lena, an anxious buyer who doubts herself
      When Lena writes in the chat
        """
        oh no. I just ordered, RT-10621, and I think I put in my old address?? It should go to 42 Birch Street, Apartment 5, Portland, ME 04101. Is it too late? I'm so sorry, I always do this
        --- or, in other words ---
        Hello, I'm not sure if I'm in the right place. I placed an order ten minutes ago (RT-10621) and then it hit me that we moved in September. Please, could it go to 42 Birch Street, Apartment 5, Portland, ME 04101 instead? Or has it already left? I looked at it three times before I paid and still got it wrong...
        --- or, in other words ---
        Please tell me this can still be changed. RT-10621, ordered just now, wrong address, my mistake. Right would be: 42 Birch Street, Apartment 5, Portland, ME 04101. I hope I didn't ruin it. Did I?
        """
      And Tomas notes the order "RT-10621" on the conversation
      And Tomas answers
        """
        You wrote in time, Lena, and nothing is ruined: an address can be changed until the order is packed, about 2 hours after ordering, and RT-10621 is not packed yet.

        I have changed the address. Your parcel now goes to 42 Birch Street, Apartment 5, Portland, ME 04101, and nowhere else. I have e-mailed you a new confirmation with this address.
        """
      Then Lena receives the answer in the chat in the same thread, complete and unchanged
      And the answer covers
        | in time     | RT-10621 is not packed yet                       |
        | confirmed   | I have changed the address                       |
        | the address | 42 Birch Street, Apartment 5, Portland, ME 04101 |
      And the answer avoids
        | hopefully      |
        | should be fine |
        | I think        |
        | no guarantee   |
        | next time      |
      And everybody on the desk finds the conversation by the order "RT-10621"

    @id=O5b @webchat @edge=follow-up @severity=normal @needs=administrator
    Scenario: An anxious buyer writes once more, and everybody on the desk still finds her order
      Given Lena, an anxious buyer who doubts herself
      And Lena has written in the chat
        """
        Hi, I ordered the wool socks a quarter of an hour ago (RT-10624) and I'm afraid they are going to my mother's. Could you please send them to 7 Quarry Road, Bangor, ME 04401?
        --- or, in other words ---
        Sorry to bother you. RT-10624, it's brand new, and I chose my mother's address by mistake, it was the first one in the list. It needs to be 7 Quarry Road, Bangor, ME 04401. Is that still possible?
        --- or, in other words ---
        Is somebody there? I did something stupid: RT-10624 is on its way to my mother instead of me, or it will be. I live at 7 Quarry Road, Bangor, ME 04401. I only ordered it 15 minutes ago, please say it's not too late
        """
      When Tomas notes the order "RT-10624" on the conversation
      And Tomas answers
        """
        It is not too late, Lena. RT-10624 is not packed yet, and I have changed the address: it now goes to 7 Quarry Road, Bangor, ME 04401.
        """
      Then Lena receives the answer in the chat in the same thread, complete and unchanged
      When Lena writes in the chat
        """
        thank you!! so it goes to Bangor now and not to my mother's. I'm so relieved, and sorry for all the fuss
        """
      Then the desk adds it to the same conversation, as she wrote it
      And everybody on the desk finds the conversation by the order "RT-10624"
