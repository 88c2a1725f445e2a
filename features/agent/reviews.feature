@agent
Feature: Reviews of drafts are kept
  Whether drafts are good enough is known only when somebody says so each time. Tomas grades a draft from 1 to 5 for
  its tone, its accuracy and its policy, which means whether it keeps to what the shop promises. The desk keeps the
  grades, with his name, beside the conversation, and no customer ever reads them.

  Rule: What a person thought of a draft stays with the conversation

    @id=G5 @email @severity=normal @needs=second-agent @edge=several-issues
    Scenario Outline: The review of a draft that Tomas <verdict> is kept
      Given Martin, a professional customer
      And Martin has written by e-mail about "Delivery to Vancouver"
        """
        Good afternoon,

        Before I place an order I should like to know two things: how long does delivery to Vancouver take, and will the driver ask for duties at the door?

        Regards,
        Martin Keller
        --- or, in other words ---
        Two short questions about delivery to Vancouver. Time? Duties? A binding answer would be appreciated.

        M. Keller
        --- or, in other words ---
        Hello,

        I'm about to order a gift for a colleague in Vancouver. It would be awkward if she had to pay duties when it is handed over. Would she? And when would it be there, roughly?

        Best regards,
        Martin Keller
        """
      And Ines has drafted an answer as a private note
        """
        Dear Mr. Keller, delivery to Canada takes 7–12 business days. Duties are paid to the driver.
        """
      When Tomas <decides>
        """
        Dear Mr. Keller, delivery to Canada takes 7–12 business days. Duties are prepaid, so there is nothing to pay at the door.
        """
      And Tomas grades the draft
        | tone     | <tone>     |
        | accuracy | <accuracy> |
        | policy   | <policy>   |
      Then Martin receives the answer by e-mail in the same thread, complete and unchanged
      And the review of the draft is kept on the conversation
        | reviewer | Tomas      |
        | verdict  | <verdict>  |
        | tone     | <tone>     |
        | accuracy | <accuracy> |
        | policy   | <policy>   |
      And nothing but the answer has reached Martin

      Examples:
        | verdict  | decides                       | tone | accuracy | policy |
        | edited   | edits the draft to            | 5    | 3        | 4      |
        | rejected | rejects the draft and answers | 4    | 2        | 1      |

    @id=G6 @sms @severity=normal @needs=second-agent @edge=emoji @edge=follow-up
    Scenario: The review is still there after the customer's next text
      Given Ana, a returning buyer
      And Ana has texted
        """
        Heyyy it's me again 😊 the boots are PERFECT, thank you!! Now the blue socks from RT-10530, not so much... how long do I have to send them back? Haven't worn them
        --- or, in other words ---
        Hi hi! Ana here, boots are a dream 🥾 One thing: blue socks, RT-10530, still in the wrapper, not my blue at all 😅 until when can they go back?
        --- or, in other words ---
        Me again, third order this fall, lol. Unworn socks from RT-10530, how many days till it's too late to return them? 🙈
        """
      And Ines has drafted an answer as a private note
        """
        Hi Ana, good to hear from you again! Unworn socks from RT-10530 can go back within 30 days, the prepaid label is in the parcel 😊
        """
      When Tomas approves the draft unchanged
      And Tomas grades the draft
        | tone     | 5 |
        | accuracy | 5 |
        | policy   | 5 |
      And Ana texts
        """
        You're the best!! 💙 They go out on Monday
        """
      Then the desk adds it to the same conversation, as she wrote it
      And the review of the draft is kept on the conversation
        | reviewer | Tomas    |
        | verdict  | approved |
        | tone     | 5        |
        | accuracy | 5        |
        | policy   | 5        |
