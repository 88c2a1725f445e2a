@agent
Feature: Agents at work reach the customer with their answers only
  Two agents may pick up the same conversation, and a conversation is closed when it is done. The customer should notice
  nothing of how the desk works: they get each answer once, and no word about what was done with the conversation.

  Rule: Every answer reaches the customer once, whoever else answers at that moment

    @id=G7 @severity=critical @needs=second-agent @edge=capitals
    Scenario Outline: Two agents answer at the same time <where>
      Given Sam, a buyer in a great hurry
      And Sam <has written>
        """
        SKERRY JACKET, BLUE, M. DO YOU HAVE IT AND CAN I HAVE IT BY FRIDAY???
        --- or, in other words ---
        Leaving on a trip, packing NOW. Is the blue Skerry in M there? If I order today is it here by Friday?
        --- or, in other words ---
        need: blue Skerry, size M. by: FRIDAY. possible yes or no
        """
      When Tomas and Ines answer at the same time
        | Tomas | Yes, Sam, we have the blue Skerry in M, nine of them.                                                           |
        | Ines  | Hello Sam, standard delivery takes 3–5 business days: order today and it will be with you by Friday 4 December. |
      Then Sam receives both answers <where> in the same thread, each of them once

      @email
      Examples:
        | where     | has written                                            |
        | by e-mail | has written by e-mail about "Blue Skerry in M, URGENT" |

      @sms
      Examples:
        | where  | has written |
        | by SMS | has texted  |

      @webchat
      Examples:
        | where       | has written             |
        | in the chat | has written in the chat |

  Rule: Closing a conversation sends the customer nothing

    @id=G8 @negative @severity=normal
    Scenario Outline: Nothing is sent when a conversation <where> is resolved
      Given Nadia, a patient customer
      And Nadia <has written>
        """
        Hello, has the parcel with my return for RT-10415 arrived with you? I only ask so that I can throw away the receipt. No rush.
        --- or, in other words ---
        Hi, Nadia here. I sent the lamp from RT-10415 back to you last week. Is it there by now? Tell me whenever you have a moment.
        --- or, in other words ---
        No hurry with this one: my return, RT-10415. Did it reach your warehouse?
        """
      When Tomas answers
        """
        It did, Nadia: your return for RT-10415 came in on Friday 27 November. The refund arrives between Friday 4 and Tuesday 8 December.
        """
      Then Nadia receives the answer <where> in the same thread, complete and unchanged
      When Tomas resolves the conversation
      And Tomas answers
        """
        One thing I forgot: the refund goes to the card that you paid with.
        """
      Then Nadia receives the answer <where> in the same thread, complete and unchanged
      And nothing but the answer has reached Nadia

      @email
      Examples:
        | where     | has written                                          |
        | by e-mail | has written by e-mail about "Has my return arrived?" |

      @sms
      Examples:
        | where  | has written |
        | by SMS | has texted  |

      @webchat
      Examples:
        | where       | has written             |
        | in the chat | has written in the chat |
